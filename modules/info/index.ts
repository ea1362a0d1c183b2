/** What other modules may use of the module info. */
export { shareAdopted, type ShareAdoptedPayload, shareOffered, type SharePayload, shareRecalled } from './share/share.events.js';
export { articleExpired, type ArticlePayload, articlePublished, articleWithdrawn } from './article/article.events.js';
