import { defineErrors } from '../../../src/index.js';

/** Why a copy cannot be published. */
export const copyErrors = defineErrors('info', {
  sourceClosed: {
    status: 409,
    title: { zh: '来源文稿已撤回', en: 'The source is withdrawn' },
    detail: { zh: '来源文稿或转发途中的文稿已撤回。待其重新发布后再办理。', en: 'The article that this copy follows is withdrawn, or one in between. Wait until it is published again.' },
  },
  sourceRecalled: {
    status: 409,
    title: { zh: '推送已收回', en: 'The offer was recalled' },
    detail: { zh: '推送组织已收回本文稿，理由：{reason}。转发的文稿不能再发布。', en: 'Its organization recalled what it offered: {reason}. The copy cannot be published any more.' },
  },
});
