import { Injectable } from '@nestjs/common';
import { Database, defineList, defineScopedSql, equals, ListReader, type Page, type RowScope, scopeBy, selectList, type Transaction } from '../../../src/index.js';
import type { WordList, WordListQuery } from './word-list.dto.js';

/** Where lists are read: `l` is the list, `lo` its organisation in the directory of base. */
export const WORD_LISTS = 'info_word_lists l JOIN base_organization_directory lo ON lo.id = l.organization_id';

/** Lists of organisations that the caller manages. */
export const managedWordLists = scopeBy.managed('l.organization_id', 'lo.node');

const COLUMNS: { readonly [K in keyof WordList]: string } = {
  id: 'l.id',
  name: 'l.name',
  organizationId: 'l.organization_id',
  organizationName: 'lo.name',
  kind: 'l.kind',
  status: 'l.status',
  words: 'l.words',
  version: 'l.version',
  createdAt: 'l.created_at',
  updatedAt: 'l.updated_at',
};
const SELECTED = `SELECT ${selectList(COLUMNS)} FROM ${WORD_LISTS}`;

const LIST = defineList<WordList>({
  name: 'info.word_lists',
  from: WORD_LISTS,
  key: 'l.id',
  columns: COLUMNS,
  sorts: { name: { sql: 'l.name', type: 'text' } },
  defaultSort: 'name',
  filters: { organizationId: equals('l.organization_id', 'uuid'), kind: equals('l.kind'), status: equals('l.status') },
  search: ['l.name'],
  scope: managedWordLists,
});
const ONE = defineScopedSql({ name: 'info.word_list', scope: managedWordLists, text: `${SELECTED} WHERE l.id = $1 AND {{scope}}` });
const LOCKED = defineScopedSql({ name: 'info.word_list_to_change', scope: managedWordLists, text: `${SELECTED} WHERE l.id = $1 AND {{scope}} FOR NO KEY UPDATE OF l` });
/** Those that a file names, in one order, so that two files do not wait for each other. */
const NAMED = defineScopedSql({
  name: 'info.word_lists_named',
  scope: managedWordLists,
  text: `${SELECTED} WHERE (l.name = ANY ($1::text[]) OR l.id::text = ANY ($1::text[])) AND {{scope}} ORDER BY l.id FOR NO KEY UPDATE OF l`,
});
const LOCK = `SELECT pg_advisory_xact_lock(hashtextextended('info.word_lists ' || $1, 0))`;
const COUNT = 'SELECT count(*)::int AS count FROM info_word_lists WHERE organization_id = $1';
const INSERT = `
  INSERT INTO info_word_lists (id, organization_id, name, kind, status) VALUES ($1, $2, $3, $4, $5) ON CONFLICT (organization_id, name) DO NOTHING RETURNING id`;
const NAME_TAKEN = 'SELECT id FROM info_word_lists WHERE organization_id = $1 AND name = $2 AND id <> $3';
const UPDATE = 'UPDATE info_word_lists SET name = $2, kind = $3, status = $4, version = version + 1, updated_at = now() WHERE id = $1';
const COUNT_WORDS = 'UPDATE info_word_lists SET words = words + $2, version = version + 1, updated_at = now() WHERE id = $1';
const EMPTY = 'DELETE FROM info_words WHERE word_list_id = $1';
const REMOVE = 'DELETE FROM info_word_lists WHERE id = $1';

/** The statements on lists of words. */
@Injectable()
export class WordListRepository {
  constructor(
    private readonly database: Database,
    private readonly lists: ListReader,
  ) {}

  page(rows: RowScope, query: WordListQuery): Promise<Page<WordList>> {
    return this.lists.page(LIST, query, rows);
  }

  find(rows: RowScope, id: string): Promise<WordList | null> {
    const { text, params } = ONE.build(rows, [id]);
    return this.database.one<WordList>(text, params);
  }

  /** Nobody else changes it or its words before `tx` ends. */
  lock(tx: Transaction, rows: RowScope, id: string): Promise<WordList | null> {
    const { text, params } = LOCKED.build(rows, [id]);
    return tx.one<WordList>(text, params);
  }

  /** The same for all that have one of these names or ids. */
  lockNamed(tx: Transaction, rows: RowScope, names: readonly string[]): Promise<WordList[]> {
    const { text, params } = NAMED.build(rows, [names]);
    return tx.query<WordList>(text, params);
  }

  /** Those who change the lists of one organisation wait for each other. */
  async lockAllOf(tx: Transaction, organizationId: string): Promise<void> {
    await tx.query(LOCK, [organizationId]);
  }

  async countOf(tx: Transaction, organizationId: string): Promise<number> {
    return (await tx.one<{ count: number }>(COUNT, [organizationId]))?.count ?? 0;
  }

  /** @returns false where the organisation has a list of that name */
  async insert(tx: Transaction, { id, kind, name, organizationId, status }: Pick<WordList, 'id' | 'kind' | 'name' | 'organizationId' | 'status'>): Promise<boolean> {
    return (await tx.one(INSERT, [id, organizationId, name, kind, status])) !== null;
  }

  async isNameTaken(tx: Transaction, { id, name, organizationId }: Pick<WordList, 'id' | 'name' | 'organizationId'>): Promise<boolean> {
    return (await tx.one(NAME_TAKEN, [organizationId, name, id])) !== null;
  }

  async update(tx: Transaction, { id, kind, name, status }: Pick<WordList, 'id' | 'kind' | 'name' | 'status'>): Promise<void> {
    await tx.query(UPDATE, [id, name, kind, status]);
  }

  /** Counts a change of its words. @param more how many it has more than before */
  async countWords(tx: Transaction, id: string, more: number): Promise<void> {
    await tx.query(COUNT_WORDS, [id, more]);
  }

  /** Removes it with its words. */
  async remove(tx: Transaction, id: string): Promise<void> {
    await tx.query(EMPTY, [id]);
    await tx.query(REMOVE, [id]);
  }
}
