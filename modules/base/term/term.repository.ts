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
  scopeBy,
  selectList,
  type Transaction,
} from '../../../src/index.js';
import type { OrganizationKind, OrganizationStatus, OrganizationType } from '../organization/organization-types.js';
import { underBy, withUnder } from '../organization/under-filter.js';
import type { Term, TermQuery } from './term.dto.js';

const COLUMNS: { readonly [K in keyof Term]: string } = {
  id: 't.id',
  organizationId: 't.organization_id',
  organizationName: 'o.name',
  sessionNumber: 't.session_number',
  method: 't.method',
  years: 't.years',
  startsOn: 't.starts_on',
  endsOn: 't.ends_on',
  dueCount: 't.due_count',
  presentCount: 't.present_count',
  approvalNumber: 't.approval_number',
  extendedUntil: 't.extended_until',
  extensionNumber: 't.extension_number',
  endedOn: 't.ended_on',
  version: 't.version',
  createdAt: 't.created_at',
  updatedAt: 't.updated_at',
};
const SELECTED = selectList(COLUMNS);
const FROM = 'base_terms t JOIN base_organizations o ON o.id = t.organization_id';
const scope = scopeBy.managed('t.organization_id', 'o.path');

const LIST = defineList<Term>({
  name: 'base.terms',
  from: FROM,
  key: 't.id',
  columns: COLUMNS,
  sorts: { startsOn: { sql: 't.starts_on', type: 'date' }, endsOn: { sql: 'COALESCE(t.extended_until, t.ends_on)', type: 'date' } },
  defaultSort: '-startsOn',
  filters: {
    organizationId: equals('t.organization_id', 'uuid'),
    under: underBy('o.path'),
    current: custom<boolean>((current, parameters) => `(t.ended_on IS NULL) = ${parameters.add(current)}::boolean`),
    endsBefore: custom<string>((day, parameters) => `COALESCE(t.extended_until, t.ends_on) < ${parameters.add(day)}::date`),
  },
  search: ['o.name'],
  scope,
});
const ONE = defineScopedSql({ name: 'base.term', scope, text: `SELECT ${SELECTED}, o.path AS node FROM ${FROM} WHERE t.id = $1 AND {{scope}}` });
const LOCKED = defineScopedSql({
  name: 'base.term_to_change',
  scope,
  text: `SELECT ${SELECTED}, o.path AS node FROM ${FROM} WHERE t.id = $1 AND {{scope}} FOR NO KEY UPDATE OF t`,
});
const PLACE = defineScopedSql({
  name: 'base.term_place',
  scope: scopeBy.managed('o.id', 'o.path'),
  text: `
    SELECT o.type, o.kind, o.status, o.path AS node,
      (SELECT count(*)::int FROM base_members m WHERE m.organization_id = o.id AND m.stage = 'fullMember' AND m.membership_status = 'normal') AS "fullMembers"
    FROM base_organizations o WHERE o.id = $1 AND {{scope}} FOR NO KEY UPDATE OF o`,
});
const LATEST = `SELECT ${SELECTED} FROM ${FROM} WHERE t.organization_id = $1 ORDER BY t.session_number DESC LIMIT 1`;
const END_LAST = 'UPDATE base_terms SET ended_on = $2, version = version + 1, updated_at = now() WHERE organization_id = $1 AND ended_on IS NULL';
const INSERT = `
  INSERT INTO base_terms (id, organization_id, session_number, method, starts_on, years, ends_on, due_count, present_count, approval_number)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`;
const UPDATE = `
  WITH recorded AS (
    INSERT INTO base_term_extensions (term_id, recorded_on, extended_until)
    SELECT id, $5::date, $3::date FROM base_terms WHERE id = $1 AND extended_until IS DISTINCT FROM $3::date
    ON CONFLICT (term_id, recorded_on) DO UPDATE SET extended_until = excluded.extended_until
  )
  UPDATE base_terms SET approval_number = $2, extended_until = $3, extension_number = $4,
    reminded_ending_at = CASE WHEN extended_until IS NOT DISTINCT FROM $3::date THEN reminded_ending_at END,
    reminded_overdue_at = CASE WHEN extended_until IS NOT DISTINCT FROM $3::date THEN reminded_overdue_at END,
    version = version + 1, updated_at = now()
  WHERE id = $1`;
const REMOVE = 'DELETE FROM base_terms WHERE id = $1';
/** Only one that ended with the first day of the term that goes: what ended with its organisation stays ended. */
const REOPEN_LAST = `
  UPDATE base_terms t SET ended_on = NULL, version = t.version + 1, updated_at = now()
  WHERE t.organization_id = $1 AND t.ended_on = $2 AND t.session_number = (SELECT max(session_number) FROM base_terms WHERE organization_id = $1)`;
const POSTS = 'SELECT count(*)::int AS count FROM base_posts WHERE term_id = $1';

/** The organisation that a term is for, locked. */
export interface TermPlace {
  readonly type: OrganizationType;
  readonly kind: OrganizationKind;
  readonly status: OrganizationStatus;
  readonly node: string;
  /** Its own full members, of those below it none. */
  readonly fullMembers: number;
}

/** A term with the place of its organisation. */
export interface PlacedTerm extends Term {
  readonly node: string;
}

/** What a term begins with. */
export type NewTerm = Pick<Term, 'id' | 'organizationId' | 'sessionNumber' | 'method' | 'startsOn' | 'years' | 'endsOn' | 'dueCount' | 'presentCount' | 'approvalNumber'>;

/** The statements on terms of office. */
@Injectable()
export class TermRepository {
  constructor(
    private readonly database: Database,
    private readonly lists: ListReader,
  ) {}

  page(rows: RowScope, query: TermQuery): Promise<Page<Term>> {
    return this.lists.page(LIST, withUnder(rows, query), rows);
  }

  find(rows: RowScope, id: string): Promise<PlacedTerm | null> {
    const { text, params } = ONE.build(rows, [id]);
    return this.database.one<PlacedTerm>(text, params);
  }

  lock(tx: Transaction, rows: RowScope, id: string): Promise<PlacedTerm | null> {
    const { text, params } = LOCKED.build(rows, [id]);
    return tx.one<PlacedTerm>(text, params);
  }

  /** The organisation whose terms change; two who change those of one organisation, or give posts in it, wait for each other. */
  lockPlace(tx: Transaction, rows: RowScope, organizationId: string): Promise<TermPlace | null> {
    const { text, params } = PLACE.build(rows, [organizationId]);
    return tx.one<TermPlace>(text, params);
  }

  latestOf(tx: Transaction, organizationId: string): Promise<Term | null> {
    return tx.one<Term>(LATEST, [organizationId]);
  }

  /** Adds a term; the one before it ends on its first day. */
  async insert(tx: Transaction, term: NewTerm): Promise<void> {
    const { id, organizationId, sessionNumber, method, startsOn, years, endsOn, dueCount, presentCount, approvalNumber } = term;
    await tx.query(END_LAST, [organizationId, startsOn]);
    await tx.query(INSERT, [id, organizationId, sessionNumber, method, startsOn, years, endsOn, dueCount, presentCount, approvalNumber]);
  }

  /** Changes approval and extension, as known from `today` on; with another end it is reminded of anew. */
  async update(
    tx: Transaction,
    id: string,
    { approvalNumber, extendedUntil, extensionNumber }: Pick<Term, 'approvalNumber' | 'extendedUntil' | 'extensionNumber'>,
    today: string,
  ): Promise<void> {
    await tx.query(UPDATE, [id, approvalNumber, extendedUntil, extensionNumber, today]);
  }

  /** Removes a term; the one that it ended is the current one again. */
  async remove(tx: Transaction, { id, organizationId, startsOn }: Pick<Term, 'id' | 'organizationId' | 'startsOn'>): Promise<void> {
    await tx.query(REMOVE, [id]);
    await tx.query(REOPEN_LAST, [organizationId, startsOn]);
  }

  async postsOf(tx: Transaction, id: string): Promise<number> {
    return (await tx.one<{ count: number }>(POSTS, [id]))?.count ?? 0;
  }
}
