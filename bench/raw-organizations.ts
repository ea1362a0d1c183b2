import type pg from 'pg';
import { v7 as uuidv7 } from 'uuid';
import { rangeOf } from './raw-range.js';
import { inTransaction, record } from './raw-record.js';

/** A raw row, which is the answer as it is. */
export type Row = Record<string, unknown>;

/** The query of the raw list. */
export interface RawListQuery {
  readonly limit?: string;
  readonly cursor?: string;
  readonly parentId?: string;
  readonly count?: string;
}

const SELECTED = `o.id, o.name, o.short_name AS "shortName", o.type, o.kind, o.unit_count AS "unitCount", o.parent_id AS "parentId", o.code,
  o.external_codes AS "externalCodes", o.founded_on AS "foundedOn", o.effective_on AS "effectiveOn", o.status,
  o.contact_name AS "contactName", o.phone, o.address, o.postal_code AS "postalCode", o.email, o.custom, o.version,
  o.created_at AS "createdAt", o.updated_at AS "updatedAt"`;

/** What a hand-written server asks: one named prepared statement a read, the subtree of `node` as a range of paths. */
export class RawOrganizations {
  constructor(private readonly pool: pg.Pool) {}

  async one(id: string, node: string): Promise<Row | undefined> {
    const inSubtree = node === '' ? '' : ' AND o.path >= $2 AND o.path < $3';
    const { rows } = await this.pool.query<Row>({
      name: `one${inSubtree}`,
      text: `SELECT ${SELECTED} FROM base_organizations o WHERE o.id = $1${inSubtree}`,
      values: [id, ...rangeOf(node)],
    });
    return rows[0];
  }

  async page(query: RawListQuery, node: string): Promise<Row> {
    const limit = Number(query.limit ?? 20);
    const values: unknown[] = [];
    const add = (value: unknown) => `$${values.push(value)}`;
    const conditions: string[] = [];
    const range = rangeOf(node);
    if (range.length > 0) conditions.push(`o.path >= ${add(range[0])}`, `o.path < ${add(range[1])}`);
    if (query.parentId !== undefined) conditions.push(`o.parent_id = ${add(query.parentId)}`);
    const counted = { text: `SELECT count(*)::int AS total FROM base_organizations o${where(conditions)}`, values: [...values] };
    if (query.cursor !== undefined) {
      const [code, id] = JSON.parse(Buffer.from(query.cursor, 'base64url').toString()) as [string, string];
      conditions.push(`(o.code, o.id) > (${add(code)}, ${add(id)})`);
    }
    const text = `SELECT ${SELECTED} FROM base_organizations o${where(conditions)} ORDER BY o.code, o.id LIMIT ${limit + 1}`;
    const [{ rows }, total] = await Promise.all([
      this.pool.query<Row>({ name: nameOf(text), text, values }),
      query.count === 'true' ? this.pool.query<{ total: number }>({ name: nameOf(counted.text), ...counted }) : undefined,
    ]);
    const hasMore = rows.length > limit;
    if (hasMore) rows.length = limit;
    const last = rows.at(-1);
    const nextCursor = hasMore && last ? Buffer.from(JSON.stringify([last['code'], last['id']])).toString('base64url') : null;
    return { items: rows, nextCursor, ...(total?.rows[0] && { total: total.rows[0].total }) };
  }

  /** An organisation and those below it, some levels deep, nested. */
  async tree(id: string, depth: number): Promise<Row | undefined> {
    const { rows } = await this.pool.query<Row>({ name: 'tree', text: TREE, values: [id, depth] });
    const nodes = new Map<unknown, { organization: Row; children: object[] }>();
    for (const organization of rows.slice(0, MOST_IN_TREE)) {
      const node = { organization, children: [] };
      nodes.set(organization['id'], node);
      nodes.get(organization['parentId'])?.children.push(node);
    }
    const [top] = nodes.values();
    return top && { ...top, truncated: rows.length > MOST_IN_TREE };
  }

  /** The organisation with its act and its first state, the answer to its key, an audit entry and an event, in one transaction. */
  create(body: Readonly<Record<string, string>>, key: string, requestId: string): Promise<Row> {
    return inTransaction(this.pool, async (client) => {
      const { rows } = await client.query<Row>({ name: 'insert', text: INSERT, values: insertValues(body) });
      const answer: Row = { ...rows[0], warnings: [] };
      await record(client, {
        route: 'POST /api/v1/organizations',
        key,
        body,
        requestId,
        answer,
        action: 'base.organization.create',
        targetKind: 'organization',
        targetId: answer['id'],
        organizationId: answer['id'],
        event: 'base.organization_created',
        payload: { organizationId: answer['id'], parentId: body['parentId'], code: body['code'] },
      });
      return answer;
    });
  }
}

const MOST_IN_TREE = 1000;
const LEVEL = `(length(o.path) - length(replace(o.path, '/', '')))`;
const TREE = `
  WITH top AS (SELECT o.path, left(o.path, -1) || '0' AS path_after, ${LEVEL} AS level FROM base_organizations o WHERE o.id = $1)
  SELECT ${SELECTED} FROM base_organizations o
  WHERE o.path >= (SELECT path FROM top) AND o.path < (SELECT path_after FROM top) AND ${LEVEL} <= (SELECT level FROM top) + $2
  ORDER BY ${LEVEL}, o.code LIMIT ${MOST_IN_TREE + 1}`;

const INSERT = `
  WITH o AS (
    INSERT INTO base_organizations (id, name, short_name, type, kind, parent_id, path, code, external_codes, founded_on, effective_on, status)
    SELECT $1, $2, $3, $4, 'regular', p.id, p.path || $5 || '/', $6, '[]', $7, $8, 'active' FROM base_organizations p WHERE p.id = $9
    RETURNING *
  ), act AS (
    INSERT INTO base_organization_acts (id, kind, organization_id, effective_on, details)
    SELECT id, 'create', id, effective_on, jsonb_build_object(
      'name', name, 'shortName', short_name, 'type', type, 'kind', kind, 'parentId', parent_id) FROM o
  ), party AS (
    INSERT INTO base_organization_act_parties (act_id, organization_id) SELECT id, id FROM o
  ), state AS (
    INSERT INTO base_organization_states (organization_id, valid_from, act_id, name, short_name, type, kind, parent_id, path, status)
    SELECT id, effective_on, id, name, short_name, type, kind, parent_id, path, status FROM o
  )
  SELECT ${SELECTED} FROM o`;

let labels = Number.MAX_SAFE_INTEGER - Date.now();

function insertValues(body: Readonly<Record<string, string>>): unknown[] {
  labels -= 1;
  return [uuidv7(), body['name'], body['shortName'], body['type'], labels.toString(36), body['code'], body['foundedOn'], body['effectiveOn'], body['parentId']];
}

function where(conditions: readonly string[]): string {
  return conditions.length === 0 ? '' : ` WHERE ${conditions.join(' AND ')}`;
}

const names = new Map<string, string>();

function nameOf(text: string): string {
  let name = names.get(text);
  if (name === undefined) names.set(text, (name = `list${names.size}`));
  return name;
}
