import Fastify from 'fastify';
import pg from 'pg';
import { typeParsers } from '../src/database/type-parsers.js';
import { type RawListQuery, RawOrganizations } from './raw-organizations.js';
import { NODE_HEADER } from './raw-server-header.js';

const POOL_SIZE = 10;

const text = { type: 'string' } as const;
const optionalText = { type: 'string', nullable: true } as const;
const organization = {
  id: text,
  name: text,
  shortName: optionalText,
  type: text,
  kind: text,
  unitCount: { type: 'integer', nullable: true },
  parentId: optionalText,
  code: text,
  externalCodes: { type: 'array', items: { type: 'object', properties: { system: text, code: text } } },
  foundedOn: optionalText,
  effectiveOn: text,
  status: text,
  contactName: optionalText,
  phone: optionalText,
  address: optionalText,
  postalCode: optionalText,
  email: optionalText,
  version: { type: 'integer' },
  createdAt: text,
  updatedAt: text,
} as const;
const one = { type: 'object', properties: organization } as const;
const created = { type: 'object', properties: { ...organization, warnings: { type: 'array', items: { type: 'object', additionalProperties: true } } } } as const;
const page = {
  type: 'object',
  properties: { items: { type: 'array', items: one }, nextCursor: optionalText, total: { type: 'integer' } },
} as const;

/** The floor that ours is compared to: the same answers without sign-in, grants, limits, checks and logs. */
const app = Fastify();
const pool = new pg.Pool({ connectionString: process.env['DATABASE_URL'] ?? '', max: POOL_SIZE, types: typeParsers });
const organizations = new RawOrganizations(pool);
const nodeOf = (headers: Readonly<Record<string, unknown>>) => String(headers[NODE_HEADER] ?? '');

app.get('/health/ready', async () => {
  await pool.query('SELECT 1');
  return {};
});

app.get<{ Querystring: RawListQuery }>('/api/v1/organizations', { schema: { response: { 200: page } } }, (request) =>
  organizations.page(request.query, nodeOf(request.headers)),
);

app.get<{ Params: { id: string } }>('/api/v1/organizations/:id', { schema: { response: { 200: one } } }, async (request, reply) => {
  const row = await organizations.one(request.params.id, nodeOf(request.headers));
  return row ?? reply.code(404).send({});
});

app.post<{ Body: Record<string, string> }>('/api/v1/organizations', { schema: { response: { 201: created } } }, async (request, reply) => {
  reply.code(201);
  return organizations.create(request.body, String(request.headers['idempotency-key']), request.id);
});

await app.listen({ port: Number(process.env['PORT']), host: process.env['HOST'] ?? '127.0.0.1' });
