import { Injectable } from '@nestjs/common';
import {
  custom,
  Database,
  defineList,
  defineScopedSql,
  equals,
  ListReader,
  type Page,
  type RowScope,
  selectList,
  type Transaction,
} from '../../../src/index.js';
import { managedSections, reachedSections, SECTIONS } from './section-reach.js';
import type { Section, SectionQuery } from './section.dto.js';

const COLUMNS: { readonly [K in keyof Section]: string } = {
  id: 's.id',
  organizationId: 's.organization_id',
  organizationName: 'so.name',
  parentId: 's.parent_id',
  name: 's.name',
  position: 's.position',
  isPublic: 's.is_public',
  archivedAt: 's.archived_at',
  version: 's.version',
  createdAt: 's.created_at',
  updatedAt: 's.updated_at',
};
const SELECTED = selectList(COLUMNS);

const LIST = defineList<Section>({
  name: 'info.sections',
  from: SECTIONS,
  key: 's.id',
  columns: COLUMNS,
  sorts: { position: { sql: 's.position', type: 'integer' }, name: { sql: 's.name', type: 'text' } },
  defaultSort: 'position',
  filters: {
    organizationId: equals('s.organization_id', 'uuid'),
    parentId: equals('s.parent_id', 'uuid'),
    archived: custom<boolean>((archived, parameters) => `(s.archived_at IS NOT NULL) = ${parameters.add(archived)}::boolean`),
  },
  search: ['s.name'],
  scope: reachedSections,
});
const ONE = defineScopedSql({ name: 'info.section', scope: reachedSections, text: `SELECT ${SELECTED} FROM ${SECTIONS} WHERE s.id = $1 AND {{scope}}` });
const PLACE_OF = defineScopedSql({
  name: 'info.section_organization',
  scope: managedSections,
  text: `SELECT s.organization_id AS "organizationId" FROM ${SECTIONS} WHERE s.id = $1 AND {{scope}}`,
});
const MANAGED = defineScopedSql({
  name: 'info.section_to_change',
  scope: managedSections,
  text: `SELECT ${SELECTED}, s.path FROM ${SECTIONS} WHERE s.id = $1 AND {{scope}} FOR NO KEY UPDATE OF s`,
});
const LOCK = `SELECT pg_advisory_xact_lock(hashtextextended('info.sections ' || $1, 0))`;
const PARENT = `
  SELECT s.path, s.organization_id AS "organizationId" FROM info_sections s WHERE s.id = $1 AND s.archived_at IS NULL`;
const BESIDE = `
  SELECT count(*) FILTER (WHERE s.name = $3 AND s.archived_at IS NULL)::int AS named, COALESCE(max(s.position), -1)::int AS last FROM info_sections s
  WHERE s.organization_id = $1 AND s.parent_id IS NOT DISTINCT FROM $2 AND s.id <> $4`;
const IN_USE_BELOW = 'SELECT count(*)::int AS count FROM info_sections s WHERE s.parent_id = $1 AND s.archived_at IS NULL';
const DEPTH = 'SELECT max(cardinality(s.path)) - $2::int + 1 AS levels FROM info_sections s WHERE s.path @> ARRAY[$1::uuid]';
const INSERT = 'INSERT INTO info_sections (id, organization_id, parent_id, path, name, position, is_public) VALUES ($1, $2, $3, $4, $5, $6, $7)';
const UPDATE = `
  UPDATE info_sections SET name = $2, parent_id = $3, position = $4, is_public = $5, version = version + 1, updated_at = now() WHERE id = $1`;
const MOVE = 'UPDATE info_sections SET path = $2::uuid[] || path[array_position(path, $1::uuid):] WHERE path @> ARRAY[$1::uuid]';
const ARCHIVE = `
  UPDATE info_sections SET archived_at = CASE WHEN $2 THEN now() END, version = version + 1, updated_at = now() WHERE id = $1`;
const IN_USE = `
  SELECT s.organization_id AS "organizationId", s.archived_at IS NOT NULL AS "isArchived" FROM info_sections s WHERE s.id = $1 FOR KEY SHARE`;

/** A section with its place among the others. */
export interface PlacedSection extends Section {
  readonly path: readonly string[];
}

/** What a section begins with. */
export type NewSection = Pick<PlacedSection, 'id' | 'isPublic' | 'name' | 'organizationId' | 'parentId' | 'path' | 'position'>;

/** What stands beside a place. */
export interface Neighbours {
  /** Sections in use there that have the name. */
  readonly named: number;
  /** The position of the last one; -1 where there is none. */
  readonly last: number;
}

/** The statements on sections. */
@Injectable()
export class SectionRepository {
  constructor(
    private readonly database: Database,
    private readonly lists: ListReader,
  ) {}

  page(rows: RowScope, query: SectionQuery): Promise<Page<Section>> {
    return this.lists.page(LIST, query, rows);
  }

  find(rows: RowScope, id: string): Promise<Section | null> {
    const { text, params } = ONE.build(rows, [id]);
    return this.database.one<Section>(text, params);
  }

  /** Whose it is; null out of scope. */
  async organizationOf(tx: Transaction, rows: RowScope, id: string): Promise<string | null> {
    const { text, params } = PLACE_OF.build(rows, [id]);
    return (await tx.one<{ organizationId: string }>(text, params))?.organizationId ?? null;
  }

  /** Those who change the sections of one organisation wait for each other: so no cycle and no double name comes about. */
  async lockAllOf(tx: Transaction, organizationId: string): Promise<void> {
    await tx.query(LOCK, [organizationId]);
  }

  lock(tx: Transaction, rows: RowScope, id: string): Promise<PlacedSection | null> {
    const { text, params } = MANAGED.build(rows, [id]);
    return tx.one<PlacedSection>(text, params);
  }

  /** A section in use, as a parent. */
  parent(tx: Transaction, id: string): Promise<{ path: string[]; organizationId: string } | null> {
    return tx.one(PARENT, [id]);
  }

  async beside(tx: Transaction, { id, name, organizationId, parentId }: Pick<Section, 'id' | 'name' | 'organizationId' | 'parentId'>): Promise<Neighbours> {
    return (await tx.one<Neighbours>(BESIDE, [organizationId, parentId, name, id])) ?? { named: 0, last: -1 };
  }

  /** How many sections right below it are in use. */
  async inUseBelow(tx: Transaction, id: string): Promise<number> {
    return (await tx.one<{ count: number }>(IN_USE_BELOW, [id]))?.count ?? 0;
  }

  /** How many levels a section has, itself included. */
  async levelsOf(tx: Transaction, { id, path }: PlacedSection): Promise<number> {
    return (await tx.one<{ levels: number }>(DEPTH, [id, path.length]))?.levels ?? 1;
  }

  async insert(tx: Transaction, { id, isPublic, name, organizationId, parentId, path, position }: NewSection): Promise<void> {
    await tx.query(INSERT, [id, organizationId, parentId, path, name, position, isPublic]);
  }

  async update(tx: Transaction, { id, isPublic, name, parentId, position }: Pick<Section, 'id' | 'isPublic' | 'name' | 'parentId' | 'position'>): Promise<void> {
    await tx.query(UPDATE, [id, name, parentId, position, isPublic]);
  }

  /** Puts it with all below it under the section with this path. */
  async move(tx: Transaction, id: string, above: readonly string[]): Promise<void> {
    await tx.query(MOVE, [id, above]);
  }

  async archive(tx: Transaction, id: string, isArchived: boolean): Promise<void> {
    await tx.query(ARCHIVE, [id, isArchived]);
  }

  /** Whose section it is and whether it is in use; it is not removed until the transaction ends. */
  standingOf(tx: Transaction, id: string): Promise<{ organizationId: string; isArchived: boolean } | null> {
    return tx.one(IN_USE, [id]);
  }
}
