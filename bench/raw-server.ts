import 'reflect-metadata';
import Fastify from 'fastify';
import pg from 'pg';
import { typeParsers } from '../src/database/type-parsers.js';
import { secretsOf } from './bench-numbers.js';
import { type RawArticleBody, type RawArticleQuery, RawArticles } from './raw-articles.js';
import { RawMembers } from './raw-members.js';
import { RawNumbers } from './raw-numbers.js';
import { type RawListQuery, RawOrganizations } from './raw-organizations.js';
import * as answers from './raw-schemas.js';
import { NODE_HEADER } from './raw-server-header.js';
import { rawStatistics } from './raw-statistics.js';

const POOL_SIZE = 10;

/** The floor that ours is compared to: the same answers without sign-in, grants, limits, checks and logs. */
const app = Fastify();
app.addSchema(answers.node);
const pool = new pg.Pool({ connectionString: process.env['DATABASE_URL'] ?? '', max: POOL_SIZE, types: typeParsers });
const organizations = new RawOrganizations(pool);
const articles = new RawArticles(pool);
const members = new RawMembers(pool, new RawNumbers(await secretsOf(process.env['ZHIBU_SECRET'] ?? '')));
const nodeOf = (headers: Readonly<Record<string, unknown>>) => String(headers[NODE_HEADER] ?? '');

app.get('/health/ready', async () => {
  await pool.query('SELECT 1');
  return {};
});

app.get<{ Querystring: RawListQuery }>('/api/v1/organizations', { schema: { response: { 200: answers.page } } }, (request) =>
  organizations.page(request.query, nodeOf(request.headers)),
);

app.get<{ Params: { id: string } }>('/api/v1/organizations/:id', { schema: { response: { 200: answers.one } } }, async (request, reply) => {
  const row = await organizations.one(request.params.id, nodeOf(request.headers));
  return row ?? reply.code(404).send({});
});

app.post<{ Body: Record<string, string> }>('/api/v1/organizations', { schema: { response: { 201: answers.created } } }, async (request, reply) => {
  reply.code(201);
  return organizations.create(request.body, String(request.headers['idempotency-key']), request.id);
});

app.get<{ Params: { id: string }; Querystring: { depth: string } }>('/api/v1/organizations/:id/tree', { schema: { response: { 200: answers.tree } } }, async (request, reply) => {
  const found = await organizations.tree(request.params.id, Number(request.query.depth));
  return found ?? reply.code(404).send({});
});

app.get<{ Querystring: { limit?: string } }>('/api/v1/members', { schema: { response: { 200: answers.memberPage } } }, (request) =>
  members.page(Number(request.query.limit ?? 20), nodeOf(request.headers)),
);

app.get<{ Params: { id: string } }>('/api/v1/members/:id', { schema: { response: { 200: answers.member } } }, async (request, reply) => {
  const row = await members.one(request.params.id, nodeOf(request.headers));
  return row ?? reply.code(404).send({});
});

app.post<{ Body: Record<string, string> }>('/api/v1/members', { schema: { response: { 201: answers.member } } }, async (request, reply) => {
  reply.code(201);
  return members.create(request.body, String(request.headers['idempotency-key']), request.id);
});

app.get<{ Querystring: RawArticleQuery }>('/api/v1/articles', { schema: { response: { 200: answers.articlePage } } }, (request) => articles.page(request.query));

app.get<{ Params: { id: string } }>('/api/v1/articles/:id', { schema: { response: { 200: answers.article } } }, async (request, reply) => {
  const row = await articles.one(request.params.id);
  return row ?? reply.code(404).send({});
});

app.post<{ Body: RawArticleBody }>('/api/v1/articles', { schema: { response: { 201: answers.createdArticle } } }, async (request, reply) => {
  reply.code(201);
  return articles.create(request.body, String(request.headers['idempotency-key']), request.id);
});

app.get<{ Querystring: { organizationId: string; asOf: string } }>('/api/v1/statistics', { schema: { response: { 200: answers.statistics } } }, (request) =>
  rawStatistics(pool, request.query.organizationId, request.query.asOf),
);

await app.listen({ port: Number(process.env['PORT']), host: process.env['HOST'] ?? '127.0.0.1' });
// As ours does, so that a profile is written.
process.once('SIGTERM', () => process.exit(0));
