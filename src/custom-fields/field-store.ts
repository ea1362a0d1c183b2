import { Injectable } from '@nestjs/common';
import { ScopeTree } from '../access/ports.js';
import { Database } from '../database/database.js';
import { selectList } from '../database/select-list.js';
import type { SqlRunner, Transaction } from '../database/transaction.js';
import type { CustomField } from './custom-field.js';
import { FieldBook } from './field-book.js';

const COLUMNS: { readonly [K in keyof CustomField]: string } = {
  id: 'f.id',
  number: 'f.number',
  host: 'f.host',
  key: 'f.key',
  organizationId: 'f.organization_id',
  title: 'f.title',
  titleEn: 'f.title_en',
  type: 'f.type',
  maxLength: 'f.max_length',
  min: 'f.minimum',
  max: 'f.maximum',
  decimals: 'f.decimals',
  codeSystem: 'f.code_system',
  referencedHost: 'f.referenced_host',
  required: 'f.required',
  filterable: 'f.filterable',
  fromDeployment: 'f.from_deployment',
  retiredAt: 'f.retired_at',
  version: 'f.version',
  createdAt: 'f.created_at',
  updatedAt: 'f.updated_at',
};
const SELECTED = selectList(COLUMNS);
const ALL = `SELECT ${SELECTED} FROM core_custom_fields f ORDER BY f.number`;
const ONE = `SELECT ${SELECTED} FROM core_custom_fields f WHERE f.id = $1 FOR NO KEY UPDATE`;
const INSERT = `
  INSERT INTO core_custom_fields AS f
    (id, number, host, key, organization_id, title, title_en, type, max_length, minimum, maximum, decimals, code_system, referenced_host, required, filterable, from_deployment)
  SELECT $1, COALESCE(max(number), 0) + 1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16 FROM core_custom_fields
  RETURNING ${SELECTED}`;
const UPDATE = `
  UPDATE core_custom_fields f
  SET title = $2, title_en = $3, type = $4, max_length = $5, minimum = $6, maximum = $7, decimals = $8, code_system = $9, referenced_host = $10,
    required = $11, filterable = $12, retired_at = $13, version = f.version + 1, updated_at = now()
  WHERE f.id = $1 RETURNING ${SELECTED}`;
const HELD = 'SELECT number, version FROM core_custom_fields WHERE number = ANY ($1::integer[]) AND retired_at IS NULL FOR SHARE';
/** Whoever declares fields sees what others declared before him. */
const LOCK = `SELECT pg_advisory_xact_lock(hashtext('core.custom_fields'))`;

/** What a field says; the database adds number, version and times. */
export type NewField = Omit<CustomField, 'number' | 'retiredAt' | 'version' | 'createdAt' | 'updatedAt'>;

/** The rows of custom fields. They are never deleted: what rows keep goes by their numbers. */
@Injectable()
export class FieldStore {
  /** What a transaction has made sure of, by number: an import writes a hundred thousand rows in one. */
  private readonly held = new WeakMap<Transaction, Map<number, number>>();

  constructor(
    private readonly database: Database,
    private readonly tree: ScopeTree,
  ) {}

  async book(runner: SqlRunner = this.database): Promise<FieldBook> {
    const fields = await runner.query<CustomField>(ALL);
    const nodes = fields.length === 0 ? new Map<string, string>() : await this.tree.nodesOf([...new Set(fields.map(({ organizationId }) => organizationId))]);
    return new FieldBook(fields.flatMap((field) => {
      const node = nodes.get(field.organizationId);
      return node === undefined ? [] : [{ ...field, node }];
    }), this.tree);
  }

  /** Everybody else who declares fields waits until `tx` ends. */
  async lock(tx: Transaction): Promise<void> {
    await tx.query(LOCK);
  }

  /** A field that nobody else changes, and no row is written with, before `tx` ends. */
  find(tx: Transaction, id: string): Promise<CustomField | null> {
    return tx.one<CustomField>(ONE, [id]);
  }

  async insert(tx: Transaction, field: NewField): Promise<CustomField> {
    const { id, host, key, organizationId, title, titleEn, type, maxLength, min, max, decimals, codeSystem, referencedHost, required, filterable, fromDeployment } = field;
    const row = await tx.one<CustomField>(INSERT, [
      id, host, key, organizationId, title, titleEn, type, maxLength, min, max, decimals, codeSystem, referencedHost,
      required, filterable, fromDeployment,
    ]);
    if (!row) throw new Error('nothing was inserted');
    return row;
  }

  async update(tx: Transaction, field: CustomField): Promise<CustomField> {
    const { id, title, titleEn, type, maxLength, min, max, decimals, codeSystem, referencedHost, required, filterable, retiredAt } = field;
    const row = await tx.one<CustomField>(UPDATE, [id, title, titleEn, type, maxLength, min, max, decimals, codeSystem, referencedHost, required, filterable, retiredAt]);
    if (!row) throw new Error('a locked field was not there');
    return row;
  }

  /**
   * Has fields stay as they are until `tx`, which writes values of them, ends: whoever changes one counts what was written.
   * @returns false where one is no longer as it was read
   */
  async hold(tx: Transaction, fields: readonly CustomField[]): Promise<boolean> {
    const known = this.held.get(tx) ?? new Map<number, number>();
    this.held.set(tx, known);
    const wanted = fields.filter(({ number }) => !known.has(number)).map(({ number }) => number);
    if (wanted.length > 0) {
      for (const { number, version } of await tx.query<{ number: number; version: number }>(HELD, [wanted])) known.set(number, version);
    }
    return fields.every(({ number, version }) => known.get(number) === version);
  }
}
