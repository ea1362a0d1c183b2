import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import pg from 'pg';
import { MenuMap } from '../src/menu/tree/menu-map.js';
import { type BenchmarkDatabase, createDatabase } from './benchmark-database.js';
import { numbersOf } from './bench-numbers.js';
import { CHECKOUT } from './checkout.js';
import { type GeneratedData, generateData } from './generate.js';
import { generatedId } from './generated-id.js';
import { get } from './load-request.js';
import { type Figures, type Load, measureInTurn } from './measure.js';
import { signIn } from './open-stage.js';
import type { PostgresServer } from './postgres-server.js';
import { ServerProcess } from './server-process.js';
import { statementCounter } from './statement-counter.js';
import { median } from './statistics.js';
import { SECRET, zhibuCommand } from './zhibu-command.js';

/** A list while so many organisations have left its module out. */
export interface GatedList {
  readonly decisions: number;
  readonly figures: Figures;
}

/** What the tree menu costs in a tree of five levels. */
export interface MenuFigures {
  readonly organizations: number;
  readonly lists: readonly GatedList[];
  /** `GET /organizations/{id}/menu` after a decision: of the first asked for, then of others. */
  readonly ofOne: { readonly firstMs: number; readonly nextMs: number };
  /** The effective menu alone, in memory, with so many organisations having said something. */
  readonly inMemory: { readonly decisions: number; readonly layOutMs: number; readonly turnsMs: number; readonly eachMicros: number };
  readonly planMs: number;
  readonly ruleMs: number;
  /** Rows that a rule at the top writes about organisations. */
  readonly ruleRows: number;
}

export interface MenuOptions {
  readonly postgres: PostgresServer;
  readonly folder: string;
  readonly load: Load;
}

const ORGANIZATIONS = 9_999;
/** Five levels of ten thousand. */
const FANOUT = 10;
const VISITS = 20_000;
const DECISIONS = [0, 1, 100];
const REPEATS = 20;
/** A module with rows and a list of its own: the checkout has none but base yet, which is always in force. */
const MODULE = join(CHECKOUT, 'dist/test/core/fixtures/listed/visits');

/** Measures the list of one module on three servers that differ in how many organisations left it out, and the menu itself. */
export async function measureMenu({ postgres, folder, load }: MenuOptions, say: (line: string) => void): Promise<MenuFigures> {
  const filled = await createDatabase(postgres);
  const databases: BenchmarkDatabase[] = [filled];
  const servers: ServerProcess[] = [];
  try {
    const data = await fill(filled, folder);
    for (const _ of DECISIONS.slice(1)) databases.push(await createDatabase(postgres, filled.name));
    for (const [index, { url }] of databases.entries()) servers.push(await ServerProcess.start(await zhibuCommand(join(folder, String(index)), url, undefined, [MODULE])));
    const clients = await Promise.all(servers.map(async ({ url }) => new MenuClient(url, { authorization: `Bearer ${await signIn(url, 'admin')}` })));
    for (const [index, client] of clients.entries()) for (const id of leavers(data, DECISIONS[index] ?? 0)) await client.decide(id, { chosen: false });
    const asked = servers.map((process, index) => {
      const database = databases[index]?.name ?? '';
      return { target: { name: 'zhibu' as const, process, database, headersOf: () => Promise.resolve({}) }, requests: [get('/api/v1/visits?limit=20')], headers: clients[index]?.headers ?? {} };
    });
    const figures = await measureInTurn(asked, load, await statementCounter(postgres));
    const lists = figures.map((each, index) => ({ decisions: DECISIONS[index] ?? 0, figures: each }));
    for (const list of lists) say(`list with ${list.decisions} decisions: ${Math.round(list.figures.requestsPerSecond ?? 0)} requests/s`);
    const last = clients.at(-1);
    if (!last) throw new Error('no server was started');
    return { organizations: ORGANIZATIONS + 1, lists, ...(await measureActs(last, data, databases.at(-1)?.url ?? '')), inMemory: inMemory(data) };
  } finally {
    for (const server of servers) await server.stop();
    for (const database of databases.toReversed()) await database.drop();
  }
}

async function fill({ url }: BenchmarkDatabase, folder: string): Promise<GeneratedData> {
  const firstStart = await ServerProcess.start(await zhibuCommand(join(folder, 'first'), url, undefined, [MODULE]));
  const data = await generateData(url, { rows: ORGANIZATIONS, members: 1_000, fanout: FANOUT }, await numbersOf(SECRET)).finally(() => firstStart.stop());
  await onDatabase(url, async (client) => {
    const ids = Array.from({ length: VISITS }, (_, index) => generatedId('visit', index));
    const places = ids.map((_, index) => data.tree.idOf(index % (ORGANIZATIONS + 1)));
    await client.query(`INSERT INTO visits_visits SELECT id, place, 'note ' || id FROM unnest($1::uuid[], $2::uuid[]) AS v (id, place)`, [ids, places]);
    await client.query('CREATE INDEX visits_order ON visits_visits (note, id)');
    await client.query('VACUUM ANALYZE visits_visits');
  });
  return data;
}

/** Organisations of the fourth level, each with about nine below it. */
function leavers({ tree }: GeneratedData, count: number): string[] {
  return Array.from({ length: count }, (_, index) => tree.idOf(111 + 7 * index));
}

async function measureActs(client: MenuClient, { tree }: GeneratedData, databaseUrl: string) {
  await client.decide(tree.idOf(5_000), { chosen: false });
  const first = await timed(() => client.menuOf(tree.idOf(6_000)));
  const next = await times((index) => client.menuOf(tree.idOf(6_001 + index)));
  const plan = await times(() => client.plan(tree.idOf(0), { rule: 'mandatory' }));
  const before = await rowsAbout(databaseUrl);
  const rule = await timed(() => client.decide(tree.idOf(0), { rule: 'mandatory' }));
  return { ofOne: { firstMs: first, nextMs: median(next) }, planMs: median(plan), ruleMs: rule, ruleRows: (await rowsAbout(databaseUrl)) - before };
}

/** As if every organisation of the tree had said something of one module. */
function inMemory({ tree, pathOf }: GeneratedData): MenuFigures['inMemory'] {
  const modules = [{ id: 'base', requires: [] }, ...Array.from({ length: 9 }, (_, index) => ({ id: `module-${index}`, requires: index === 0 ? ['base'] : ['base', 'module-0'] }))];
  const indexes = Array.from({ length: ORGANIZATIONS + 1 }, (_, index) => index);
  const said = indexes.map((index) => ({
    node: pathOf(index),
    decision: { organizationId: tree.idOf(index), moduleId: `module-${index % 9}`, rule: null, chosen: index % 2 === 0, decidedOn: '2026-01-01' },
  }));
  const startedAt = performance.now();
  const map = new MenuMap(modules, said, (outer, inner) => inner.startsWith(outer));
  const laidOutAt = performance.now();
  map.turnsOf('module-1');
  const turnedAt = performance.now();
  for (const index of indexes) map.at(pathOf(index));
  const eachMicros = ((performance.now() - turnedAt) * 1_000) / indexes.length;
  return { decisions: said.length, layOutMs: laidOutAt - startedAt, turnsMs: turnedAt - laidOutAt, eachMicros };
}

/** One administrator of one server. */
class MenuClient {
  constructor(
    private readonly url: string,
    readonly headers: Readonly<Record<string, string>>,
  ) {}

  decide(organizationId: string, decision: object): Promise<unknown> {
    return this.send('PUT', `organizations/${organizationId}/menu/visits`, decision);
  }

  menuOf(organizationId: string): Promise<unknown> {
    return this.send('GET', `organizations/${organizationId}/menu`);
  }

  plan(organizationId: string, decision: object): Promise<unknown> {
    return this.send('POST', `organizations/${organizationId}/menu/plan`, { moduleId: 'visits', ...decision });
  }

  private async send(method: string, path: string, body?: object): Promise<unknown> {
    const headers = { ...this.headers, ...(body && { 'content-type': 'application/json' }) };
    const response = await fetch(`${this.url}/api/v1/${path}`, { method, headers, ...(body && { body: JSON.stringify(body) }) });
    const text = await response.text();
    if (!response.ok) throw new Error(`${method} ${path} is answered ${response.status}: ${text}`);
    return JSON.parse(text);
  }
}

async function rowsAbout(databaseUrl: string): Promise<number> {
  return onDatabase(databaseUrl, async (client) => {
    // What a backend has done is counted when it is idle, a second later at most.
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    const { rows } = await client.query<{ count: number }>(
      `SELECT sum(n_tup_ins + n_tup_upd)::int AS count FROM pg_stat_user_tables WHERE relname = 'core_menu_acts' OR relname LIKE 'base\\_organization%'`,
    );
    return rows[0]?.count ?? 0;
  });
}

async function onDatabase<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

async function times(work: (index: number) => Promise<unknown>): Promise<number[]> {
  const taken: number[] = [];
  for (let index = 0; index < REPEATS; index += 1) taken.push(await timed(() => work(index)));
  return taken;
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const startedAt = performance.now();
  await work();
  return performance.now() - startedAt;
}
