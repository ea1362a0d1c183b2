import { defineConformance } from '../../../src/index.js';
import { commentedArticle, newComment, shownComment } from './made-comments.js';
import { articleOf, attachedFile, failedPublication, newArticle, otherReviewer, publicationOf, publicSection, publishedArticle, submittedArticle, waitingPublication } from './made-articles.js';
import { articleWithWord, listedWord, newWord, wordListKept, wordListOf } from './made-word-lists.js';
import { offeredShare, receivedShare, shareOf } from './made-shares.js';

const REASON = 'tried out';
/** Any time to come. */
const PUBLISH_AT = '2999-01-01T08:00:00+08:00';
const REPEALED_ON = '2999-01-01';

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
    'POST /api/v1/articles/{id}/repeal': async (means) => ({ path: { id: await publishedArticle(means, { kind: 'document' }) }, body: { on: REPEALED_ON, reason: REASON } }),
    'POST /api/v1/articles/{id}/confirm': async (means) => ({ path: { id: await publishedArticle(means, { requiresConfirmation: true }) } }),
    'POST /api/v1/shares': async (means) => ({ body: await shareOf(means) }),
    'POST /api/v1/shares/{id}/adopt': async (means) => receivedShare(means),
    'POST /api/v1/shares/{id}/decline': async (means) => receivedShare(means),
    'POST /api/v1/shares/{id}/recall': async (means) => ({ path: { id: await offeredShare(means) }, body: { reason: REASON } }),
    'GET /api/v1/articles/{id}/comments': async (means) => ({ path: { id: await commentedArticle(means) } }),
    'POST /api/v1/articles/{id}/comments': async (means) => ({ path: { id: await commentedArticle(means) }, body: { body: means.marker } }),
    'GET /api/v1/comments/{id}': async (means) => ({ path: { id: await newComment(means) } }),
    'DELETE /api/v1/comments/{id}': async (means) => ({ path: { id: await newComment(means) } }),
    'POST /api/v1/comments/{id}/approve': async (means) => ({ path: { id: await newComment(means) } }),
    'POST /api/v1/comments/{id}/reject': async (means) => ({ path: { id: await newComment(means) }, body: { reason: REASON } }),
    'POST /api/v1/comments/{id}/withdraw': async (means) => ({ path: { id: await shownComment(means) }, body: { reason: REASON } }),
    'POST /api/v1/articles/{id}/reactions': async (means) => ({ path: { id: await publishedArticle(means) }, body: { reaction: 'like' } }),
    'PUT /api/v1/articles/{id}/reactions': async (means) => ({ path: { id: await publishedArticle(means) }, body: { reaction: 'like' } }),
    'POST /api/v1/subscriptions': (means) => ({ body: { topic: 'tag', tag: `${means.marker.slice(0, 20)} ${means.turn}` } }),
    'GET /api/v1/feeds/{sectionId}.atom': async (means) => ({ path: { sectionId: await publicSection(means) } }),
    'GET /api/v1/feeds/{sectionId}.json': async (means) => ({ path: { sectionId: await publicSection(means) } }),
    'POST /api/v1/publications': async (means) => ({ body: await publicationOf(means) }),
    'GET /api/v1/publications/{id}': async (means) => ({ path: { id: await waitingPublication(means) } }),
    'POST /api/v1/publications/{id}/recall': async (means) => ({ path: { id: await waitingPublication(means) } }),
    'POST /api/v1/publications/{id}/retry': async (means) => ({ path: { id: await failedPublication(means) } }),
    'POST /api/v1/word-lists': (means) => ({ body: wordListOf(means) }),
    'GET /api/v1/word-lists/{id}/words': async (means) => ({ path: { id: await wordListKept(means) } }),
    'POST /api/v1/word-lists/{id}/words': async (means) => ({ path: { id: await wordListKept(means) }, body: { word: newWord(means), note: means.marker } }),
    'GET /api/v1/word-lists/{id}/words/{wordId}': async (means) => ({ path: await listedWord(means) }),
    'PATCH /api/v1/word-lists/{id}/words/{wordId}': async (means) => ({ path: await listedWord(means), body: { note: `${means.marker} ${means.turn}` } }),
    'DELETE /api/v1/word-lists/{id}/words/{wordId}': async (means) => ({ path: await listedWord(means) }),
    'POST /api/v1/articles/{id}/word-hits/decide': async (means) => {
      const { id, word } = await articleWithWord(means);
      return { path: { id }, body: { decisions: [{ word, decision: 'keep', reason: REASON }] } };
    },
  },
  exempt: {
    'leaks export receipts': 'an export is of the receipts of one article, which its filter must name; the same rows are tried at GET /articles/{id}/receipts',
    'lists GET /api/v1/articles/{id}/reactions': 'reactions are posted, and counted when they are read: a list would tell who reacted',
  },
});
