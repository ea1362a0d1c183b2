import { defineNotifications } from '../../../src/index.js';
import type { CopyNews } from './copy-news.js';

/** What organisations are told of the sources of their copies. That one is gone cannot be muted. */
export const copyNotifications = defineNotifications('info', {
  sourceWithdrawn: {
    title: { zh: '来源文稿已撤回：{title}', en: 'Source withdrawn: {title}' },
    body: { zh: '{organization}的文稿已撤回，本组织的转发随之停止阅读；其重新发布后自动恢复。', en: '{organization} withdrew the article. Your copy cannot be read until it is published again.' },
    critical: true,
  },
  sourceBack: {
    title: { zh: '来源文稿已重新发布：{title}', en: 'Source published again: {title}' },
    body: { zh: '{organization}的文稿已重新发布，本组织的转发已随之更新。', en: '{organization} published the article again. Your copy has its present text.' },
    critical: false,
  },
  sourceHeld: {
    title: { zh: '转发尚未恢复：{title}', en: 'A copy waits to be published: {title}' },
    body: {
      zh: '{organization}的文稿已重新发布，当时本组织未启用本模块，转发已随之更新，但没有恢复阅读：请核对后发布。',
      en: '{organization} published the article again while the module was not in force here. Your copy has its present text and cannot be read yet: look at it, and publish it.',
    },
    critical: true,
  },
  sourceNarrowed: {
    title: { zh: '来源文稿不再公开：{title}', en: 'Source no longer public: {title}' },
    body: {
      zh: '{organization}的文稿已重新发布，但不再对所有人公开；本组织公开的转发已更新并转为草稿，请改为党员或组织可见后再发布。',
      en: '{organization} published the article again, no longer for everybody. Your public copy has its present text and is a draft: choose members or organization, and publish it.',
    },
    critical: true,
  },
  sourceExpired: {
    title: { zh: '来源文稿已失效：{title}', en: 'Source expired: {title}' },
    body: { zh: '{organization}的文稿已到失效时间，本组织的转发随之停止阅读。', en: 'The article of {organization} has ended, and your copy with it.' },
    critical: false,
  },
  sourceRecalled: {
    title: { zh: '推送的文稿已收回：{title}', en: 'Recalled: {title}' },
    body: { zh: '{organization}的文稿已收回，本组织的转发已停止阅读。理由：{reason}', en: 'The article of {organization} was recalled; your copy cannot be read any more. Reason: {reason}' },
    critical: true,
  },
} satisfies Record<CopyNews, object>);

/** What an organisation is told at once of a copy that did not come back by itself; it cannot be muted, for readers wait for a correction. */
export const heldCopyNotifications = defineNotifications('info', {
  copyWaitsForWords: {
    title: { zh: '转发待决定敏感词：{title}', en: 'A copy waits for decisions about words: {title}' },
    body: {
      zh: '{organization}的文稿已重新发布，新文字中有本组织词表的敏感词：{words}。本组织的转发尚未恢复：请逐词决定，再发布。',
      en: '{organization} published the article again. Sensitive words of your lists stand in its new text: {words}. Your copy waits: decide about each, and publish it.',
    },
    critical: true,
  },
});
