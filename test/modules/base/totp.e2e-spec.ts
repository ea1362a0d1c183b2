import { generateSync } from 'otplib';
import { Database } from '../../../src/index.js';
import { ADMIN_PASSWORD, bootModules, type BootedModules } from '../../support/boot-modules.js';
import { type Employee, hire, STAFF_PASSWORD } from '../../support/staff.js';

const codeOf = (secret: string, shiftSeconds = 0) => generateSync({ secret, epoch: Math.floor(Date.now() / 1000) + shiftSeconds });
const password = STAFF_PASSWORD;

describe('the second factor', () => {
  let booted: BootedModules;
  let county: string;
  const login = (body: object) => booted.anonymous.post('/auth/login', body);
  const start = async ({ client }: Employee) => (await client.post('/me/totp', { password }).expect(201)).body as { secret: string; uri: string };

  beforeAll(async () => {
    booted = await bootModules(['base'], { settings: { security: { totp: 'admins' } } });
    const { body } = await booted.admin.get('/me').expect(200);
    county = (body as { homeOrganization: { id: string } }).homeOrganization.id;
  });
  afterAll(() => booted.close());

  it('is the first duty of administrators where the setting asks for it', async () => {
    const { body } = await booted.admin.get('/me').expect(200);
    expect(body).toMatchObject({ duty: 'enrollTotp' });
    expect((await booted.admin.get('/accounts').expect(403)).body).toMatchObject({ code: 'access.totp_enrollment_required' });
    await booted.admin.post('/me/totp').expect(400);
    expect((await booted.admin.post('/me/totp', { password: 'wrong password' }).expect(403)).body).toMatchObject({ code: 'base.password_wrong' });
    const { secret } = (await booted.admin.post('/me/totp', { password: ADMIN_PASSWORD }).expect(201)).body as { secret: string };
    await booted.admin.post('/me/totp/confirm', { code: codeOf(secret) }).expect(200, { enrolled: true });
    await booted.admin.get('/accounts').expect(200);
    expect((await booted.admin.delete('/me/totp').send({ password }).expect(409)).body).toMatchObject({ code: 'base.totp_mandatory' });
  });

  it('is free for others, who set it up by its first code and then need one to sign in', async () => {
    const employee = await hire(booted, 'careful', null, county);
    const { username } = employee;
    const { secret, uri } = await start(employee);
    expect(uri).toMatch(/^otpauth:\/\/totp\/.*careful/);
    await login({ username, password }).expect(200);
    const wrong = await employee.client.post('/me/totp/confirm', { code: '000000' }).expect(400);
    expect(wrong.body).toMatchObject({ errors: [{ pointer: '/code', code: 'totp_wrong' }] });
    const first = codeOf(secret);
    await employee.client.post('/me/totp/confirm', { code: first }).expect(200);

    expect((await login({ username, password }).expect(401)).body).toMatchObject({ code: 'base.totp_required' });
    expect((await login({ username, password, totp: '000000' }).expect(401)).body).toMatchObject({ code: 'base.totp_refused' });
    await login({ username, password, totp: first }).expect(401);
    const next = codeOf(secret, 30);
    await login({ username, password, totp: next }).expect(200);
    await login({ username, password, totp: next }).expect(401);
    expect((await login({ username, password: 'wrong password', totp: next }).expect(401)).body).toMatchObject({ code: 'base.sign_in_failed' });
  });

  it('ends the other sessions of the account, and with them what a stolen one could do', async () => {
    const { client, username } = await hire(booted, 'cautious', null, county);
    const { body } = await login({ username, password }).expect(200);
    const { accessToken, refreshToken } = body as { accessToken: string; refreshToken: string };
    const other = booted.anonymous.with({ Authorization: `Bearer ${accessToken}` });
    await other.get('/me').expect(200);
    // Whoever has only the token can set up nothing.
    expect((await other.post('/me/totp', { password: 'a guess' }).expect(403)).body).toMatchObject({ code: 'base.password_wrong' });
    expect((await other.post('/me/totp/confirm', { code: '000000' }).expect(409)).body).toMatchObject({ code: 'base.totp_not_started' });
    const { secret } = (await client.post('/me/totp', { password }).expect(201)).body as { secret: string };
    await other.get('/me').expect(200);
    await client.post('/me/totp/confirm', { code: codeOf(secret) }).expect(200, { enrolled: true });
    await client.get('/me').expect(200);
    await other.get('/me').expect(401);
    await booted.anonymous.post('/auth/refresh', { refreshToken }).expect(401);
  });

  it('takes one code once, however many sign in with it at the same time', async () => {
    const employee = await hire(booted, 'hasty', null, county);
    const { secret } = await start(employee);
    await employee.client.post('/me/totp/confirm', { code: codeOf(secret) }).expect(200);
    const totp = codeOf(secret, 30);
    const answers = await Promise.all([1, 2, 3].map(() => login({ username: 'hasty', password, totp })));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 401, 401]);
  });

  it('is stored encrypted, and bound to its account', async () => {
    const employee = await hire(booted, 'secret', null, county);
    const { secret } = await start(employee);
    const row = await booted.server.app.get(Database).one<{ stored: string }>('SELECT totp_secret AS stored FROM base_accounts WHERE id = $1', [employee.id]);
    expect(row?.stored).toMatch(/^a256gcm\./);
    expect(row?.stored).not.toContain(secret);
  });

  it('is set up once, turned off with the password, and removed by an administrator with a new password', async () => {
    const employee = await hire(booted, 'changer', null, county);
    const { client, id, username } = employee;
    expect((await client.post('/me/totp/confirm', { code: '000000' }).expect(409)).body).toMatchObject({ code: 'base.totp_not_started' });
    const { secret } = await start(employee);
    await client.post('/me/totp/confirm', { code: codeOf(secret) }).expect(200);
    expect((await client.post('/me/totp', { password }).expect(409)).body).toMatchObject({ code: 'base.totp_already_enrolled' });
    await client.delete('/me/totp').send({ password: 'wrong password' }).expect(403);
    await client.delete('/me/totp').send({ password }).expect(204);
    await login({ username, password }).expect(200);

    const again = await start(employee);
    await client.post('/me/totp/confirm', { code: codeOf(again.secret) }).expect(200);
    const { body } = await booted.admin.post(`/accounts/${id}/reset-password`, { removeTotp: true }).expect(200);
    await login({ username, password: (body as { initialPassword: string }).initialPassword }).expect(200);
  });
});

describe('the budget of passwords given again', () => {
  it('is one, whatever they are given for', async () => {
    const booted = await bootModules(['base'], { settings: { http: { signInsPerMinute: 1 } } });
    try {
      await booted.admin.post('/auth/password', { currentPassword: 'wrong password', newPassword: 'another good password' }).expect(403);
      const refused = await booted.admin.post('/me/totp', { password: ADMIN_PASSWORD }).expect(429);
      expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
    } finally {
      await booted.close();
    }
  });
});
