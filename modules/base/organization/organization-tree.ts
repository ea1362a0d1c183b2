import { Injectable } from '@nestjs/common';
import { Database, ScopeTree, type SqlParameters, type Transaction } from '../../../src/index.js';
import { afterSubtree, containsPath, ROOT_PATH } from './organization-path.js';

const NODE_OF = 'SELECT path AS node FROM base_organizations WHERE id = $1';
const KEPT_NODE_OF = `${NODE_OF} FOR KEY SHARE`;
const BY_CODE = 'SELECT id AS "organizationId", path AS node FROM base_organizations WHERE code = $1';
const ROOT = 'SELECT id AS "organizationId", path AS node FROM base_organizations WHERE parent_id IS NULL';
const NODES = 'SELECT id, path AS node FROM base_organizations WHERE id = ANY($1::uuid[])';
const NAMES = 'SELECT id, name FROM base_organizations WHERE id = ANY($1::uuid[])';
const ANCESTORS = `
  WITH RECURSIVE up AS (
    SELECT id, parent_id, path FROM base_organizations WHERE id = $1
    UNION ALL
    SELECT parent.id, parent.parent_id, parent.path FROM up JOIN base_organizations parent ON parent.id = up.parent_id
  )
  SELECT id FROM up ORDER BY path`;

type Place = { organizationId: string; node: string };

/** The tree that grants and rows are scoped by: a node is the path of an organisation. */
@Injectable()
export class OrganizationTree extends ScopeTree {
  private known: Place | null = null;

  constructor(private readonly database: Database) {
    super();
  }

  async nodeOf(organizationId: string, tx?: Transaction): Promise<string | null> {
    const row = await (tx ?? this.database).one<{ node: string }>(tx ? KEPT_NODE_OF : NODE_OF, [organizationId]);
    return row?.node ?? null;
  }

  findByCode(code: string): Promise<Place | null> {
    return this.database.one<Place>(BY_CODE, [code]);
  }

  /** Asks once: there is one root, and it neither moves nor goes. */
  async root(): Promise<Place | null> {
    this.known ??= await this.database.one<Place>(ROOT);
    return this.known;
  }

  async ancestors(organizationId: string, tx?: Transaction): Promise<readonly string[]> {
    const rows = await (tx ?? this.database).query<{ id: string }>(ANCESTORS, [organizationId]);
    return rows.map((row) => row.id);
  }

  async nodesOf(organizationIds: readonly string[], tx?: Transaction): Promise<ReadonlyMap<string, string>> {
    const rows = await (tx ?? this.database).query<{ id: string; node: string }>(NODES, [organizationIds]);
    return new Map(rows.map(({ id, node }) => [id, node]));
  }

  async namesOf(organizationIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
    if (organizationIds.length === 0) return new Map();
    const rows = await this.database.query<{ id: string; name: string }>(NAMES, [organizationIds]);
    return new Map(rows.map(({ id, name }) => [id, name]));
  }

  contains(outer: string, inner: string): boolean {
    return containsPath(outer, inner);
  }

  subtreeCondition(column: string, nodes: readonly string[], parameters: SqlParameters, nodeColumn?: string): string {
    if (nodes.includes(ROOT_PATH)) return `${column} IS NOT NULL`;
    if (nodeColumn !== undefined) return `(${rangesOf(nodeColumn, nodes, parameters)})`;
    // As an array, which PostgreSQL takes for short: it then reads the rows of those organisations by their index and sorts
    // them. Of a join it has no idea how much it leaves, and may go through the whole table in the order of the list.
    return `${column} = ANY (ARRAY(${organizationsIn(nodes, parameters)}))`;
  }

  outsideCondition(column: string, nodes: readonly string[], parameters: SqlParameters): string {
    if (nodes.includes(ROOT_PATH)) return 'false';
    const [low, high] = [parameters.add(nodes), parameters.add(nodes.map(afterSubtree))];
    // As a subquery that is not correlated, which PostgreSQL hashes; an array it would go through for each row.
    return `(${column} IN (
      SELECT o.id FROM unnest(${low}::text[], ${high}::text[]) AS subtree (low, high)
      JOIN base_organizations o ON o.path >= subtree.low AND o.path < subtree.high)) IS FALSE`;
  }

  subtreeOrganizations(nodes: readonly string[], parameters: SqlParameters): string | null {
    return nodes.includes(ROOT_PATH) ? null : organizationsIn(nodes, parameters);
  }
}

function organizationsIn(nodes: readonly string[], parameters: SqlParameters): string {
  return `SELECT id FROM base_organizations WHERE ${rangesOf('path', nodes, parameters)}`;
}

function rangesOf(column: string, nodes: readonly string[], parameters: SqlParameters): string {
  const ranges = nodes.map((node) => `${column} >= ${parameters.add(node)} AND ${column} < ${parameters.add(afterSubtree(node))}`);
  return ranges.join(' OR ') || 'false';
}
