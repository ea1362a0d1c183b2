import pg from 'pg';
import { ChannelAccounts } from '../../../modules/base/index.js';
import type { ApiClient } from '../../support/api-client.js';
import { MemberWorld } from './member-world.js';

interface AccountBody {
  readonly id: string;
  readonly secretsSet: readonly string[];
  readonly version: number;
}

let world: MemberWorld;
let admin: ApiClient;
let accounts: ChannelAccounts;

beforeAll(async () => {
  world = await MemberWorld.create();
  admin = world.booted.admin;
  accounts = world.booted.server.app.get(ChannelAccounts, { strict: false });
});
afterAll(() => world.close());

const SECRET = 'planted-app-secret-7f3a';
const wechat = (more: object = {}) => ({ organizationId: world.ids.town, kind: 'wechatOfficialAccount', name: '镇党委公众号', appId: 'wx1234', appSecret: SECRET, ...more });
const webhook = (more: object = {}) => ({ organizationId: world.ids.town, kind: 'webhook', name: '门户', url: 'https://portal.example.cn/hook', signingSecret: `whsec_${Buffer.alloc(32, 7).toString('base64')}`, ...more });
const add = async (body: object) => (await admin.post('/channel-accounts', body).expect(201)).body as AccountBody;

describe('accounts of outside channels', () => {
  it('are kept with their secrets encrypted, which no answer and no dump holds', async () => {
    const made = await add(wechat());
    expect(made).toMatchObject({ appId: 'wx1234', draftOnly: false, active: true, secretsSet: ['appSecret'] });
    const read = await admin.get(`/channel-accounts/${made.id}`).expect(200);
    expect(JSON.stringify([made, read.body])).not.toContain(SECRET);
    const rows = await world.rows('SELECT to_jsonb(c)::text AS row FROM base_channel_accounts c UNION ALL SELECT to_jsonb(a)::text FROM core_audit_entries a');
    expect(JSON.stringify(rows)).not.toContain(SECRET);
    expect(await accounts.open(made.id)).toMatchObject({ kind: 'wechatOfficialAccount', secrets: { appSecret: SECRET } });
  });

  it.each([
    ['without what the channel needs', () => wechat({ appSecret: undefined }), 'base.channel_field_missing'],
    ['with what its kind does not use', () => wechat({ corpId: 'ww1' }), 'base.channel_field_unused'],
    ['with a webhook that is no web address', () => webhook({ url: 'ftp://portal.example.cn' }), 'base.channel_url_malformed'],
    ['with a user name in the address', () => webhook({ url: 'https://u:p@portal.example.cn' }), 'base.channel_url_malformed'],
    ['with a signing secret that is too short', () => webhook({ signingSecret: 'whsec_c2hvcnQ=' }), 'base.channel_secret_malformed'],
  ])('are refused %s', async (_, body, code) => {
    const before = await world.rows('SELECT id FROM base_channel_accounts');
    const { body: problem } = await admin.post('/channel-accounts', body()).expect(422);
    expect(problem).toMatchObject({ code });
    expect(await world.rows('SELECT id FROM base_channel_accounts')).toHaveLength(before.length);
  });

  it('change one secret and keep the others; an old version is refused', async () => {
    const { id, version } = await add({ organizationId: world.ids.town, kind: 'dingTalk', name: '钉钉群', accessToken: 'robot-1', signingSecret: 'SEC1' });
    await admin.patch(`/channel-accounts/${id}`, { accessToken: 'robot-2', name: '工作群' }).expect(200);
    expect(await accounts.open(id)).toMatchObject({ name: '工作群', secrets: { accessToken: 'robot-2', signingSecret: 'SEC1' } });
    const stale = await admin.patch(`/channel-accounts/${id}`, { name: '旧' }, { 'If-Match': `"${version}"` }).expect(412);
    expect(stale.body).toMatchObject({ code: 'request.stale' });
  });

  it('are seen and used within their subtree alone', async () => {
    const { id } = await add(webhook({ organizationId: world.ids.branchA }));
    await world.secretaryA.get(`/channel-accounts/${id}`).expect(200);
    await world.secretaryB.get(`/channel-accounts/${id}`).expect(404);
    await world.secretaryA.patch(`/channel-accounts/${id}`, { name: '改' }).expect(403);
  });

  it('go with their secrets', async () => {
    const { id } = await add(webhook());
    await admin.delete(`/channel-accounts/${id}`).expect(204);
    await admin.get(`/channel-accounts/${id}`).expect(404);
    expect(await accounts.open(id)).toBeNull();
  });
});

describe('the token of an account', () => {
  let asked: number;
  const ask = async () => {
    asked += 1;
    await new Promise((resolve) => setTimeout(resolve, 50));
    return { token: `token-${asked}`, expiresInSeconds: 7200 };
  };
  beforeEach(() => void (asked = 0));

  it('is asked of the channel once, however many need it at once, and kept encrypted', async () => {
    const { id } = await add(wechat());
    const tokens = await Promise.all(Array.from({ length: 8 }, () => accounts.tokenOf(id, ask)));
    expect([new Set(tokens).size, asked]).toEqual([1, 1]);
    expect(await accounts.tokenOf(id, ask)).toBe('token-1');
    expect(JSON.stringify(await world.rows('SELECT token FROM base_channel_accounts WHERE id = $1', [id]))).not.toContain('token-1');
  });

  it('is asked once by two instances together', async () => {
    const { id } = await add(wechat());
    const other = new pg.Client({ connectionString: world.booted.databaseUrl });
    await other.connect();
    try {
      await other.query('BEGIN');
      await other.query('SELECT 1 FROM base_channel_accounts WHERE id = $1 FOR UPDATE', [id]);
      const waiting = accounts.tokenOf(id, ask);
      await new Promise((resolve) => setTimeout(resolve, 200));
      expect(asked).toBe(0);
      await other.query('COMMIT');
      expect(await waiting).toBe('token-1');
    } finally {
      await other.end();
    }
  });

  it('is asked anew when it is about to run out, when the channel refused it, and when the account changed', async () => {
    const { id } = await add(wechat());
    await accounts.tokenOf(id, async () => ({ token: 'short', expiresInSeconds: 200 }));
    expect(await accounts.tokenOf(id, ask)).toBe('token-1');
    await accounts.dropToken(id, 'another');
    expect(await accounts.tokenOf(id, ask)).toBe('token-1');
    await accounts.dropToken(id, 'token-1');
    expect(await accounts.tokenOf(id, ask)).toBe('token-2');
    await admin.patch(`/channel-accounts/${id}`, { appSecret: 'another' }).expect(200);
    expect(await accounts.tokenOf(id, ask)).toBe('token-3');
  });
});
