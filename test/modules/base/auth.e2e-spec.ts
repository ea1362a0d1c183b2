import { Database } from '../../../src/index.js';
import { ADMIN_PASSWORD, bootModules, type BootedModules } from '../../support/boot-modules.js';
import { hire, makeTree, STAFF_PASSWORD, type TestTree } from '../../support/staff.js';

interface Tokens {
  readonly accessToken: string;
  readonly refreshToken: string;
}

describe('signing in', () => {
  let booted: BootedModules;
  let tree: TestTree;
  const login = (body: object) => booted.anonymous.post('/auth/login', body);
  const tokensOf = async (username: string, password: string) => (await login({ username, password }).expect(200)).body as Tokens;
  const bearing = (token: string) => booted.anonymous.with({ Authorization: `Bearer ${token}` });
  const refresh = (refreshToken: string) => booted.anonymous.post('/auth/refresh', { refreshToken });
  const actionsOn = async (accountId: string | null) => {
    const rows = await booted.server.app
      .get(Database)
      .query<{ action: string }>('SELECT action FROM core_audit_entries WHERE target_id IS NOT DISTINCT FROM $1 ORDER BY position', [accountId]);
    return rows.map(({ action }) => action);
  };

  beforeAll(async () => {
    booted = await bootModules(['base'], { env: { ZHIBU_METRICS_TOKEN: 'the-token-prometheus-signs-in-with' } });
    tree = await makeTree(booted);
  });
  afterAll(() => booted.close());

  it('answers a pair of tokens and what they are good for', async () => {
    const { body } = await login({ username: 'admin', password: ADMIN_PASSWORD }).expect(200);
    expect(body).toEqual({ accessToken: expect.any(String), refreshToken: expect.any(String), tokenType: 'Bearer', expiresIn: 900 });
    const { body: me } = await bearing((body as Tokens).accessToken).get('/me').expect(200);
    expect(me).toMatchObject({
      account: { username: 'admin', mustChangePassword: false },
      member: null,
      homeOrganization: { id: tree.county },
      actingOrganization: { id: tree.county },
      duty: null,
      grants: [{ roleKey: 'systemAdministrator', organizationId: tree.county }],
      permissions: expect.arrayContaining(['base.account.create', 'core.metrics.read']),
      modules: ['base'],
    });
  });

  it.each(['ADMIN', ' admin ', 'ａｄｍｉｎ', 'ad\u200Bmin'])('knows the user name in the spelling %j', async (username) => {
    await login({ username, password: ADMIN_PASSWORD }).expect(200);
  });

  it('answers alike for unknown, known and suspended accounts', async () => {
    const { id, username } = await hire(booted, 'left', null, tree.townA);
    await booted.admin.post(`/accounts/${id}/suspend`).expect(200);
    const answers = await Promise.all([
      login({ username: 'nobody', password: 'wrong password' }).expect(401),
      login({ username: 'admin', password: 'wrong password' }).expect(401),
      login({ username, password: STAFF_PASSWORD }).expect(401),
      login({ username: 'admin', password: 'x'.repeat(1024) }).expect(401),
    ]);
    for (const { body } of answers) expect(body).toEqual(answers[0]?.body);
    expect(answers[0]?.body).toMatchObject({ code: 'base.sign_in_failed' });
  });

  it('takes as long for an unknown account as for a known one', async () => {
    const timeOf = async (username: string) => {
      const start = performance.now();
      await login({ username, password: 'wrong password' }).expect(401);
      return performance.now() - start;
    };
    const best = { known: Infinity, unknown: Infinity };
    // In turns, and the best of many: what else the machine does falls on both alike, and only ever adds.
    for (let round = 0; round < 15; round++) {
      best.known = Math.min(best.known, await timeOf('admin'));
      best.unknown = Math.min(best.unknown, await timeOf('nobody'));
    }
    expect(best.unknown / best.known).toBeGreaterThan(0.5);
    expect(best.unknown / best.known).toBeLessThan(2);
  });

  it('refuses unknown fields and missing ones', async () => {
    await login({ username: 'admin', password: ADMIN_PASSWORD, role: 'systemAdministrator' }).expect(400);
    await login({ username: 'admin' }).expect(400);
  });

  it('takes neither token for the other', async () => {
    const { accessToken, refreshToken } = await tokensOf('admin', ADMIN_PASSWORD);
    await bearing(refreshToken).get('/me').expect(401);
    await refresh(accessToken).expect(401);
  });

  it('exchanges a refresh token once, and ends the session when it comes again', async () => {
    const { id, username } = await hire(booted, 'robbed', null, tree.townA);
    const first = await tokensOf(username, STAFF_PASSWORD);
    const second = (await refresh(first.refreshToken).expect(200)).body as Tokens;
    expect(second.refreshToken).not.toBe(first.refreshToken);
    await bearing(second.accessToken).get('/me').expect(200);

    expect((await refresh(first.refreshToken).expect(401)).body).toMatchObject({ code: 'base.refresh_token_refused' });
    await refresh(second.refreshToken).expect(401);
    await bearing(second.accessToken).get('/me').expect(401);
    await expect(actionsOn(id)).resolves.toContain('base.session.reuse');
    await login({ username, password: STAFF_PASSWORD }).expect(200);
  });

  it('lets one of two simultaneous exchanges through at most', async () => {
    const { refreshToken } = await tokensOf('admin', ADMIN_PASSWORD);
    const statuses = (await Promise.all([refresh(refreshToken), refresh(refreshToken)])).map(({ status }) => status);
    expect(statuses.toSorted()).toEqual([200, 401]);
  });

  it('ends both tokens at sign-out', async () => {
    const { accessToken, refreshToken } = await tokensOf('admin', ADMIN_PASSWORD);
    await bearing(accessToken).post('/auth/logout').expect(200, { endedSessions: 1 });
    await bearing(accessToken).get('/me').expect(401);
    await refresh(refreshToken).expect(401);
  });

  it('ends a suspended account with its next request, and for ever', async () => {
    const { id, username, client } = await hire(booted, 'suspended', null, tree.townA);
    const { refreshToken } = await tokensOf(username, STAFF_PASSWORD);
    await client.get('/me').expect(200);
    await booted.admin.post(`/accounts/${id}/suspend`).expect(200);
    await client.get('/me').expect(401);
    await refresh(refreshToken).expect(401);
    await booted.admin.post(`/accounts/${id}/resume`).expect(200);
    await client.get('/me').expect(401);
    await refresh(refreshToken).expect(401);
    await login({ username, password: STAFF_PASSWORD }).expect(200);
  });

  it('changes the password and ends all other sessions', async () => {
    const { id, username, client } = await hire(booted, 'changing', null, tree.townA);
    const other = await booted.signIn(username, STAFF_PASSWORD);
    const change = (currentPassword: string, newPassword: string) => client.post('/auth/password', { currentPassword, newPassword });
    expect((await change('wrong', 'another good password').expect(403)).body).toMatchObject({ code: 'base.password_wrong' });
    expect((await change(STAFF_PASSWORD, 'short').expect(400)).body).toMatchObject({ errors: [{ pointer: '/newPassword' }] });
    expect((await change(STAFF_PASSWORD, STAFF_PASSWORD).expect(400)).body).toMatchObject({ errors: [{ code: 'password_reused' }] });
    await change(STAFF_PASSWORD, '密码可以是中文的一句话').expect(200, { endedSessions: 1 });
    await client.get('/me').expect(200);
    await other.get('/me').expect(401);
    await login({ username, password: STAFF_PASSWORD }).expect(401);
    await login({ username, password: '密码可以是中文的一句话' }).expect(200);
    await expect(actionsOn(id)).resolves.toContain('base.account.change_password');
  });

  it('lists the own sessions and ends one of them', async () => {
    const { username, client } = await hire(booted, 'many', null, tree.townA);
    const { body: login2 } = await booted.anonymous.post('/auth/login', { username, password: STAFF_PASSWORD }, { 'User-Agent': 'Phone/1' });
    const { body } = await client.get('/me/sessions').expect(200);
    const { items } = body as { items: { id: string; current: boolean; clientLabel: string }[] };
    expect(items.map(({ current, clientLabel }) => [current, clientLabel])).toEqual([[false, 'Phone/1'], [true, null]]);
    await client.delete(`/me/sessions/${items[0]?.id}`).expect(204);
    await bearing((login2 as Tokens).accessToken).get('/me').expect(401);
    await client.delete(`/me/sessions/${items[0]?.id}`).expect(404);
    await booted.admin.delete(`/me/sessions/${items[1]?.id}`).expect(404);
    await client.get('/me').expect(200);
  });

  it('writes sign-ins and refusals to the audit log, by ids alone', async () => {
    const { id, username } = await hire(booted, 'audited', null, tree.townA);
    await login({ username, password: 'wrong password' }).expect(401);
    await login({ username: 'a-name-mistyped', password: 'x' }).expect(401);
    await expect(actionsOn(id)).resolves.toEqual(['base.account.create', 'base.session.open', 'base.session.refuse']);
    const rows = await booted.server.app.get(Database).query('SELECT * FROM core_audit_entries');
    expect(JSON.stringify(rows)).not.toContain('a-name-mistyped');
  });

  it('lets Prometheus read metrics by its own token, and nothing else', async () => {
    const prometheus = bearing('the-token-prometheus-signs-in-with');
    await prometheus.get('//metrics').expect(200);
    await prometheus.get('/accounts').expect(403);
    for (const path of ['/me', '/me/sessions', '/menu', '/jobs']) {
      expect((await prometheus.get(path).expect(403)).body).toMatchObject({ code: 'access.not_for_services' });
    }
    await prometheus.post('/files').attach('file', Buffer.from('text'), 'left.txt').expect(403);
    await bearing('the-token-prometheus-signs-in-witH').get('//metrics').expect(401);
  });
});

describe('a session', () => {
  const DAY_MS = 86_400_000;

  it('lasts while it is used, but never past its longest life', async () => {
    const booted = await bootModules(['base'], { settings: { security: { sessionDays: 14, sessionLifetimeDays: 20 } } });
    try {
      const { body } = await booted.anonymous.post('/auth/login', { username: 'admin', password: ADMIN_PASSWORD }).expect(200);
      let tokens = body as Tokens;
      const client = () => booted.anonymous.with({ Authorization: `Bearer ${tokens.accessToken}` });
      const refresh = () => booted.anonymous.post('/auth/refresh', { refreshToken: tokens.refreshToken });
      const begunDaysAgo = (days: number) =>
        booted.server.app.get(Database).query('UPDATE base_sessions SET created_at = now() - make_interval(days => $1)', [days]);
      const lifeInDays = async () => {
        const { body: page } = await client().get('/me/sessions').expect(200);
        const { createdAt, expiresAt } = (page as { items: Record<string, string>[] }).items.find(({ current }) => current) ?? {};
        return (Date.parse(expiresAt ?? '') - Date.parse(createdAt ?? '')) / DAY_MS;
      };
      expect(await lifeInDays()).toBeCloseTo(14, 1);
      await begunDaysAgo(5);
      tokens = (await refresh().expect(200)).body as Tokens;
      expect(await lifeInDays()).toBeCloseTo(19, 1);
      await begunDaysAgo(19);
      tokens = (await refresh().expect(200)).body as Tokens;
      expect(await lifeInDays()).toBeCloseTo(20, 1);
      await begunDaysAgo(21);
      expect((await refresh().expect(401)).body).toMatchObject({ code: 'base.refresh_token_refused' });
    } finally {
      await booted.close();
    }
  });
});

describe('the budget of sign-ins', () => {
  it('is ten a minute for an account, whatever its spelling and whether it exists', async () => {
    const booted = await bootModules(['base'], { settings: { http: { signInsPerMinute: 3 } } });
    try {
      const attempt = (username: string) => booted.anonymous.post('/auth/login', { username, password: 'wrong password' });
      const spellings = ['ghost', 'GHOST', 'ｇｈｏｓｔ'];
      for (const username of spellings) await attempt(username).expect(401);
      const refused = await attempt('ghost').expect(429);
      expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
      await attempt('other').expect(401);
    } finally {
      await booted.close();
    }
  });
});
