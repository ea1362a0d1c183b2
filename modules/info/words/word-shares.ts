import { Injectable } from '@nestjs/common';
import { Database } from '../../../src/index.js';
import type { SearchTerms } from './search-query.js';

/** The words that PostgreSQL found most often in a sample of articles when it last looked, with the part of the articles that has each. */
export const WORD_SHARES = `
  SELECT most_common_elems::text::text[] AS words, most_common_elem_freqs AS shares FROM pg_stats
  WHERE schemaname = current_schema() AND tablename = 'info_articles' AND attname = 'search'`;
const RENEWED_MS = 600_000;

/** A row of {@link WORD_SHARES}; none before PostgreSQL has looked. */
export interface WordSharesRow {
  readonly words: readonly string[] | null;
  readonly shares: readonly number[] | null;
}

/** How often words are in articles, as far as it is known. */
export class KnownShares {
  private readonly shares: ReadonlyMap<string, number>;

  constructor(row: WordSharesRow | undefined) {
    this.shares = new Map(row?.words?.map((word, index) => [word, row.shares?.[index] ?? 0]));
  }

  /** About which part of the articles has all the words; 0 where one of them is none of the frequent ones. */
  of({ words }: Pick<SearchTerms, 'words'>): number {
    return words.length === 0 ? 0 : words.reduce((share, word) => share * (this.shares.get(word) ?? 0), 1);
  }
}

/** Knows which words are frequent. For choosing how to search, never for what is found: it may be some minutes old. */
@Injectable()
export class WordShares {
  private known = Promise.resolve(new KnownShares(undefined));
  private readAt = Number.NEGATIVE_INFINITY;

  constructor(private readonly database: Database) {}

  async of(terms: Pick<SearchTerms, 'words'>): Promise<number> {
    const now = performance.now();
    if (now - this.readAt > RENEWED_MS) {
      this.readAt = now;
      const before = this.known;
      // Where the database is not to be had, the search itself says so.
      this.known = this.read().catch(() => before);
    }
    return (await this.known).of(terms);
  }

  private async read(): Promise<KnownShares> {
    const [row] = await this.database.query<WordSharesRow>(WORD_SHARES);
    return new KnownShares(row);
  }
}
