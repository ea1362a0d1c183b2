import { defineConformance } from '../../../src/index.js';
import { articleOf, attachedFile, failedPublication, newArticle, otherReviewer, publicationOf, publishedArticle, submittedArticle, waitingPublication } from './made-articles.js';
import { commentedArticle, newComment, shownComment } from './made-comments.js';
import { offeredShare, receivedShare, shareOf } from './made-shares.js';

const REASON = 'tried out';
/** Any time to come. */
const PUBLISH_AT = '2999-01-01T08:00:00+08:00';

export default defineConformance({
  examples: {
    'POST /api/v1/articles': (means) => ({ body: articleOf(means) }),
    'GET /api/v1/articles/{id}/files/{fileId}': async (means) => ({ path: await attachedFile(means) }),
    'GET /api/v1/articles/{id}/revisions/{number}': async (means) => ({ path: { id: await newArticle(means), number: '1' } }),
    'POST /api/v1/articles/{id}/restore': async (means) => ({ path: { id: await newArticle(means) }, body: { revision: 1 } }),
    'POST /api/v1/articles/{id}/submit': async (means) => ({ path: { id: await newArticle(means) } }),
    'POST /api/v1/articles/{id}/review': async (means) => ({
      path: { id: await submittedArticle(means) },
      body: { decision: 'return', comment: REASON },
      token: await otherReviewer(means),
    }),
    'POST /api/v1/articles/{id}/publish': async (means) => ({ path: { id: await newArticle(means) } }),
    'POST /api/v1/articles/{id}/schedule': async (means) => ({ path: { id: await newArticle(means) }, body: { publishAt: PUBLISH_AT } }),
    'POST /api/v1/articles/{id}/withdraw': async (means) => ({ path: { id: await publishedArticle(means) }, body: { reason: REASON } }),
    'POST /api/v1/articles/{id}/confirm': async (means) => ({ path: { id: await publishedArticle(means, { requiresConfirmation: true }) } }),
    'POST /api/v1/shares': async (means) => ({ body: await shareOf(means) }),
    'POST /api/v1/shares/{id}/adopt': async (means) => receivedShare(means),
    'POST /api/v1/shares/{id}/decline': async (means) => receivedShare(means),
    'POST /api/v1/shares/{id}/recall': async (means) => ({ path: { id: await offeredShare(means) }, body: { reason: REASON } }),
    'GET /api/v1/articles/{id}/comments': async (means) => ({ path: { id: await commentedArticle(means) } }),
    'POST /api/v1/articles/{id}/comments': async (means) => ({ path: { id: await commentedArticle(means) }, body: { body: means.marker } }),
    'DELETE /api/v1/comments/{id}': async (means) => ({ path: { id: await newComment(means) } }),
    'POST /api/v1/comments/{id}/approve': async (means) => ({ path: { id: await newComment(means) } }),
    'POST /api/v1/comments/{id}/reject': async (means) => ({ path: { id: await newComment(means) }, body: { reason: REASON } }),
    'POST /api/v1/comments/{id}/withdraw': async (means) => ({ path: { id: await shownComment(means) }, body: { reason: REASON } }),
    'PUT /api/v1/articles/{id}/reactions': async (means) => ({ path: { id: await publishedArticle(means) }, body: { reaction: 'like' } }),
    'POST /api/v1/publications': async (means) => ({ body: await publicationOf(means) }),
    'GET /api/v1/publications/{id}': async (means) => ({ path: { id: await waitingPublication(means) } }),
    'POST /api/v1/publications/{id}/recall': async (means) => ({ path: { id: await waitingPublication(means) } }),
    'POST /api/v1/publications/{id}/retry': async (means) => ({ path: { id: await failedPublication(means) } }),
  },
  exempt: {
    'leaks export receipts': 'an export is of the receipts of one article, which its filter must name; the same rows are tried at GET /articles/{id}/receipts',
  },
});
