import { defineErrors } from '../../../src/index.js';

/** What the repeal of an official document can be refused for. */
export const repealErrors = defineErrors('info', {
  nothingToRepeal: {
    status: 409,
    title: { zh: '只有公文可以废止', en: 'Only official documents are repealed' },
    detail: { zh: '该文稿不是公文（kind 为 document）。其他文稿请撤回（POST …/withdraw），或设定失效时间（POST …/schedule）。', en: 'The article is not of kind document. Withdraw it (POST …/withdraw), or set its end (POST …/schedule).' },
  },
  repealBeforeBegin: {
    status: 422,
    title: { zh: '废止日早于生效日', en: 'Repealed before it holds' },
    detail: { zh: '该公文自 {begin} 起生效，废止日（on）不得早于此日。若公文有误，请撤回。', en: 'The document holds from {begin} on, and is not repealed before. If it is wrong, withdraw it.' },
  },
  documentOver: {
    status: 409,
    title: { zh: '该日已不再有效', en: 'It does not hold any more by then' },
    detail: { zh: '该公文自 {over} 起已不再有效，废止只能提前。请填写更早的日期。', en: 'The document does not hold from {over} on anyway; a repeal only brings its end forward. Give an earlier day.' },
  },
});
