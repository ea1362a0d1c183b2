import { createHash } from 'node:crypto';
import type pg from 'pg';
import { v7 as uuidv7 } from 'uuid';

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
  o.contact_name AS "contactName", o.phone, o.address, o.postal_code AS "postalCode", o.email, o.version,
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

  /** The organisation, the answer to its key, an audit entry and an event, in one transaction. */
  async create(body: Readonly<Record<string, string>>, key: string, requestId: string): Promise<Row | undefined> {
    const client = await this.pool.connect();
    try {
      await client.query('BEGIN');
      const { rows } = await client.query<Row>({ name: 'insert', text: INSERT, values: insertValues(body) });
      const id = rows[0]?.['id'];
      const digest = createHash('sha256').update(key).digest();
      const answer = JSON.stringify({ ...rows[0], warnings: [] });
      const fingerprint = createHash('sha256').update(JSON.stringify(body)).digest('base64url');
      await client.query({
        name: 'record',
        text: RECORD,
        values: [digest, 'POST /api/v1/organizations', fingerprint, answer, uuidv7(), requestId, body['parentId'], id, uuidv7(), JSON.stringify({ organizationId: id })],
      });
      await client.query('COMMIT');
      return { ...rows[0], warnings: [] };
    } catch (error) {
      await client.query('ROLLBACK');
      throw error;
    } finally {
      client.release();
    }
  }
}

const INSERT = `
  INSERT INTO base_organizations AS o (id, name, short_name, type, kind, parent_id, path, code, external_codes, founded_on, effective_on, status)
  SELECT $1, $2, $3, $4, 'regular', p.id, p.path || $5 || '/', $6, '[]', $7, $8, 'active' FROM base_organizations p WHERE p.id = $9
  RETURNING ${SELECTED}`;

const RECORD = `
  WITH answered AS (INSERT INTO core_idempotency_keys (digest, route, fingerprint, answer) VALUES ($1, $2, $3, $4)),
  audited AS (
    INSERT INTO core_audit_entries (id, principal_key, request_id, organization_id, action, target_kind, target_id, fields)
    VALUES ($5, 'raw', $6, $7, 'base.organization.create', 'organization', $8, '{}'))
  INSERT INTO core_outbox (id, name, delivery, organization_id, payload) VALUES ($9, 'base.organization_created', 'ordinary', $7, $10)`;

let labels = Number.MAX_SAFE_INTEGER - Date.now();

function insertValues(body: Readonly<Record<string, string>>): unknown[] {
  labels -= 1;
  return [uuidv7(), body['name'], body['shortName'], body['type'], labels.toString(36), body['code'], body['foundedOn'], body['effectiveOn'], body['parentId']];
}

function rangeOf(node: string): string[] {
  return node === '' ? [] : [node, `${node.slice(0, -1)}0`];
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
