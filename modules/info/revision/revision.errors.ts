import { defineErrors } from '../../../src/index.js';

/** What a request about revisions can be refused for. */
export const revisionErrors = defineErrors('info', {
  revisionNotFound: {
    status: 404,
    title: { zh: '没有此修订', en: 'No such revision' },
    detail: { zh: '该文稿没有第 {number} 次修订。所有修订见 GET …/revisions。', en: 'The article has no revision {number}. GET …/revisions lists them.' },
  },
});
