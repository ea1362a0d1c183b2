import { defineErrors } from '../../../src/index.js';

/** What a search can be refused for. */
export const searchErrors = defineErrors('base', {
  searchKindUnknown: {
    status: 422,
    title: { zh: '没有此类搜索对象', en: 'Unknown kind of hits' },
    detail: { zh: '不能搜索“{kind}”。可选：{known}。', en: 'Nothing of the kind "{kind}" can be searched. There are: {known}.' },
  },
});
