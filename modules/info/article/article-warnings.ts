import { type Language, toWarningBodies } from '../../../src/index.js';
import { type FileTexts, NO_FILE_TEXTS } from '../attachment/attachment-reader.js';
import { scanWarnings } from '../attachment/scan-warnings.js';
import { secrecyWarnings } from '../secrecy/require-unmarked.js';
import { textsOf } from './article-given.js';
import type { Article, ArticleWithWarnings } from './article.dto.js';
import { plainText } from './plain-text.js';

/**
 * An article with what people should look at in it (INF-1), in the language of the caller.
 * @param fileTexts what was read of the files that are new to it
 */
export function withWarnings(article: Article, language: Language, fileTexts: FileTexts = NO_FILE_TEXTS): ArticleWithWarnings {
  const texts = textsOf({ ...article, bodyText: plainText(article.body) });
  return { ...article, warnings: toWarningBodies([...secrecyWarnings(texts), ...scanWarnings(fileTexts, article.files)], language) };
}
