import { join } from 'node:path';
import { SECURITY_HEADERS } from '../../src/http/security-headers.js';
import { CODE_ROOT } from '../../src/menu/catalogue.js';
import type { ApiClient } from '../support/api-client.js';
import { type BootedServer, bootServer } from '../support/boot-modules.js';
import { COUNTY, OTHER, TOWN, VILLAGE } from './fixtures/served/modules/base/base.module.js';

const SERVED = join(CODE_ROOT, 'test/core/fixtures/served');
const UNKNOWN = '00000000-0000-7000-8000-0000000000ff';

describe('the request path', () => {
  let booted: BootedServer;
  const as = (name: string): ApiClient => booted.anonymous.with({ Authorization: `Bearer ${name}` });
  const write = async (title: string, organizationId = VILLAGE) =>
    (await as('county').post('/notes', { organizationId, title }).expect(201)).body as { id: string; version: number };

  beforeAll(async () => {
    booted = await bootServer(['notes'], { codeRoot: SERVED });
  });
  afterAll(() => booted.close());

  describe('access', () => {
    it('serves a public route to anyone, for the organisation at the root', async () => {
      const { body } = await booted.anonymous.get('/echo/public').expect(200);
      expect(body).toEqual({ caller: 'anonymous', actingFor: COUNTY, language: 'zh' });
    });

    it('asks for a sign-in, naming the way', async () => {
      const response = await booted.anonymous.get('/echo/own').expect(401);
      expect(response.headers['www-authenticate']).toBe('Bearer');
      expect(response.headers['content-type']).toBe('application/problem+json; charset=utf-8');
      expect(response.body).toEqual({
        type: 'urn:zhibu:error:access.sign_in_required',
        title: '请先登录',
        status: 401,
        code: 'access.sign_in_required',
        detail: expect.stringContaining('POST /api/v1/auth/login'),
        instance: '/api/v1/echo/own',
      });
    });

    it.each(['Bearer', 'Bearer  x', 'Basic dXNlcg==', 'Bearer nobody', `Bearer ${'x'.repeat(5000)}`])('refuses the header %.20s', async (header) => {
      const { body } = await booted.anonymous.get('/echo/public', { Authorization: header }).expect(401);
      expect((body as { code: string }).code).toBe('access.invalid_token');
    });

    it('refuses who lacks the permission, naming it', async () => {
      const { body } = await as('reader').post('/notes', { organizationId: VILLAGE, title: 'x' }, { 'Accept-Language': 'en' }).expect(403);
      expect(body).toMatchObject({ code: 'access.permission_missing', detail: expect.stringContaining('notes.note.write') });
      const chinese = await as('reader').post('/notes', { organizationId: VILLAGE, title: 'x' }).expect(403);
      expect((chinese.body as { detail: string }).detail).toContain('“写笔记（notes.note.write）”');
    });

    it.each([
      ['newcomer', 'access.password_change_required'],
      ['unenrolled', 'access.totp_enrollment_required'],
    ])('lets %s do nothing else before his duty', async (name, code) => {
      expect((await as(name).get('/notes').expect(403)).body).toMatchObject({ code });
      expect((await as(name).get('/echo/own').expect(403)).body).toMatchObject({ code });
      await as(name).get('/echo/duty').expect(200);
    });
  });

  describe('the acting organisation', () => {
    const actingFor = (name: string, id: string) => as(name).get('/echo/own', { 'Zhibu-Organization': id });

    it('is that of the first grant, or of the membership', async () => {
      expect((await as('town').get('/echo/own').expect(200)).body).toMatchObject({ actingFor: TOWN });
      expect((await as('villager').get('/echo/own').expect(200)).body).toMatchObject({ actingFor: VILLAGE });
    });

    it('may be any inside the grants, and any on the path of the membership', async () => {
      expect((await actingFor('town', VILLAGE).expect(200)).body).toMatchObject({ actingFor: VILLAGE });
      expect((await actingFor('villager', COUNTY).expect(200)).body).toMatchObject({ actingFor: COUNTY });
    });

    it.each([
      ['town', COUNTY],
      ['town', OTHER],
      ['villager', OTHER],
      ['town', UNKNOWN],
      ['town', 'no-uuid'],
    ])('is not found for %s at %s', async (name, id) => {
      expect((await actingFor(name, id).expect(404)).body).toMatchObject({ code: 'access.acting_organization_not_found' });
    });
  });

  describe('scope', () => {
    it('shows the rows of the own subtree and answers 404 for others, as for what does not exist', async () => {
      const [inside, outside] = [await write('inside', VILLAGE), await write('outside', OTHER)];
      const { body: page } = await as('town').get('/notes?count=true').expect(200);
      const ids = (page as { items: { id: string }[] }).items.map(({ id }) => id);
      expect(ids).toContain(inside.id);
      expect(ids).not.toContain(outside.id);
      await as('town').get(`/notes/${inside.id}`).expect(200);
      const foreign = await as('town').get(`/notes/${outside.id}`).expect(404);
      const missing = await as('town').get(`/notes/${UNKNOWN}`).expect(404);
      const malformed = await as('town').get('/notes/1').expect(404);
      expect({ ...foreign.body, instance: '' }).toEqual({ ...missing.body, instance: '' });
      expect({ ...malformed.body, instance: '' }).toEqual({ ...missing.body, instance: '' });
    });

    it('bounds what is written too', async () => {
      const foreign = await as('town').post('/notes', { organizationId: OTHER, title: 'foreign' }).expect(404);
      const missing = await as('town').post('/notes', { organizationId: UNKNOWN, title: 'missing' }).expect(404);
      expect(foreign.body).toEqual(missing.body);
      await as('town').post('/notes', { organizationId: VILLAGE, title: 'own village' }).expect(201);
    });

    it('is bounded by the acting organisation', async () => {
      const note = await write('bounded', OTHER);
      await as('county').get(`/notes/${note.id}`, { 'Zhibu-Organization': OTHER }).expect(200);
      await as('county').get(`/notes/${note.id}`, { 'Zhibu-Organization': TOWN }).expect(404);
    });
  });

  describe('input', () => {
    it('names every fault of a body at its place, in the language asked for', async () => {
      const response = await as('county')
        .post('/notes', { organizationId: 'x', title: 'far too long for a title', id: UNKNOWN, role: 'admin' }, { 'Accept-Language': 'en-GB' })
        .expect(400);
      expect(response.headers['content-language']).toBe('en');
      expect(response.body).toMatchObject({ code: 'request.invalid' });
      expect((response.body as { errors: { pointer: string }[] }).errors.map(({ pointer }) => pointer).toSorted()).toEqual(['/id', '/organizationId', '/role', '/title']);
    });

    it.each(['limit=0', 'limit=101', 'limit=x', 'colour=red', 'sort=organizationId', 'cursor=forged'])('refuses ?%s', async (query) => {
      await as('county').get(`/notes?${query}`).expect(400);
    });

    it.each([
      ['{"title":', 400, 'request.malformed'],
      ['{"__proto__": {"x": 1}}', 400, 'request.malformed'],
      [`{"title": "${'x'.repeat(1_100_000)}"}`, 413, 'request.too_large'],
    ])('answers the raw body %.30s with %i', async (text, status, code) => {
      const response = await fetch(`${booted.url}/api/v1/notes`, {
        method: 'POST',
        headers: { Authorization: 'Bearer county', 'Content-Type': 'application/json' },
        body: text,
      });
      expect([response.status, (await response.json()) as object]).toEqual([status, expect.objectContaining({ code })]);
    });

    it.each([
      ['text/xml', '<x/>'],
      ['text/plain', '{"title": "x"}'],
      ['application/x-www-form-urlencoded', `organizationId=${VILLAGE}&title=form`],
    ])('answers the content type %s with 415', async (type, body) => {
      const response = await fetch(`${booted.url}/api/v1/notes`, { method: 'POST', headers: { Authorization: 'Bearer county', 'Content-Type': type }, body });
      expect([response.status, (await response.json()) as object]).toEqual([415, expect.objectContaining({ code: 'request.unsupported_media_type' })]);
    });

    it.each(['/api/v1/nothing', '/nothing', '/api/v1/notes/', '/api/v1/%zz', '/api/v2/notes'])('answers the unknown path %s alike for anyone', async (path) => {
      const response = await fetch(`${booted.url}${path}`);
      expect(response.headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
      expect([400, 404]).toContain(response.status);
    });

    it('gives nothing of its inside away when it fails', async () => {
      const { body, text } = await booted.anonymous.get('/echo/failure').expect(500);
      expect(body).toMatchObject({ code: 'request.internal', detail: expect.stringMatching(/[0-9a-f-]{36}/) });
      expect(text).not.toMatch(/hunter2|SELECT|at /);
    });
  });

  describe('concurrency', () => {
    it('tags a version, answers 304 to who has it and 412 to who has an older one', async () => {
      const { id } = await write('versioned');
      const read = await as('county').get(`/notes/${id}`).expect(200);
      expect(read.headers['etag']).toBe('"1"');
      const unchanged = await as('county').get(`/notes/${id}`, { 'If-None-Match': 'W/"1"' }).expect(304);
      expect(unchanged.text).toBe('');
      await as('county').patch(`/notes/${id}`, { title: 'second' }, { 'If-Match': '"1"' }).expect(200).expect('ETag', '"2"');
      expect((await as('county').patch(`/notes/${id}`, { title: 'third' }, { 'If-Match': '"1"' }).expect(412)).body).toMatchObject({ code: 'request.stale' });
      await as('county').patch(`/notes/${id}`, { title: 'third' }, { 'If-Match': '*' }).expect(200);
      await as('county').patch(`/notes/${id}`, { title: 'fourth' }, { 'If-Match': 'yesterday' }).expect(400);
      await as('county').get(`/notes/${id}`, { 'If-Match': 'yesterday' }).expect(200);
      await as('county').get(`/notes/${id}`, { 'If-None-Match': '"1"' }).expect(200);
    });
  });

  describe('retries', () => {
    const keyed = (name: string, key: string, title: string) =>
      as(name).post('/notes', { organizationId: VILLAGE, title }, { 'Idempotency-Key': key });

    it('give the stored answer again, to the same person alone', async () => {
      const first = await keyed('county', 'k-1', 'once').expect(201);
      const again = await keyed('county', 'k-1', 'once').expect(201);
      expect(again.body).toEqual(first.body);
      expect((await keyed('county', 'k-1', 'else').expect(422)).body).toMatchObject({ code: 'request.idempotency_key_reused' });
      expect((await keyed('town', 'k-1', 'once').expect(409)).body).toMatchObject({ code: 'notes.title_taken' });
    });

    it('make one row of many sendings at once', async () => {
      const answers = await Promise.all(Array.from({ length: 8 }, () => keyed('county', 'k-2', 'at once')));
      const statuses = answers.map(({ status }) => status);
      expect(statuses).toContain(201);
      expect(statuses.every((status) => [201, 409].includes(status))).toBe(true);
      expect(new Set(answers.filter(({ status }) => status === 201).map(({ body }) => (body as { id: string }).id)).size).toBe(1);
    });

    it('refuse a body nested out of all reason like any other that is not valid', async () => {
      const response = await fetch(`${booted.url}/api/v1/notes`, {
        method: 'POST',
        headers: { Authorization: 'Bearer county', 'Content-Type': 'application/json', 'Idempotency-Key': 'k-3' },
        body: '['.repeat(500_000) + ']'.repeat(500_000),
      });
      expect([response.status, (await response.json()) as object]).toEqual([400, expect.objectContaining({ code: 'request.invalid' })]);
    });

    it('refuse a key that is none', async () => {
      await keyed('county', 'two words', 'x').expect(400);
    });
  });

  it('tells every caller where he stands, and names each answer', async () => {
    const { headers } = await as('county').get('/notes', { 'X-Request-Id': 'my-request-1' }).expect(200);
    expect(headers).toMatchObject({
      'x-request-id': 'my-request-1',
      'ratelimit-policy': '"default";q=100000;w=10',
      ratelimit: expect.stringMatching(/^"default";r=\d+;t=\d+$/),
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    });
    expect(headers).not.toHaveProperty('x-powered-by');
  });

  it('lets no browser run, frame, guess or keep an answer, a refusal or what is not there', async () => {
    for (const path of ['/notes', '/echo/public', '/no/such/path', '/%zz', '//health/live']) {
      const { headers } = await booted.anonymous.get(path);
      expect(headers).toMatchObject(SECURITY_HEADERS);
    }
  });

  it('lists the menu with what is deployed', async () => {
    const { body } = await as('villager').get('/menu').expect(200);
    expect((body as { items: object[] }).items).toEqual([
      expect.objectContaining({ id: 'base', deployed: true, inForce: true }),
      expect.objectContaining({ id: 'notes', deployed: true, requires: { base: '^1.0.0' } }),
    ]);
    const { body: notes } = await as('villager').get('/menu/notes').expect(200);
    expect(notes).toMatchObject({
      events: ['notes.note_written'],
      permissions: [{ key: 'notes.note.read' }, { key: 'notes.note.write' }],
      routes: expect.arrayContaining([{ method: 'GET', path: '/api/v1/notes/:id', summary: '一条笔记' }]),
    });
    await as('villager').get('/menu/nothing').expect(404);
  });

  it('says that it lives and that it is ready', async () => {
    await booted.anonymous.get('//health/live').expect(200, { status: 'up' });
    await booted.anonymous.get('//health/ready').expect(200, { status: 'up' });
    await booted.anonymous.get('//metrics').expect(401);
  });
});
