import { Injectable } from '@nestjs/common';
import { Database, defineList, defineScopedSql, equals, ListReader, type Page, type RowScope, scopeBy, selectList, type Transaction } from 'zhibu';
import type { PaperSheet, PaperSheetQuery } from './paper-sheet.dto.js';

const COLUMNS: { readonly [K in keyof PaperSheet]: string } = {
  id: 't.id',
  organizationId: 't.organization_id',
  title: 't.title',
  day: 't.day',
  note: 't.note',
  version: 't.version',
  createdAt: 't.created_at',
  updatedAt: 't.updated_at',
};
const SELECTED = selectList(COLUMNS);
const FROM = 'paper_shelf_paper_sheets t';
const scope = scopeBy.managed('t.organization_id');

const LIST = defineList<PaperSheet>({
  name: 'paper-shelf.paper_sheets',
  from: FROM,
  key: 't.id',
  columns: COLUMNS,
  sorts: { day: { sql: 't.day', type: 'date' }, title: { sql: 't.title', type: 'text' } },
  defaultSort: '-day',
  filters: { organizationId: equals('t.organization_id', 'uuid') },
  search: ['t.title'],
  scope,
});
const ONE = defineScopedSql({ name: 'paper-shelf.paper_sheet', scope, text: `SELECT ${SELECTED} FROM ${FROM} WHERE t.id = $1 AND {{scope}}` });
const LOCKED = defineScopedSql({
  name: 'paper-shelf.paper_sheet_to_change',
  scope,
  text: `SELECT ${SELECTED} FROM ${FROM} WHERE t.id = $1 AND {{scope}} FOR NO KEY UPDATE OF t`,
});
const INSERT = `
  INSERT INTO paper_shelf_paper_sheets AS t (id, organization_id, title, day, note) VALUES ($1, $2, $3, $4, $5) RETURNING ${SELECTED}`;
const UPDATE = `
  UPDATE paper_shelf_paper_sheets t SET title = $2, day = $3, note = $4, version = t.version + 1, updated_at = now()
  WHERE t.id = $1 RETURNING ${SELECTED}`;

/** What is written of one of them. */
export type PaperSheetFacts = Pick<PaperSheet, 'id' | 'title' | 'day' | 'note'>;

/** The statements on paper sheets. */
@Injectable()
export class PaperSheetRepository {
  constructor(
    private readonly database: Database,
    private readonly lists: ListReader,
  ) {}

  page(rows: RowScope, query: PaperSheetQuery): Promise<Page<PaperSheet>> {
    return this.lists.page(LIST, query, rows);
  }

  find(rows: RowScope, id: string): Promise<PaperSheet | null> {
    const { text, params } = ONE.build(rows, [id]);
    return this.database.one<PaperSheet>(text, params);
  }

  /** Until the transaction ends nobody else changes it. */
  lock(tx: Transaction, rows: RowScope, id: string): Promise<PaperSheet | null> {
    const { text, params } = LOCKED.build(rows, [id]);
    return tx.one<PaperSheet>(text, params);
  }

  insert(tx: Transaction, { id, title, day, note }: PaperSheetFacts, organizationId: string): Promise<PaperSheet> {
    return written(tx, INSERT, [id, organizationId, title, day, note]);
  }

  update(tx: Transaction, { id, title, day, note }: PaperSheetFacts): Promise<PaperSheet> {
    return written(tx, UPDATE, [id, title, day, note]);
  }
}

async function written(tx: Transaction, sql: string, values: readonly unknown[]): Promise<PaperSheet> {
  const row = await tx.one<PaperSheet>(sql, values);
  if (!row) throw new Error('nothing was written');
  return row;
}
