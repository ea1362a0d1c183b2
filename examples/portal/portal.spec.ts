import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { get } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { CHECKOUT } from '../../test/support/checkout.js';
import { runNode } from '../../test/support/run-node.js';
import { buildPortal, PORTAL_FOLDER } from './build-portal.js';
import { type PortalServer, servePortal } from './portal-server.js';

const APP = join(PORTAL_FOLDER, 'app');
/** What the portal works out by itself; the rest of it is tried in a browser (`portal.browser-spec.ts`). */
const LOGIC = ['contact-data', 'failure', 'import-report', 'route', 'texts'] as const;
const ID = '01890000-0000-7000-8000-000000000001';

interface Conflict {
  readonly field: string;
  readonly theirs: string | null;
  readonly mine: string;
}

interface Logic {
  contactForm(member: object): object;
  contactChange(form: object, read: object): object;
  conflictsOf(form: object, read: object, now: object): Conflict[];
  failureOf(error: unknown, language: 'zh' | 'en', origin: string): { title: string; detail: string; points: string[]; requestId: string | null };
  importReport(job: object): object | null;
  jobFailure(job: object): string | null;
  routeOf(hash: string): object;
  hrefOf(route: object): string;
  textIn(language: 'zh' | 'en', key: string, values?: object): string;
  readonly ProblemError: new (problem: object, response: Response) => Error;
  readonly ConnectionError: new (message: string) => Error;
  readonly UnexpectedAnswerError: new (response: Response) => Error;
}

let folder: string;
let logic: Logic;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'zhibu-portal-logic-'));
  const entry = join(folder, 'logic.ts');
  const modules = [...LOGIC.map((name) => join(APP, `${name}.ts`)), join(PORTAL_FOLDER, '../client/src/index.ts')];
  await writeFile(entry, modules.map((path) => `export * from ${JSON.stringify(path)};`).join('\n'));
  const outfile = join(folder, 'logic.mjs');
  await build({ entryPoints: [entry], outfile, bundle: true, format: 'esm', tsconfig: join(PORTAL_FOLDER, 'tsconfig.json'), nodePaths: [join(CHECKOUT, 'node_modules')], logLevel: 'error' });
  logic = (await import(pathToFileURL(outfile).href)) as Logic;
});

afterAll(() => rm(folder, { recursive: true, force: true }));

describe('the sources of the portal', () => {
  it('fit the types of the client', async () => {
    const { exitCode, stdout } = await runNode([join(CHECKOUT, 'node_modules/typescript/bin/tsc'), '-p', PORTAL_FOLDER]);
    expect([exitCode, stdout]).toEqual([0, '']);
  });

  it('use the client and the template library, and nothing else', async () => {
    const files = await readdir(APP);
    const sources = await Promise.all(files.map((file) => readFile(join(APP, file), 'utf8')));
    const imported = sources.flatMap((source) => [...source.matchAll(/from '([^']+)'/g)].map(([, name]) => name ?? ''));
    expect([...new Set(imported.filter((name) => !/^\.\/[\w.-]+\.js$/.test(name)))].toSorted()).toEqual(['@zhibu/client', 'lit-html']);
    expect(sources.filter((source) => /unsafeHTML|innerHTML|\beval\b/.test(source))).toEqual([]);
  });
});

describe('the built portal', () => {
  let portal: PortalServer;
  let page: string;

  beforeAll(async () => {
    const built = join(folder, 'built');
    await buildPortal(built, 'https://zhibu.example.cn/api/v1');
    portal = await servePortal(built, 0);
    page = await (await fetch(portal.url)).text();
  });

  afterAll(() => portal.close());

  it('lets nothing run but its own script, and calls no other server', () => {
    expect(/http-equiv="Content-Security-Policy"\s+content="([^"]+)"/.exec(page)?.[1]?.split('; ')).toEqual([
      "default-src 'none'", "script-src 'self'", "style-src 'self'", "img-src 'self'", 'connect-src https://zhibu.example.cn', "base-uri 'none'", "form-action 'none'",
    ]);
    expect(page).not.toContain('{{');
    expect(page.match(/<script\b[^>]*>[^<]+|<style|\son\w+=|\sstyle=/g)).toBeNull();
  });

  it('is served with what a page cannot say of itself', async () => {
    const { headers } = await fetch(`${portal.url}/portal.js`);
    expect(headers.get('content-type')).toBe('text/javascript; charset=utf-8');
    expect([headers.get('x-content-type-options'), headers.get('content-security-policy')]).toEqual(['nosniff', "frame-ancestors 'none'"]);
  });

  it.each(['/nothing', '/../package.json', '/%2e%2e/package.json', '/portal.css/'])('has no %s', async (path) => {
    expect((await fetch(`${portal.url}${path}`)).status).toBe(404);
  });

  it.each(['zhibu.example.cn', 'ftp://zhibu.example.cn', ''])('is not built for "%s"', async (server) => {
    await expect(buildPortal(join(folder, 'none'), server)).rejects.toThrow(`"${server}" is no address of a server`);
  });

  it.each(['//', '//[', '/constructor', '/../package.json', '/%2e%2e/portal.js'])('is not found at what is no file of it, and goes on: %s', async (path) => {
    const status = await new Promise<number | undefined>((resolve, reject) => {
      const { hostname, port } = new URL(portal.url);
      get({ hostname, port, path }, (response) => resolve(response.resume().statusCode)).on('error', reject);
    });
    expect(status).toBe(404);
    expect((await fetch(portal.url)).status).toBe(200);
  });
});

describe('the addresses of the portal', () => {
  it.each(['#/organizations', '#/articles', `#/articles/${ID}`, '#/inbox', '#/import', `#/organizations/${ID}`, `#/organizations/${ID}/menu`, `#/organizations/${ID}/members`, `#/organizations/${ID}/members?q=%E5%BC%A0+%26`, `#/members/${ID}`])('lead to a page and back: %s', (hash) => {
    expect(logic.hrefOf(logic.routeOf(hash))).toBe(hash);
  });

  it('lead to the organisations at first, and nowhere when they are made up', () => {
    expect(logic.routeOf('')).toEqual({ name: 'organizations' });
    expect([logic.routeOf('#/members/1'), logic.routeOf('#/members/..%2f'), logic.routeOf('#/x')]).toEqual([{ name: 'unknown' }, { name: 'unknown' }, { name: 'unknown' }]);
  });
});

describe('a failure in words', () => {
  const problem = {
    type: 'urn:zhibu:error:request.invalid', title: '请求无效', status: 400, code: 'request.invalid', detail: '请更正。', instance: '/',
    errors: [{ pointer: '/phone', code: 'pattern', message: '电话须为 11 位。' }],
    rule: { code: 'MEM-1', regulation: '中国共产党章程', article: '第一条', ruleVersion: '1', provisional: false },
  };

  it('has the words of the server, those on single fields, the regulation and the number of the request', () => {
    const error = new logic.ProblemError(problem, new Response(null, { headers: { 'X-Request-Id': 'r-1' } }));
    expect(logic.failureOf(error, 'zh', 'https://portal.example.cn')).toEqual({
      title: '请求无效', detail: '请更正。', points: ['电话须为 11 位。', '依据：中国共产党章程第一条'], requestId: 'r-1',
    });
  });

  it('names the setting where the server may not know the origin, and the proxy where one answers', () => {
    expect(logic.failureOf(new logic.ConnectionError('no answer'), 'en', 'https://portal.example.cn').detail).toContain('http.allowedOrigins has https://portal.example.cn');
    expect(logic.failureOf(new logic.UnexpectedAnswerError(new Response('', { status: 502 })), 'zh', '').detail).toContain('502');
  });
});

describe('a change of contact data', () => {
  const read = { phone: '138****1027', workPost: '退休', address: null };

  it('holds what was changed alone: a masked number is not sent back', () => {
    expect(logic.contactForm(read)).toEqual({ phone: '', workPost: '退休', address: '' });
    expect(logic.contactChange({ phone: '', workPost: '退休', address: ' 河边 3 号 ' }, read)).toEqual({ address: '河边 3 号' });
    expect(logic.contactChange({ phone: ' 13812341028', workPost: '', address: '' }, read)).toEqual({ phone: '13812341028', workPost: null });
  });

  it('is set beside what stands there now, where somebody was faster', () => {
    const form = { phone: '', workPost: '退休', address: '河边 3 号' };
    expect(logic.conflictsOf(form, read, { ...read, workPost: '返聘', address: '新村 2 号' })).toEqual([{ field: 'address', theirs: '新村 2 号', mine: '河边 3 号' }]);
  });
});

describe('the report of an import', () => {
  it('is read from a job that has one', () => {
    const counts = { created: 1, updated: 0, unchanged: 2, failed: 1 };
    expect(logic.importReport({ result: { ...counts, errors: [{ row: 3, field: 'name', code: 'x', message: '缺姓名' }] } })).toMatchObject({ ...counts, errors: [{ row: 3 }] });
    expect(logic.importReport({ result: undefined })).toBeNull();
    expect([logic.jobFailure({ problem: { detail: '没有表头。' } }), logic.jobFailure({})]).toEqual(['没有表头。', null]);
  });
});

describe('the texts of the portal', () => {
  it('have the same placeholders in both languages', async () => {
    const source = await readFile(join(APP, 'texts.ts'), 'utf8');
    const keys = [...source.matchAll(/^ {2}(\w+): \[/gm)].map(([, key]) => key ?? '');
    expect(keys.length).toBeGreaterThan(80);
    const marks = (language: 'zh' | 'en', key: string) => [...logic.textIn(language, key, new Proxy({}, { get: (_, name) => `<${String(name)}>` })).matchAll(/<\w+>/g)].map(String).toSorted();
    expect(keys.filter((key) => String(marks('zh', key)) !== String(marks('en', key)))).toEqual([]);
  });
});
