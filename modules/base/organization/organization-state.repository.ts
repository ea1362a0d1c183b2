import { Injectable } from '@nestjs/common';
import {
  anyOf,
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
} from '../../../src/index.js';
import { MAX_TREE_SIZE, type Organization, type OrganizationQuery } from './organization.dto.js';
import { afterSubtree, NOWHERE } from './organization-path.js';
import { COLUMNS } from './organization-rows.js';

/** Whoever manages an organisation today reads what it was; nobody reads more than he may read today. */
const scope = scopeBy.managed('o.id', 'o.path');

const WAS_COLUMNS = {
  ...COLUMNS,
  name: 's.name',
  shortName: 's.short_name',
  type: 's.type',
  kind: 's.kind',
  parentId: 's.parent_id',
  effectiveOn: 's.valid_from',
  status: 's.status',
} as const;
const WAS = selectList(WAS_COLUMNS);
const FROM = 'base_organization_states s JOIN base_organizations o ON o.id = s.organization_id';
const onDay = (day: string) => `s.valid_from <= ${day}::date AND (s.valid_until IS NULL OR s.valid_until > ${day}::date)`;

const ONE = defineScopedSql({
  name: 'base.organization_as_of',
  scope,
  text: `SELECT ${WAS} FROM ${FROM} WHERE s.organization_id = $1 AND ${onDay('$2')} AND {{scope}}`,
});
const NODE = defineScopedSql({
  name: 'base.organization_node_as_of',
  scope,
  text: `SELECT s.path FROM ${FROM} WHERE s.organization_id = $1 AND ${onDay('$2')} AND {{scope}}`,
});
const LEVEL = `(length(s.path) - length(replace(s.path, '/', '')))`;
const SUBTREE = defineScopedSql({
  name: 'base.organization_subtree_as_of',
  scope,
  text: `
    WITH top AS (
      SELECT s.path, left(s.path, -1) || '0' AS path_after, ${LEVEL} AS level
      FROM ${FROM} WHERE s.organization_id = $1 AND ${onDay('$3')} AND {{scope}}
    )
    SELECT ${WAS} FROM ${FROM}
    WHERE s.path >= (SELECT path FROM top) AND s.path < (SELECT path_after FROM top) AND ${LEVEL} <= (SELECT level FROM top) + $2
      AND ${onDay('$3')} AND {{scope}}
    ORDER BY ${LEVEL}, o.code LIMIT ${MAX_TREE_SIZE + 1}`,
});

const LIST = defineList<Organization>({
  name: 'base.organizations_as_of',
  from: FROM,
  key: 'o.id',
  columns: WAS_COLUMNS,
  sorts: {
    code: { sql: 'o.code', type: 'text' },
    name: { sql: 's.name', type: 'text' },
    createdAt: { sql: 'o.created_at', type: 'timestamptz' },
  },
  defaultSort: 'code',
  filters: {
    asOf: custom<string>((day, parameters) => onDay(parameters.add(day))),
    parentId: equals('s.parent_id', 'uuid'),
    type: anyOf('s.type'),
    kind: anyOf('s.kind'),
    status: anyOf('s.status'),
    code: equals('o.code'),
    under: custom<string>((node, parameters) => `s.path >= ${parameters.add(node)} AND s.path < ${parameters.add(afterSubtree(node))}`),
  },
  search: ['s.name', 's.short_name', 'o.code'],
  scope,
});

/** Reads what organisations were on a day, by the places they had then. */
@Injectable()
export class OrganizationStateRepository {
  constructor(
    private readonly database: Database,
    private readonly lists: ListReader,
  ) {}

  /** A page of the list as it was; what lay under an organisation that was not there, or is out of scope, is nothing. */
  async page(rows: RowScope, query: OrganizationQuery, asOf: string): Promise<Page<Organization>> {
    if (query.under === undefined) return this.lists.page(LIST, query, rows);
    const top = NODE.build(rows, [query.under, asOf]);
    const node = await this.database.one<{ path: string }>(top.text, top.params);
    const placed: OrganizationQuery = { ...query, under: node?.path ?? NOWHERE };
    return this.lists.page(LIST, placed, rows);
  }

  /** null where it was not there yet. */
  find(rows: RowScope, id: string, asOf: string): Promise<Organization | null> {
    const { text, params } = ONE.build(rows, [id, asOf]);
    return this.database.one<Organization>(text, params);
  }

  /** An organisation and those at most `depth` levels below it that day; see {@link OrganizationRepository.subtree}. */
  subtree(rows: RowScope, id: string, depth: number, asOf: string): Promise<Organization[]> {
    const { text, params } = SUBTREE.build(rows, [id, depth, asOf]);
    return this.database.query<Organization>(text, params);
  }
}
