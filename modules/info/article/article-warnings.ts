import { type Language, toWarningBodies } from '../../../src/index.js';
import { documentWarnings } from '../document/document-warnings.js';
import { secrecyWarnings } from '../secrecy/require-unmarked.js';
import { textsOf } from './article-given.js';
import type { Article, ArticleWithWarnings } from './article.dto.js';
import { plainText } from './plain-text.js';

/** An article with what people should look at in it (INF-1, INF-4), in the language of the caller. */
export function withWarnings(article: Article, language: Language): ArticleWithWarnings {
  const bodyText = plainText(article.body);
  const warnings = [...secrecyWarnings(textsOf({ ...article, bodyText })), ...documentWarnings(article.document, `${article.title}\n${bodyText}`)];
  return { ...article, warnings: toWarningBodies(warnings, language) };
}
