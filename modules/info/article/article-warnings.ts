import { type Language, toWarningBodies } from '../../../src/index.js';
import { secrecyWarnings } from '../secrecy/require-unmarked.js';
import { textsOf } from './article-given.js';
import type { Article, ArticleWithWarnings } from './article.dto.js';
import { plainText } from './plain-text.js';

/** An article with what people should look at in it (INF-1), in the language of the caller. */
export function withWarnings(article: Article, language: Language): ArticleWithWarnings {
  const texts = textsOf({ ...article, bodyText: plainText(article.body), foreword: plainText(article.foreword ?? '') });
  return { ...article, warnings: toWarningBodies(secrecyWarnings(texts), language) };
}
