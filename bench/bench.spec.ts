import { ArticleRoll } from './article-roll.js';
import 'reflect-metadata';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { NewRow } from '../modules/base/member/member-rows.js';
import { numbersOf, secretsOf } from './bench-numbers.js';
import { CHECKOUT } from './checkout.js';
import { differences } from './compare-answers.js';
import { rowOf } from './generate.js';
import { birthDateOf, memberRows } from './generate-members.js';
import { csvOf } from './import-figures.js';
import type { Figures } from './measure.js';
import { readOptions } from './options.js';
import { MemberRoll } from './member-roll.js';
import { foundedOnOf, OrganizationTree } from './organization-tree.js';
import { RawNumbers } from './raw-numbers.js';
import { toSvg } from './plot.js';
import { type BenchReport, toMarkdown } from './report.js';
import { get } from './load-request.js';
import { runScenario, type Scenario, type ScenarioResult, throughputRatio } from './scenario.js';
import { SteadyRequests } from './steady-requests.js';
import { median, medians, quantile, ratio } from './statistics.js';
import type { Target } from './target.js';
import { FLAGS } from './zhibu-command.js';

const figures: Figures = { requestsPerSecond: 800, p50Ms: 4, p99Ms: 9, cpuMicros: 300, statements: 1, databaseMicros: 40 };
const result: ScenarioResult = {
  id: 'organizations.get',
  title: 'Get by id',
  caller: 'root',
  goal: 0.7,
  zhibu: figures,
  raw: { ...figures, requestsPerSecond: 1000, cpuMicros: 200, databaseMicros: null },
  equalRate: { perSecond: 400, zhibu: { p50Ms: 2, p99Ms: 6, mostMs: 9 }, raw: { p50Ms: 1, p99Ms: 5, mostMs: 8 } },
};

describe('the arithmetic of the benchmark', () => {
  it('takes the middle of odd and even numbers of values, in any order', () => {
    expect(median([9, 1, 5])).toBe(5);
    expect(median([4, 1, 2, 3])).toBe(2.5);
    expect(() => median([])).toThrow(RangeError);
  });

  it('takes quantiles by the nearest rank', () => {
    const hundred = Array.from({ length: 100 }, (_, index) => 100 - index);
    expect(quantile(hundred, 0.99)).toBe(99);
    expect(quantile(hundred, 0.5)).toBe(50);
    expect(quantile([7], 0.99)).toBe(7);
  });

  it('leaves a figure out that a round has not', () => {
    expect(medians([{ a: 1, b: 2 }, { a: 3, b: null }, { a: 2, b: 2 }])).toEqual({ a: 2, b: null });
  });

  it('gives no ratio to nothing', () => {
    expect(ratio(3, 4)).toBe(0.75);
    expect(ratio(3, 0)).toBeNull();
    expect(ratio(null, 4)).toBeNull();
    expect(throughputRatio(result)).toBe(0.8);
  });
});

describe('the comparison of answers', () => {
  const answer = { status: 200, body: { items: [{ id: 'a', tags: ['x', 'y'] }], nextCursor: 'abc' } };

  it('finds equal answers equal, in whatever order their fields come', () => {
    expect(differences(answer, { status: 200, body: { nextCursor: 'abc', items: [{ tags: ['x', 'y'], id: 'a' }] } }, [])).toEqual([]);
  });

  it.each([
    ['another status', { ...answer, status: 404 }, 'status: 200 and 404'],
    ['another value', { status: 200, body: { items: [{ id: 'a', tags: ['x', 'z'] }], nextCursor: 'abc' } }, 'body.items.0.tags.1: "y" and "z"'],
    ['a field too many', { status: 200, body: { ...answer.body, total: 1 } }, 'body.total: undefined and 1'],
    ['a field missing', { status: 200, body: { items: answer.body.items } }, 'body.nextCursor: "abc" and undefined'],
    ['a row missing', { status: 200, body: { ...answer.body, items: [] } }, 'body.items.0: {"id":"a","tags":["x","y"]} and undefined'],
    ['null for a text', { status: 200, body: { ...answer.body, nextCursor: null } }, 'body.nextCursor: "abc" and null'],
  ])('tells %s', (_what, other, difference) => {
    expect(differences(answer, other, [])).toEqual([difference]);
  });

  it('lets a field differ that must, but not be missing', () => {
    expect(differences(answer, { status: 200, body: { ...answer.body, nextCursor: 'xyz' } }, ['nextCursor'])).toEqual([]);
    expect(differences(answer, { status: 200, body: { ...answer.body, nextCursor: null } }, ['nextCursor'])).toHaveLength(1);
  });
});

describe('the generated tree', () => {
  const tree = new OrganizationTree('root-id', 1000);

  it('is the same in every run, with ids that are UUIDv7 and rise', () => {
    const ids = [1, 2, 999].map((index) => tree.idOf(index));
    expect(ids).toEqual([1, 2, 999].map((index) => new OrganizationTree('other-root', 10).idOf(index)));
    expect(ids.toSorted()).toEqual(ids);
    for (const id of ids) expect(id).toMatch(/^[\da-f]{8}-[\da-f]{4}-7[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/);
  });

  it('has every organisation once below the root, and each in the subtree of its parent', () => {
    expect(tree.subtree(0)).toHaveLength(1001);
    const towns = Array.from({ length: 25 }, (_, town) => tree.subtree(town + 1));
    expect(towns.flat().toSorted((a, b) => a - b)).toEqual(Array.from({ length: 1000 }, (_, index) => index + 1));
    for (const index of tree.subtree(3).slice(1)) expect(tree.subtree(3)).toContain(tree.parentOf(index));
  });

  it('counts the children that there are', () => {
    const children = Array.from({ length: 1001 }, (_, index) => tree.childCount(index));
    expect(children.reduce((sum, count) => sum + count, 0)).toBe(1000);
    expect(children.map((count) => count > 0)).toEqual(children.map((_, index) => tree.hasChildren(index)));
  });

  it('calls leaves branches and gives every organisation a code of its own', () => {
    const rows = tree.subtree(0).slice(1).map((index) => rowOf(tree, String, index));
    expect(new Set(rows.map(({ code }) => code)).size).toBe(1000);
    expect(new Set(rows.map(({ name }) => name)).size).toBeGreaterThan(500);
    expect(rows.at(-1)).toMatchObject({ type: 'branch', name: expect.stringMatching(/村党支部$/) as string });
    expect(rows[0]).toMatchObject({ type: 'committee', parentId: 'root-id' });
  });
});

describe('the generated members', () => {
  const tree = new OrganizationTree('root-id', 60);
  const roll = new MemberRoll(tree, 200);
  const indexes = Array.from({ length: roll.size }, (_, index) => index);

  it('are dealt out to the branches alike', () => {
    const sizes = new Map<number, number>();
    for (const index of indexes) sizes.set(roll.branchOf(index), (sizes.get(roll.branchOf(index)) ?? 0) + 1);
    expect([...sizes.keys()].every((branch) => !tree.hasChildren(branch))).toBe(true);
    expect(Math.max(...sizes.values()) - Math.min(...sizes.values())).toBeLessThanOrEqual(1);
    expect(roll.firstIn(tree.subtree(1), 5)).toEqual(indexes.filter((index) => tree.subtree(1).includes(roll.branchOf(index))).slice(0, 5));
  });

  it('have numbers of their own that both servers can read', async () => {
    const secret = `base64:${Buffer.from(indexes.map((index) => (index * 37 + 11) % 251)).toString('base64')}`;
    const numbers = await numbersOf(secret);
    const raw = new RawNumbers(await secretsOf(secret));
    const rowOfMember = memberRows(tree, roll, numbers);
    const rows: NewRow[] = [];
    for (const index of indexes) rows.push(await rowOfMember(index));
    expect(new Set(rows.map(({ idNumberIndex }) => idNumberIndex)).size).toBe(rows.length);
    for (const { birthDate, id, idNumber, idNumberIndex } of rows) {
      const plain = numbers.open(id, 'idNumber', idNumber);
      expect(birthDateOf(plain)).toBe(birthDate);
      expect(raw.maskedIdNumber(id, idNumber)).toBe(numbers.mask('idNumber', plain));
      expect(raw.indexOf('id_number', plain)).toBe(idNumberIndex);
      expect(numbers.open(id, 'idNumber', raw.seal(id, 'id_number', plain))).toBe(plain);
    }
  });

  it('are not there before their branch, nor before they are what they are', async () => {
    const rowOfMember = memberRows(tree, roll, await numbersOf(`base64:${Buffer.from('bench spec: any secret of 32 bytes or more').toString('base64')}`));
    for (const index of indexes) {
      const { effectiveOn, fullOn, joinedOn, appliedOn } = await rowOfMember(index);
      expect([foundedOnOf(roll.branchOf(index)), appliedOn ?? '', joinedOn ?? '', fullOn ?? ''].every((day) => day <= effectiveOn)).toBe(true);
    }
  });
});

describe('the file of an import', () => {
  it('has a column for every field that some row has, quotes doubled', () => {
    expect(csvOf([{ name: '张"三"', code: 'A,1' }, { name: '李', phone: '1' }])).toBe('name,code,phone\r\n"张""三""","A,1",""\r\n"李","","1"\r\n');
  });
});

describe('the report', () => {
  const report: BenchReport = {
    date: '2026-11-23',
    machine: ['2 × CPU'],
    rows: 10_000,
    articles: 100_000,
    members: 20_000,
    load: { rounds: 3, seconds: 4, connections: 32, equalRate: true },
    counted: 'statements',
    results: [result],
    processes: { coldStartMs: 900.4, rawColdStartMs: 300, embeddedFirstStartMs: 2000, idleRssMiB: 120, rawIdleRssMiB: 60, loadedRssMiB: null, packagesMB: 90.5, imagePackagesMB: 60 },
    imports: {
      idle: { p50Ms: 1, p99Ms: 2, mostMs: 3 },
      jobs: [{ title: 'members, new', rows: 20_000, seconds: 16, cpuMicros: 500, peakRssMiB: 300, meanwhile: { p50Ms: 2, p99Ms: 30, mostMs: 80 } }],
      peakRssMiB: 310,
    },
    pictures: {
      idle: { p50Ms: 2, p99Ms: 7, mostMs: 7 },
      startRssMiB: 150,
      pictures: [{ title: '12 megapixels: 320 image/webp', seconds: 0.4, cpuMs: 300, bytes: 20_000, peakRssMiB: 250, rendererRssMiB: 90, meanwhile: { p50Ms: 3, p99Ms: 12, mostMs: 20 } }],
    },
    menu: {
      organizations: 10_000,
      lists: [{ decisions: 0, figures }, { decisions: 100, figures: { ...figures, requestsPerSecond: 600 } }],
      ofOne: { firstMs: 9, nextMs: 3 },
      inMemory: { decisions: 10_000, layOutMs: 12, turnsMs: 60, eachMicros: 25 },
      planMs: 40,
      ruleMs: 15,
      ruleRows: 1,
    },
    growth: [
      {
        what: 'members',
        sizes: [
          { rows: 10_000, results: [result] },
          { rows: 1_000_000, results: [{ ...result, zhibu: { ...figures, p50Ms: 5 } }] },
        ],
      },
    ],
  };

  it('shows figures and ratios of each scenario, and a dash for what was not measured', () => {
    const markdown = toMarkdown(report, '2026-11-23.svg');
    const cells = '| `organizations.get` Get by id | 800 | 1,000 | **0.80** | 0.70 | 4.00 / 4.00 | 9.00 / 9.00 | 1.00 | 300 / 200 | 1.50 | 1.00 / 1.00 | 40 / – |';
    expect(markdown.split('\n')).toContain(cells);
    expect(markdown).toContain('| `organizations.get` Get by id | 400 | 2.00 / 1.00 | 6.00 / 5.00 | 1.20 |');
    expect(markdown).toContain('![requests a second to raw](2026-11-23.svg)');
    expect(markdown).toContain('| RSS under load, MiB | – | – | ≤300 |');
    expect(markdown).toContain('| members, new | 20,000 | 16.00 | 1,250 | 500 | 300 | 2.00 | 30.00 | 80 |');
    expect(markdown).toContain('| 100 | 600 | 0.75 | 4.00 / 9.00 | 300 | 1.00 | 40 |');
    expect(markdown).toContain('| 12 megapixels: 320 image/webp | 0.40 | 300 | 20,000 | 250 | 90 | 3.00 | 12.00 | 20 |');
    expect(markdown).toContain('| Get by id | 4.00 → 5.00 | 1.25 | 4.00 → 4.00 | 1.00 | 1.20 |');
  });

  it('has as many cells in each row of a table as in its head', () => {
    const widths = toMarkdown(report, 'x.svg').split('\n\n').filter((block) => block.startsWith('|'));
    expect(widths).toHaveLength(8);
    for (const block of widths) expect(new Set(block.trim().split('\n').map((row) => row.split(' | ').length)).size).toBe(1);
  });

  it('plots a bar for each scenario and marks those below their goal', () => {
    const svg = toSvg([result, { ...result, title: 'a < b', goal: 0.9 }], '2026-11-23');
    expect(svg.match(/fill="#2f7d4f"/g)).toHaveLength(1);
    expect(svg.match(/fill="#b5482f"/g)).toHaveLength(1);
    expect(svg).toContain('a &lt; b');
  });
});

describe('the options', () => {
  it('have usual values, and short ones for a quick look', () => {
    expect(readOptions([])).toMatchObject({ rows: 9_999, members: 20_000, articles: 100_000, rounds: 3, seconds: 4, connections: 32, only: [], growth: [], imports: false, menu: false, pictures: false, equalRate: false });
    expect(readOptions(['--quick'])).toMatchObject({ rounds: 1, seconds: 1 });
    expect(readOptions(['--quick', '--seconds', '2'])).toMatchObject({ rounds: 1, seconds: 2 });
  });

  it.each([
    [['--rows', 'many'], /--rows takes a whole number from 1 on, not "many"/],
    [['--rounds', '0'], /--rounds takes/],
    [['--only', 'chapter'], /There is no scenario "chapter"\. Choose among: organizations\.get,/],
    [['--growth', 'members,leaves'], /--growth takes organizations, members, articles, not "leaves"/],
    [['--fast'], /--fast/],
  ])('%j are refused', (args, message) => {
    expect(() => readOptions(args)).toThrow(message);
  });
});

describe('our server', () => {
  it('is measured with the options of Node.js that npm start and the image give it', async () => {
    const { scripts } = JSON.parse(await readFile(join(CHECKOUT, 'package.json'), 'utf8')) as { scripts: Record<string, string> };
    const image = await readFile(join(CHECKOUT, '.docker/Dockerfile'), 'utf8');
    for (const script of [scripts['start'], scripts['demo']]) expect(script).toContain(`node ${FLAGS.join(' ')} dist/src/main.js`);
    expect(image).toContain(`CMD ${JSON.stringify(['node', ...FLAGS, 'dist/src/main.js']).replaceAll(',', ', ')}`);
  });
});

describe('a scenario', () => {
  const servers: Server[] = [];
  const scenario: Scenario = { ...result, differing: [], requests: () => [get('/a'), get('/b')] };

  async function targetThatAnswers(name: Target['name'], answer: (path: string) => object): Promise<Target> {
    const server = createServer((request, response) => response.end(JSON.stringify(answer(request.url ?? '')))).listen(0, '127.0.0.1');
    servers.push(server);
    await once(server, 'listening');
    const address = server.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    const usage = () => Promise.resolve({ cpuMicros: 0, rssBytes: 0, peakRssBytes: 0 });
    return { name, database: name, process: { url: `http://127.0.0.1:${port}`, usage }, headersOf: () => Promise.resolve({ authorization: 'x' }) };
  }

  async function stageOf(zhibu: (path: string) => object, raw: (path: string) => object) {
    const counter = { unit: 'statements' as const, read: () => Promise.resolve({ count: 0, microseconds: null }) };
    const tree = new OrganizationTree('root-id', 10);
    return { zhibu: await targetThatAnswers('zhibu', zhibu), raw: await targetThatAnswers('raw', raw), counter, tree, members: new MemberRoll(tree, 0), articles: new ArticleRoll(0), pathOf: String };
  }

  afterAll(() => {
    for (const server of servers) server.close();
  });

  it('is not measured on servers that answer differently', async () => {
    const stage = await stageOf((path) => ({ path }), (path) => ({ path: path === '/b' ? 'planted' : path }));
    await expect(runScenario(scenario, stage, { rounds: 1, seconds: 0.1, connections: 1 })).rejects.toThrow(
      'The servers answer GET /b differently, so their speed cannot be compared:\n  body.path: "/b" and "planted"',
    );
  });

  it('gives the figures of both servers', async () => {
    const stage = await stageOf((path) => ({ path }), (path) => ({ path }));
    const { zhibu, raw, id, equalRate } = await runScenario(scenario, stage, { rounds: 2, seconds: 0.1, connections: 2 });
    expect(id).toBe('organizations.get');
    expect(equalRate).toBeNull();
    for (const measured of [zhibu, raw]) {
      expect(measured.requestsPerSecond).toBeGreaterThan(0);
      expect(measured.p99Ms).toBeGreaterThanOrEqual(measured.p50Ms ?? Number.NaN);
      expect(measured).toMatchObject({ cpuMicros: 0, statements: 0, databaseMicros: null });
    }
  });

  it('asks both servers equally often, half as often as the slower one can serve, up to a thousand times a second', async () => {
    const asked: string[] = [];
    const noting = (path: string) => {
      asked.push(path);
      return { path };
    };
    const stage = await stageOf(noting, (path) => ({ path }));
    const { equalRate, raw, zhibu } = await runScenario(scenario, stage, { rounds: 2, seconds: 0.2, connections: 1, equalRate: true });
    const perSecond = Math.floor(Math.min(1_000, Math.min(zhibu.requestsPerSecond ?? 0, raw.requestsPerSecond ?? 0) / 2));
    expect(equalRate).toEqual({ perSecond, zhibu: expect.objectContaining({ p50Ms: expect.any(Number) as number }) as object, raw: expect.anything() as object });
    // By turns, what a scenario has to ask.
    expect(new Set(asked.slice(-perSecond / 5))).toEqual(new Set(['/a', '/b']));
  });

  it('counts a refusal at a steady rate as the longest wait', async () => {
    const refusing = createServer((_request, response) => response.writeHead(503).end('{}')).listen(0, '127.0.0.1');
    servers.push(refusing);
    await once(refusing, 'listening');
    const { port } = refusing.address() as AddressInfo;
    const asking = new SteadyRequests(`http://127.0.0.1:${port}`, {}, () => get('/a'));
    await delay(100);
    expect(await asking.stop()).toMatchObject({ p50Ms: Infinity, mostMs: Infinity });
  });
});
