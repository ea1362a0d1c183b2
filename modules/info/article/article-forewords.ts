import { Injectable } from '@nestjs/common';
import type { Transaction } from '../../../src/index.js';
import { searchVectorOf } from '../words/search-vector.js';

/** By hand it is a draft again: it does not come back by itself any more. */
const KEEP = `
  UPDATE info_copies SET foreword = $2, foreword_text = $3, search = $4::tsvector, comes_back = false, held_for = NULL WHERE article_id = $1`;

/** What is an organisation's own of a copy, and found in it. */
export interface OwnWords {
  /** Clean HTML. */
  readonly foreword: string;
  /** The same as text. */
  readonly forewordText: string;
  readonly tags: readonly string[];
}

/** Writes the forewords of copies. */
@Injectable()
export class ArticleForewords {
  async keep(tx: Transaction, articleId: string, words: OwnWords): Promise<void> {
    await tx.query(KEEP, [articleId, words.foreword, words.forewordText, ownVectorOf(words)]);
  }
}

/** The `tsvector` of what is a copy's own, to stand beside that of its text. */
export function ownVectorOf({ forewordText, tags }: OwnWords): string {
  return searchVectorOf({ title: '', documentNumber: null, summary: forewordText, tags, bodyText: '', attachmentLexemes: [] });
}
