import { Injectable } from '@nestjs/common';
import {
  anyOf,
  custom,
  customFilter,
  type CustomFilters,
  Database,
  defineList,
  defineScopedSql,
  equals,
  ListReader,
  type ListSpec,
  type Page,
  type RowScope,
  scopeBy,
  type Transaction,
} from '../../../src/index.js';
import { MAX_TREE_SIZE, type Organization, type OrganizationFilter, type OrganizationQuery } from './organization.dto.js';
import { afterSubtree, NOWHERE } from './organization-path.js';
import { COLUMNS, NEXT_LABEL, SELECTED } from './organization-rows.js';
import { type Destination, PLACED_SINCE } from './organization-standing.js';
import type { OrganizationStatus, OrganizationType } from './organization-types.js';

/** The rows of the organisations themselves, which carry their place. */
const scope = scopeBy.managed('o.id', 'o.path');

const ONE = defineScopedSql({
  name: 'base.organization',
  scope,
  text: `SELECT ${SELECTED} FROM base_organizations o WHERE o.id = $1 AND {{scope}}`,
});
const LOCKED = defineScopedSql({
  name: 'base.organization_to_change',
  scope,
  text: `SELECT ${SELECTED}, o.path AS node FROM base_organizations o WHERE o.id = $1 AND {{scope}} FOR NO KEY UPDATE`,
});
const PARENT = defineScopedSql({
  name: 'base.organization_to_add_to',
  scope,
  text: `SELECT o.id, o.type, o.status, o.path, o.effective_on AS "effectiveOn", ${NEXT_LABEL} AS label FROM base_organizations o WHERE o.id = $1 AND {{scope}} FOR SHARE`,
});
const KNOWN = defineScopedSql({
  name: 'base.organizations_by_code',
  scope,
  text: `
    SELECT ${SELECTED}, o.path, parent.code AS "parentCode", {{scope}} AS "inScope", ${PLACED_SINCE} AS "placedSince"
    FROM base_organizations o LEFT JOIN base_organizations parent ON parent.id = o.parent_id
    WHERE o.code = ANY($1::text[]) OR o.id = ANY($2::uuid[]) FOR SHARE OF o`,
});
const NODE = defineScopedSql({
  name: 'base.organization_node',
  scope,
  text: 'SELECT o.path FROM base_organizations o WHERE o.id = $1 AND {{scope}}',
});
const LEVEL = `(length(o.path) - length(replace(o.path, '/', '')))`;
const SUBTREE = defineScopedSql({
  name: 'base.organization_subtree',
  scope,
  text: `
    WITH top AS (
      SELECT o.path, left(o.path, -1) || '0' AS path_after, ${LEVEL} AS level
      FROM base_organizations o WHERE o.id = $1 AND {{scope}}
    )
    SELECT ${SELECTED} FROM base_organizations o
    WHERE o.path >= (SELECT path FROM top) AND o.path < (SELECT path_after FROM top) AND ${LEVEL} <= (SELECT level FROM top) + $2
    ORDER BY ${LEVEL}, o.code LIMIT ${MAX_TREE_SIZE + 1}`,
});

const LIST_SPEC = {
  name: 'base.organizations',
  from: 'base_organizations o',
  key: 'o.id',
  columns: COLUMNS,
  sorts: {
    code: { sql: 'o.code', type: 'text' },
    name: { sql: 'o.name', type: 'text' },
    createdAt: { sql: 'o.created_at', type: 'timestamptz' },
  },
  defaultSort: 'code',
  filters: {
    parentId: equals('o.parent_id', 'uuid'),
    type: anyOf('o.type'),
    kind: anyOf('o.kind'),
    status: anyOf('o.status'),
    code: equals('o.code'),
    custom: customFilter({ custom: 'o.custom', organization: 'o.id', node: 'o.path' }),
    under: custom<string>((node, parameters) => `o.path >= ${parameters.add(node)} AND o.path < ${parameters.add(afterSubtree(node))}`),
  },
  search: ['o.name', 'o.short_name', 'o.code'],
  scope,
} satisfies ListSpec<Organization>;
const LIST = defineList<Organization>(LIST_SPEC);

/** The same with the code of the parent, by which files name it. */
const WHOLE_LIST = defineList<ListedOrganization>({
  ...LIST_SPEC,
  name: 'base.organizations_for_files',
  from: 'base_organizations o LEFT JOIN base_organizations parent ON parent.id = o.parent_id',
  columns: { ...COLUMNS, parentCode: 'parent.code' },
});

/** The organisation that gets a child. */
export interface Parent extends Destination {
  readonly type: OrganizationType;
  readonly status: OrganizationStatus;
  readonly path: string;
  /** For the path of the one to add: a number that nobody else gets. */
  readonly label: number;
}

/** An organisation that is to be changed, with its place. */
export interface LockedOrganization extends Organization {
  readonly node: string;
}

/** An organisation as a file has it. */
export interface ListedOrganization extends Organization {
  readonly parentCode: string | null;
}

/** What an import needs to know of an organisation that is there. */
export interface KnownOrganization extends ListedOrganization {
  readonly path: string;
  /** The day from which it is where it is. */
  readonly placedSince: string;
  readonly inScope: boolean;
}

/** Reads organisations in the scope of a caller. */
@Injectable()
export class OrganizationRepository {
  constructor(
    private readonly database: Database,
    private readonly lists: ListReader,
  ) {}

  /** A page of the list; what lies under an organisation out of scope is nothing. */
  async page(rows: RowScope, query: OrganizationQuery, filters?: CustomFilters): Promise<Page<Organization>> {
    return this.lists.page(LIST, withFilters(await this.placed(rows, query), filters), rows);
  }

  /** Every organisation that a filter lets through, in order of code. */
  async *all(rows: RowScope, filter: OrganizationFilter, filters?: CustomFilters): AsyncGenerator<ListedOrganization[]> {
    yield* this.lists.all(WHOLE_LIST, withFilters(await this.placed(rows, filter), filters), rows);
  }

  find(rows: RowScope, id: string): Promise<Organization | null> {
    const { text, params } = ONE.build(rows, [id]);
    return this.database.one<Organization>(text, params);
  }

  /** An organisation and those at most `depth` levels below it, level by level; one more than a tree may have shows that there are more. */
  subtree(rows: RowScope, id: string, depth: number): Promise<Organization[]> {
    const { text, params } = SUBTREE.build(rows, [id, depth]);
    return this.database.query<Organization>(text, params);
  }

  /** An organisation that is to be changed: nobody else changes it before `tx` ends. */
  lock(tx: Transaction, rows: RowScope, id: string): Promise<LockedOrganization | null> {
    const { text, params } = LOCKED.build(rows, [id]);
    return tx.one<LockedOrganization>(text, params);
  }

  /**
   * The place of an organisation that gets a child: it stays as it is until `tx` ends. What moves whole
   * subtrees takes the table `IN EXCLUSIVE MODE` first, which waits for this lock and makes it wait.
   */
  lockParent(tx: Transaction, rows: RowScope, id: string): Promise<Parent | null> {
    const { text, params } = PARENT.build(rows, [id]);
    return tx.one<Parent>(text, params);
  }

  /** The organisations with these codes and those with these ids, in scope or not; they stay as they are until `tx` ends. */
  known(tx: Transaction, rows: RowScope, codes: readonly string[], ids: readonly string[]): Promise<KnownOrganization[]> {
    const { text, params } = KNOWN.build(rows, [codes, ids]);
    return tx.query<KnownOrganization>(text, params);
  }

  /** With the place of the organisation in `under`, as the lists filter by it. */
  private async placed<Q extends OrganizationFilter>(rows: RowScope, query: Q): Promise<Q> {
    if (query.under === undefined) return query;
    const { text, params } = NODE.build(rows, [query.under]);
    const node = await this.database.one<{ path: string }>(text, params);
    return { ...query, under: node?.path ?? NOWHERE };
  }
}

/** With what is asked of custom fields, as the filter of the list takes it. */
function withFilters<Q extends OrganizationFilter>(query: Q, filters: CustomFilters | undefined): Q {
  return filters ? { ...query, custom: filters as unknown as Q['custom'] } : query;
}
