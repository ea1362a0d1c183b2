import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createZhibuClient, type Job, memoryStore, newIdempotencyKey, type TokenStore, type ZhibuClient } from '../../examples/client/src/index.js';
import { servedDocument } from '../../examples/client/make/api-document.js';
import { CODE_ROOT } from '../../src/menu/catalogue.js';
import { ADMIN_PASSWORD, type BootedModules, bootModules } from '../support/boot-modules.js';
import { runNode } from '../support/run-node.js';
import { makeTree, type TestTree } from '../support/staff.js';

const SDK = join(CODE_ROOT, 'examples/client/make/make-client.js');

describe('the typed client at a real server', () => {
  let booted: BootedModules;
  let tree: TestTree;
  let tokens: TokenStore;
  let client: ZhibuClient;

  beforeAll(async () => {
    booted = await bootModules(['base']);
    tree = await makeTree(booted);
  });

  afterAll(() => booted.close());

  beforeEach(async () => {
    tokens = memoryStore();
    client = createZhibuClient({ baseUrl: booted.url, tokens });
    await client.signIn({ username: 'admin', password: ADMIN_PASSWORD });
  });

  const organization = (code: string) => ({ name: `组织${code}`, type: 'branch', parentId: tree.townA, code }) as const;

  it('refuses a wrong password in the language asked for', async () => {
    const stranger = createZhibuClient({ baseUrl: booted.url, language: 'en' });
    await expect(stranger.signIn({ username: 'admin', password: 'wrong' })).rejects.toMatchObject({ code: 'base.sign_in_failed', status: 401, message: expect.stringMatching(/^[A-Z]/) as string });
    expect(stranger.isSignedIn).toBe(false);
  });

  it('renews a token that the server refuses, once for all requests, and the session goes on', async () => {
    const before = tokens.read();
    tokens.write({ accessToken: `${before?.accessToken}x`, refreshToken: before?.refreshToken ?? '' });
    const answers = await Promise.all([1, 2, 3, 4].map(() => client.GET('/api/v1/me')));
    expect(answers.map(({ data }) => data.account.username)).toEqual(['admin', 'admin', 'admin', 'admin']);
    expect(tokens.read()?.refreshToken).not.toBe(before?.refreshToken);
  });

  it('is signed out by the server when its session was ended there', async () => {
    let ended = 0;
    const other = createZhibuClient({ baseUrl: booted.url, tokens, onSessionEnd: () => (ended += 1) });
    const { data } = await client.GET('/api/v1/me/sessions');
    const own = data.items.find(({ current }) => current);
    await client.DELETE('/api/v1/me/sessions/{id}', { params: { path: { id: own?.id ?? '' } } });
    await expect(other.GET('/api/v1/me')).rejects.toMatchObject({ code: 'access.invalid_token' });
    expect([ended, other.isSignedIn]).toEqual([1, false]);
  });

  it('makes a thing once, though it is asked twice with one key', async () => {
    const params = { header: { 'Idempotency-Key': newIdempotencyKey() } };
    const [first, second] = [await client.POST('/api/v1/organizations', { params, body: organization('ONCE') }), await client.POST('/api/v1/organizations', { params, body: organization('ONCE') })];
    expect(second.data.id).toBe(first.data.id);
    await expect(client.POST('/api/v1/organizations', { body: organization('ONCE') })).rejects.toMatchObject({ code: 'base.organization_code_taken', status: 409 });
  });

  it('changes what it has read, and not what another changed meanwhile', async () => {
    const { data } = await client.POST('/api/v1/organizations', { body: organization('CHANGED') });
    const path = { id: data.id };
    const { etag } = await client.GET('/api/v1/organizations/{id}', { params: { path } });
    const header = { 'If-Match': etag ?? '' };
    const changed = await client.PATCH('/api/v1/organizations/{id}', { params: { path, header }, body: { phone: '0574-65712345' } });
    expect(changed.data.phone).toBe('0574-65712345');
    await expect(client.PATCH('/api/v1/organizations/{id}', { params: { path, header }, body: { phone: null } })).rejects.toMatchObject({ code: 'request.stale', status: 412 });
  });

  it('goes through all pages of a list', async () => {
    const codes: string[] = [];
    for await (const { code } of client.pages('/api/v1/organizations', { params: { query: { limit: 2, sort: 'code' } } })) codes.push(code);
    const { data } = await client.GET('/api/v1/organizations', { params: { query: { count: true } } });
    expect(codes.length).toBeGreaterThan(4);
    expect(codes).toEqual([...new Set(codes)].toSorted());
    expect(codes).toHaveLength(data.total ?? 0);
  });

  it('imports a file and follows the job to its end', async () => {
    const rows = Array.from({ length: 40 }, (_, index) => `I${index},导入支部${index},branch,`);
    const file = new File([`code,name,type,parentCode\n${rows.join('\n')}\n`], '组织.csv', { type: 'text/csv' });
    const { data } = await client.POST('/api/v1/imports', { body: { file, resource: 'organizations', dryRun: 'true' } });
    const seen: Job[] = [];
    for await (const job of client.watchJob(data.jobId)) seen.push(job);
    expect(seen.at(-1)).toMatchObject({ status: 'succeeded', result: { created: 40, failed: 0 } });
    await expect(client.watchJob(newIdempotencyKey().replace(/(.{8})(.{4}).(.{3}).(.{3})(.{12})/, '$1-$2-7$3-8$4-$5')).next()).rejects.toMatchObject({ code: 'request.not_found' });
  });

  it('sends a large file again whose token was refused before the server had read it', async () => {
    const { accessToken = '', refreshToken = '' } = tokens.read() ?? {};
    tokens.write({ accessToken: `${accessToken}x`, refreshToken });
    const { data } = await client.POST('/api/v1/files', { body: { file: new File([`name\n${'x'.repeat(6_000_000)}\n`], '大.csv', { type: 'text/csv' }) } });
    expect(data.size).toBe(6_000_006);
  });

  it('reads a file as what it is', async () => {
    const { data, response } = await client.GET('/api/v1/imports/template', { params: { query: { resource: 'members', format: 'csv' } }, parseAs: 'blob' });
    expect(response.headers.get('Content-Type')).toContain('text/csv');
    expect(await data.text()).toContain('身份');
  });

  it('acts for an organisation, and hears that another is out of reach', async () => {
    client.organization = tree.townA;
    expect((await client.GET('/api/v1/me')).data.actingOrganization?.id).toBe(tree.townA);
    client.organization = '01890000-0000-7000-8000-00000000dead';
    await expect(client.GET('/api/v1/me')).rejects.toMatchObject({ code: 'access.acting_organization_not_found', status: 404 });
  });

  it('is nobody after the sign-out, with all of its tokens', async () => {
    const kept = tokens.read();
    await client.signOut();
    await expect(client.GET('/api/v1/me')).rejects.toMatchObject({ code: 'access.sign_in_required' });
    tokens.write(kept);
    await expect(client.GET('/api/v1/me')).rejects.toMatchObject({ code: 'access.invalid_token' });
  });

  it('is made of what a server serves, also for one organisation', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'zhibu-sdk-e2e-'));
    try {
      const out = join(folder, 'client');
      const token = tokens.read()?.accessToken ?? '';
      const made = await runNode([SDK, '--url', booted.url, '--organization', tree.townA, '--out', out], { ZHIBU_TOKEN: token });
      expect([made.exitCode, made.stderr]).toEqual([0, '']);
      expect(await readFile(join(out, 'src/generated/schema.ts'), 'utf8')).toContain('"/api/v1/members/{id}"');
      await expect(servedDocument({ url: booted.url, organization: tree.townA }, 'en')).rejects.toThrow(/answered 401: /);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });
});
