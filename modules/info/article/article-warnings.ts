import { Injectable } from '@nestjs/common';
import { type Language, toWarningBodies } from '../../../src/index.js';
import { type FileTexts, NO_FILE_TEXTS } from '../attachment/attachment-reader.js';
import { scanWarnings } from '../attachment/scan-warnings.js';
import { documentWarnings } from '../document/document-warnings.js';
import { secrecyWarnings } from '../secrecy/require-unmarked.js';
import { WordWarnings } from '../word-hit/word-warnings.js';
import { textsOf } from './article-given.js';
import type { HeldArticle } from './article-rows.js';
import type { Article, ArticleWithWarnings } from './article.dto.js';
import { plainText } from './plain-text.js';

/** What people should look at in an article. */
@Injectable()
export class ArticleWarnings {
  constructor(private readonly words: WordWarnings) {}

  /**
   * An article with words that may mark it as internal (INF-1), what an official document should say otherwise (INF-4), and
   * words of lists (INF-7), in the language of the caller.
   * @param fileTexts what was read of the files that are new to it
   */
  async add(article: Article & Partial<Pick<HeldArticle, 'node' | 'bodyText'>>, language: Language, fileTexts: FileTexts = NO_FILE_TEXTS): Promise<ArticleWithWarnings> {
    const bodyText = article.bodyText ?? plainText(article.body);
    const warnings = [
      ...secrecyWarnings(textsOf({ ...article, bodyText, foreword: plainText(article.foreword ?? '') })),
      ...scanWarnings(fileTexts, article.files),
      ...documentWarnings(article.document, `${article.title}\n${bodyText}`),
      ...(await this.words.of({ ...article, bodyText })),
    ];
    return { ...article, warnings: toWarningBodies(warnings, language) };
  }
}
