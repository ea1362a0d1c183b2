/** What other modules may use of the module info. */
export { articleExpired, type ArticlePayload, articlePublished, articleWithdrawn } from './article/article.events.js';
