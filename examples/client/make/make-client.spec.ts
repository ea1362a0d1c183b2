import { cp, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readCatalogue, CODE_ROOT } from '../../../src/menu/catalogue.js';
import { CHECKOUT } from '../../../test/support/checkout.js';
import { type Finished, runNode } from '../../../test/support/run-node.js';
import { deployedDocument, servedDocument } from './api-document.js';
import { staleFiles, writeClient } from './write-client.js';

const SCRIPT = fileURLToPath(new URL('./make-client.js', import.meta.url));
const TSC = join(CHECKOUT, 'node_modules/typescript/bin/tsc');

let folder: string;
let everyModule: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'zhibu-sdk-'));
  const catalogue = await readCatalogue({ codeRoot: CODE_ROOT, configFolder: CODE_ROOT, references: [] });
  everyModule = [...catalogue.keys()].join(',');
});

afterAll(() => rm(folder, { recursive: true, force: true }));

const make = (...args: string[]): Promise<Finished> => runNode([SCRIPT, ...args], { ZHIBU_MODULES: everyModule });

describe('the client that is kept beside the code', () => {
  it('is what the API of the installed modules makes: run npm run sdk', async () => {
    const { exitCode, stderr } = await make('--check');
    expect([exitCode, stderr]).toEqual([0, '']);
  });
});

describe('a client in a folder of its own', () => {
  let out: string;

  beforeAll(async () => {
    out = join(folder, 'client');
    const { stderr } = await make('--out', out);
    if (stderr !== '') throw new Error(stderr);
  });

  it('comes compiled, with its source, without its tests, and asks nothing of Node.js', async () => {
    const files = await readdir(out, { recursive: true });
    expect(files).toEqual(expect.arrayContaining(['package.json', 'README.md', 'dist/index.js', 'dist/index.d.ts', 'src/index.ts', 'src/generated/schema.ts']));
    expect(files.filter((file) => file.includes('.spec.'))).toEqual([]);
    const scripts = files.filter((file) => file.startsWith('dist/') && file.endsWith('.js'));
    const imported = await Promise.all(scripts.map(async (file) => [...(await readFile(join(out, file), 'utf8')).matchAll(/(?:from|import) ?\(?'([^']+)'/g)].map(([, name]) => name ?? '')));
    expect([...new Set(imported.flat().filter((name) => !name.startsWith('./')))]).toEqual(['openapi-fetch']);
  });

  it('is checked by the compiler of who uses it: fields, codes, paths and rows', async () => {
    const user = join(folder, 'user');
    await mkdir(join(user, 'node_modules/@zhibu'), { recursive: true });
    await cp(out, join(user, 'node_modules/@zhibu/client'), { recursive: true });
    await symlink(join(CHECKOUT, 'node_modules/openapi-fetch'), join(user, 'node_modules/openapi-fetch'));
    await writeFile(join(user, 'package.json'), '{ "type": "module" }');
    await writeFile(
      join(user, 'right.ts'),
      `import { createZhibuClient, ProblemError } from '@zhibu/client';
       const client = createZhibuClient({ baseUrl: 'https://zhibu.example.cn' });
       const { data, etag } = await client.GET('/api/v1/members/{id}', { params: { path: { id: '1' } } });
       export const name: string = data.name;
       export const phone: string | null = data.phone;
       export const version: string | null = etag;
       for await (const { status } of client.pages('/api/v1/organizations')) console.log(status satisfies 'active' | 'dissolved');
       for await (const { progress } of client.watchJob('1')) console.log(progress.done / progress.total);
       export const isStale = (error: unknown) => error instanceof ProblemError && error.code === 'request.stale';`,
    );
    const wrong = [
      `await client.GET('/api/v1/persons');`,
      `await client.POST('/api/v1/members', { body: { name: '张三' } });`,
      `await client.GET('/api/v1/members', { params: { query: { stage: ['leader'] } } });`,
      `console.log((await client.GET('/api/v1/me')).data.wage);`,
      `console.log((error as ProblemError).code === 'request.stail');`,
      `for await (const x of client.pages('/api/v1/me')) console.log(x);`,
    ];
    const head = `import { createZhibuClient, type ProblemError } from '@zhibu/client'; declare const error: unknown; const client = createZhibuClient({ baseUrl: '' }); export const used = [client, error];`;
    await Promise.all(wrong.map((line, index) => writeFile(join(user, `wrong-${index}.ts`), `${head}\n${line}\n`)));
    const compilerOptions = { noEmit: true, strict: true, target: 'es2023', module: 'nodenext', lib: ['es2023', 'dom'], types: [] };
    await writeFile(join(user, 'tsconfig.json'), JSON.stringify({ compilerOptions, include: ['*.ts'] }));
    const names = wrong.map((_, index) => `wrong-${index}.ts`);
    const { stdout } = await runNode([TSC, '-p', user]);
    const faulty = new Set([...stdout.matchAll(/([\w-]+\.ts)\(/g)].map(([, name]) => name));
    expect([...faulty].toSorted()).toEqual(names);
  });

  it('is out of date once the API has another field', async () => {
    const schema = await readFile(join(out, 'src/generated/schema.ts'), 'utf8');
    const registry = await readFile(join(out, 'src/generated/registry.ts'), 'utf8');
    expect(await staleFiles(out, { 'schema.ts': schema, 'registry.ts': registry })).toEqual([]);
    const stale = await staleFiles(out, { 'schema.ts': schema.replace('nextCursor', 'nextPage'), 'registry.ts': registry });
    expect(stale).toEqual([expect.stringMatching(/schema\.ts$/)]);
  });

  it('is not written over other files', async () => {
    const other = join(folder, 'other');
    await mkdir(other);
    await writeFile(join(other, 'thesis.txt'), 'mine');
    await expect(writeClient(other, {})).rejects.toThrow(`${other} holds other files. Name a new folder, or one with an earlier @zhibu/client.`);
    expect(await readdir(other)).toEqual(['thesis.txt']);
  });

  it('is not made of a module that is not there, or of a server that does not answer', async () => {
    await expect(deployedDocument({ ZHIBU_MODULES: 'nonsense' }, 'en')).rejects.toThrow('nonsense');
    await expect(servedDocument({ url: 'http://127.0.0.1:9' }, 'en')).rejects.toThrow('http://127.0.0.1:9 does not answer. Start the server, or correct --url.');
  });
});
