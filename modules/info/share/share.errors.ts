import { defineErrors } from '../../../src/index.js';

/** What a request about shared articles can be refused for. */
export const shareErrors = defineErrors('info', {
  notShareable: {
    status: 409,
    title: { zh: '文稿不能推送', en: 'Not to be offered' },
    detail: { zh: '只有已发布且未失效的文稿才能推送。请先发布文稿。', en: 'Only a published article that has not ended is offered. Publish it first.' },
  },
  resharingNotAllowed: {
    status: 409,
    title: { zh: '不允许再推送', en: 'Not to be offered on' },
    detail: { zh: '推送组织不允许采用的组织再推送本文稿。请请其直接推送，或重新推送并允许再推送（allowsResharing）。', en: 'Its organization does not let who adopts it offer it on. Ask that one to offer it there, or to offer it anew with allowsResharing.' },
  },
  recipientsUnknown: {
    status: 422,
    title: { zh: '接收组织不存在', en: 'Unknown organizations' },
    detail: { zh: '这些组织不存在或已撤销：{ids}。请从 organizationIds 中去掉。', en: 'These organizations do not exist, or do no longer: {ids}. Take them out of organizationIds.' },
  },
  descendantsOutOfScope: {
    status: 422,
    title: { zh: '不能推送给其全部下级', en: 'Not with all below them' },
    detail: {
      zh: '这些组织不在您的管理范围内：{ids}。对它们请不要用 includeDescendants，另作一次推送。',
      en: 'These organizations are not among those you manage: {ids}. Offer it to them without includeDescendants, by a request of their own.',
    },
  },
  nobodyToShareWith: {
    status: 422,
    title: { zh: '没有可推送的组织', en: 'Nobody to offer it to' },
    detail: { zh: '所列组织都已收到或采用了本文稿，或就是其来源组织。请另选组织。', en: 'All of them have been offered the article, have adopted it, or are where it comes from. Choose others.' },
  },
  shareRecalled: {
    status: 409,
    title: { zh: '推送已收回', en: 'The offer was recalled' },
    detail: { zh: '推送组织已收回，理由：{reason}。', en: 'Its organization recalled the offer: {reason}' },
  },
  answeredAlready: {
    status: 409,
    title: { zh: '已答复', en: 'Answered already' },
    detail: { zh: '该组织对此次推送已经答复（{status}）。请重新读取。', en: 'That organization has answered this offer already ({status}). Read it again.' },
  },
  adoptedAlready: {
    status: 409,
    title: { zh: '已有本文稿', en: 'The article is there already' },
    detail: { zh: '该组织已采用过本文稿，或就是其来源组织。请在文稿列表中查找。', en: 'That organization has adopted this article, or it is where the article comes from. Look for it among its articles.' },
  },
  sourceNotOpen: {
    status: 409,
    title: { zh: '来源文稿已撤回', en: 'The article is withdrawn' },
    detail: { zh: '来源文稿已撤回或失效。待其重新发布后再采用。', en: 'The article was withdrawn or has ended. Adopt it when it is published again.' },
  },
});
