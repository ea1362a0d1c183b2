import { defineErrors } from '../../../src/index.js';

/** What a request about publications in channels can be refused for. */
export const publicationErrors = defineErrors('info', {
  articleNotPublished: {
    status: 409,
    title: { zh: '文稿尚未发布', en: 'The article is not published' },
    detail: { zh: '只有已发布的文稿才能发到渠道。请先发布文稿。', en: 'Only a published article goes to channels. Publish it first.' },
  },
  channelNeedsPublic: {
    status: 422,
    title: { zh: '该渠道人人可见', en: 'Everybody reads that channel' },
    detail: {
      zh: '“{account}”的内容人人可见，而本文稿不是公开文稿。请将文稿的可见范围改为 public，或选择内部渠道。',
      en: 'Everybody reads "{account}", and this article is not public. Make its visibility public, or choose an internal channel.',
    },
  },
  channelOff: {
    status: 409,
    title: { zh: '渠道账号已停用', en: 'The channel account is off' },
    detail: { zh: '渠道账号“{account}”已停用。请启用后再发布。', en: 'The channel account "{account}" is off. Switch it on first.' },
  },
  channelRefuses: {
    status: 422,
    title: { zh: '该渠道不接收这篇文稿', en: 'The channel does not take this article' },
    detail: { zh: '{reason}', en: '{reason}' },
  },
  publishedThere: {
    status: 409,
    title: { zh: '已发到该渠道', en: 'It is in that channel already' },
    detail: { zh: '本文稿已发到或正在发到“{account}”。如要重发，请先撤回。', en: 'The article is in "{account}" or on its way there. Recall it before you send it anew.' },
  },
  publicationStepNotPossible: {
    status: 409,
    title: { zh: '现在不能这样做', en: 'Not possible now' },
    detail: {
      zh: '当前状态为 {status}。只有 published、submitted、draftSaved、queued、recallFailed 可以撤回，只有 failed、recallFailed 可以重试。',
      en: 'It is {status}. What is published, submitted, draftSaved, queued or recallFailed can be recalled; what is failed or recallFailed can be tried again.',
    },
  },
});
