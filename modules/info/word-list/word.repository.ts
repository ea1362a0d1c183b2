import { Injectable } from '@nestjs/common';
import { Database, defineList, defineScopedSql, equals, ListReader, type Page, type RowScope, selectList, type SqlRunner, type Transaction } from '../../../src/index.js';
import { managedWordLists, WORD_LISTS } from './word-list.repository.js';
import type { ListedWord, WordFilter, WordQuery } from './word.dto.js';

/** A word as it is stored. */
export interface StoredWord extends Omit<ListedWord, 'version' | 'createdAt' | 'updatedAt'> {
  /** As it is looked for. */
  readonly key: string;
}

const COLUMNS: { readonly [K in keyof ListedWord]: string } = {
  id: 'w.id',
  wordListId: 'w.word_list_id',
  word: 'w.word',
  suggestion: 'w.suggestion',
  note: 'w.note',
  exceptions: 'w.exceptions',
  version: 'w.version',
  createdAt: 'w.created_at',
  updatedAt: 'w.updated_at',
};
const FROM = `info_words w JOIN (${WORD_LISTS}) ON l.id = w.word_list_id`;

const LIST = defineList<ListedWord>({
  name: 'info.words',
  from: FROM,
  key: 'w.id',
  columns: COLUMNS,
  sorts: { word: { sql: 'w.word', type: 'text' } },
  defaultSort: 'word',
  filters: { wordListId: equals('w.word_list_id', 'uuid') },
  search: ['w.word'],
  scope: managedWordLists,
});
const ONE = defineScopedSql({ name: 'info.word', scope: managedWordLists, text: `SELECT ${selectList(COLUMNS)} FROM ${FROM} WHERE w.word_list_id = $1 AND w.id = $2 AND {{scope}}` });
/** Of lists that are locked. */
const KNOWN = `
  SELECT id, word_list_id AS "wordListId", word, key, suggestion, note, exceptions FROM info_words
  WHERE word_list_id = ANY ($1::uuid[]) AND (key = ANY ($2::text[]) OR id = ANY ($3::uuid[]))`;
const PUT = `
  INSERT INTO info_words (id, word_list_id, word, key, suggestion, note, exceptions)
  SELECT w.id, w."wordListId", w.word, w.key, w.suggestion, w.note, w.exceptions
  FROM jsonb_to_recordset($1::jsonb) AS w (id uuid, "wordListId" uuid, word text, key text, suggestion text, note text, exceptions text[])
  ON CONFLICT (id) DO UPDATE SET word = excluded.word, key = excluded.key, suggestion = excluded.suggestion, note = excluded.note,
    exceptions = excluded.exceptions, version = info_words.version + 1, updated_at = now()`;
const REMOVE = 'DELETE FROM info_words WHERE id = $1';
/** What is looked for; in runs, so that none of them takes long. */
const KEYS = `
  SELECT key, word, suggestion, exceptions FROM info_words WHERE word_list_id = $1 AND key > $2 ORDER BY key LIMIT $3`;

/** A word as it is looked for. */
export type SoughtWord = Pick<StoredWord, 'key' | 'word' | 'suggestion' | 'exceptions'>;

const READ_AT_ONCE = 10_000;

/** The statements on the words of lists. */
@Injectable()
export class WordRepository {
  constructor(
    private readonly database: Database,
    private readonly lists: ListReader,
  ) {}

  page(rows: RowScope, wordListId: string, query: WordQuery): Promise<Page<ListedWord>> {
    return this.lists.page(LIST, { ...query, wordListId } as WordQuery, rows);
  }

  all(rows: RowScope, filter: WordFilter): AsyncGenerator<ListedWord[]> {
    return this.lists.all(LIST, filter, rows);
  }

  find(rows: RowScope, wordListId: string, id: string, runner: SqlRunner = this.database): Promise<ListedWord | null> {
    const { text, params } = ONE.build(rows, [wordListId, id]);
    return runner.one<ListedWord>(text, params);
  }

  /** The words of lists that have one of these keys or ids. */
  known(tx: Transaction, wordListIds: readonly string[], keys: readonly string[], ids: readonly string[] = []): Promise<StoredWord[]> {
    return tx.query<StoredWord>(KNOWN, [wordListIds, keys, ids]);
  }

  /** Adds words and changes those that are there. Their lists are locked, and no other word has their keys. */
  async put(tx: Transaction, words: readonly StoredWord[]): Promise<void> {
    await tx.query(PUT, [JSON.stringify(words)]);
  }

  async remove(tx: Transaction, id: string): Promise<void> {
    await tx.query(REMOVE, [id]);
  }

  /** All words of a list, in runs. */
  async *soughtIn(wordListId: string): AsyncGenerator<SoughtWord[]> {
    for (let after = ''; ; ) {
      const words = await this.database.query<SoughtWord>(KEYS, [wordListId, after, READ_AT_ONCE]);
      yield words;
      const last = words.at(-1);
      if (!last || words.length < READ_AT_ONCE) return;
      after = last.key;
    }
  }
}
