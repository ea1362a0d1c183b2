import { defineErrors } from '../../../src/index.js';

/** What a publication can be refused for, beside its reviews. */
export const publishingErrors = defineErrors('info', {
  publishAtInPast: {
    status: 422,
    title: { zh: '发布时间已过', en: 'The time of publication has passed' },
    detail: { zh: '发布时间（publishAt）须晚于现在。要立即发布，请用 POST …/publish。', en: 'publishAt must be later than now. To publish at once, use POST …/publish.' },
  },
  publishAtNeeded: {
    status: 422,
    title: { zh: '须填写发布时间', en: 'A time of publication is needed' },
    detail: { zh: '请填写 publishAt。只有已发布的文稿可以单独调整 expireAt。', en: 'Give publishAt. Only for a published article expireAt alone is changed.' },
  },
  publishedAlready: {
    status: 409,
    title: { zh: '文稿已发布', en: 'Published already' },
    detail: { zh: '已发布的文稿没有新的发布时间。请去掉 publishAt，或先撤回。', en: 'A published article gets no other time of publication. Leave publishAt out, or withdraw it first.' },
  },
});
