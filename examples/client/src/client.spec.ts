import { setTimeout as delay } from 'node:timers/promises';
import { FakeFetch, json, problem } from '../../../test/support/fake-fetch.js';
import { createZhibuClient, type ZhibuClient, type ZhibuClientOptions } from './client.js';
import { memoryStore } from './token-store.js';
import { ConnectionError, ProblemError, UnexpectedAnswerError } from './zhibu-error.js';

const baseUrl = 'https://zhibu.example.cn';
const ORGANIZATION = '01890000-0000-7000-8000-000000000001';

function clientOf({ fetch }: FakeFetch, options: Partial<ZhibuClientOptions> = {}): ZhibuClient {
  return createZhibuClient({ baseUrl, fetch, retry: { longestWaitMs: 300 }, ...options });
}

/** A server with one session whose access tokens wear out when told to. */
class TokenServer {
  private serial = 0;
  access = '';
  refresh = '';
  refusesRefresh = false;

  readonly fake = new FakeFetch(async ({ method, path, headers, body }) => {
    const what = `${method} ${path}`;
    if (what === 'POST /api/v1/auth/login') return this.issue();
    if (what === 'POST /api/v1/auth/refresh') {
      await delay(10);
      const { refreshToken } = JSON.parse(body) as { refreshToken: string };
      // A refresh token works once.
      return this.refusesRefresh || refreshToken !== this.refresh ? problem(401, 'base.refresh_token_refused') : this.issue();
    }
    if (headers.get('Authorization') !== `Bearer ${this.access}`) return problem(401, 'access.invalid_token');
    if (what === 'POST /api/v1/auth/logout') return json({ ended: 1 });
    return json({ path, body });
  });

  wearOut(): void {
    this.access = 'worn out';
  }

  private issue(): Response {
    this.serial += 1;
    this.access = `access-${this.serial}`;
    this.refresh = `refresh-${this.serial}`;
    return json({ accessToken: this.access, refreshToken: this.refresh, tokenType: 'Bearer', expiresIn: 900 });
  }
}

async function signedIn(server: TokenServer, options: Partial<ZhibuClientOptions> = {}): Promise<ZhibuClient> {
  const client = clientOf(server.fake, options);
  await client.signIn({ username: 'demo.county', password: 'secret' });
  return client;
}

describe('a session of the client', () => {
  it('carries its token, and none to the sign-in', async () => {
    const server = new TokenServer();
    const client = await signedIn(server);
    await client.GET('/api/v1/me');
    await client.signIn({ username: 'demo.town', password: 'secret' });
    expect(server.fake.asked.map(({ headers }) => headers.get('Authorization'))).toEqual([null, 'Bearer access-1', null]);
  });

  it('is renewed once for all requests that find it worn out, which are then answered', async () => {
    const server = new TokenServer();
    const client = await signedIn(server);
    server.wearOut();
    const answers = await Promise.all([client.GET('/api/v1/me'), client.GET('/api/v1/menu'), client.GET('/api/v1/roles'), client.GET('/api/v1/terms')]);
    expect(answers.map(({ response }) => response.status)).toEqual([200, 200, 200, 200]);
    expect(server.fake.count('POST /api/v1/auth/refresh')).toBe(1);
  });

  it('sends a body again after its renewal, with the same key', async () => {
    const server = new TokenServer();
    const client = await signedIn(server);
    server.wearOut();
    const { data } = await client.POST('/api/v1/exports', { body: { resource: 'members', format: 'csv' } });
    const sent = server.fake.asked.filter(({ path }) => path === '/api/v1/exports');
    expect((data as unknown as { body: string }).body).toBe('{"resource":"members","format":"csv"}');
    expect(sent).toHaveLength(2);
    expect(sent[0]?.headers.get('Idempotency-Key')).toMatch(/^[0-9a-f]{32}$/);
    expect(sent[1]?.headers.get('Idempotency-Key')).toBe(sent[0]?.headers.get('Idempotency-Key'));
  });

  it('is over when it cannot be renewed, which is told once', async () => {
    const server = new TokenServer();
    let ends = 0;
    const client = await signedIn(server, { onSessionEnd: () => (ends += 1) });
    server.wearOut();
    server.refusesRefresh = true;
    const refused = await Promise.allSettled([client.GET('/api/v1/me'), client.GET('/api/v1/menu')]);
    expect(refused.map((result) => result.status === 'rejected' && (result.reason as ProblemError).code)).toEqual(['access.invalid_token', 'access.invalid_token']);
    expect([ends, client.isSignedIn]).toEqual([1, false]);
  });

  it('outlives a renewal that only failed on the way', async () => {
    const server = new TokenServer();
    let ends = 0;
    let isCut = false;
    const fetch = (request: Request): Promise<Response> =>
      isCut && request.url.endsWith('/refresh') ? Promise.reject(new TypeError('fetch failed')) : server.fake.fetch(request);
    const client = await signedIn(server, { fetch, onSessionEnd: () => (ends += 1) });
    server.wearOut();
    isCut = true;
    await expect(client.GET('/api/v1/me')).rejects.toThrow(ConnectionError);
    isCut = false;
    await expect(client.GET('/api/v1/me')).resolves.toMatchObject({ data: { path: '/api/v1/me' } });
    expect(ends).toBe(0);
  });

  it('uses the token that another page renewed meanwhile', async () => {
    const server = new TokenServer();
    const tokens = memoryStore();
    const first = await signedIn(server, { tokens });
    server.wearOut();
    const renewed = first.GET('/api/v1/me');
    const late = async (request: Request): Promise<Response> => {
      const answer = await server.fake.fetch(request);
      await renewed;
      return answer;
    };
    await Promise.all([renewed, clientOf(server.fake, { tokens, fetch: late }).GET('/api/v1/me')]);
    expect(server.fake.count('POST /api/v1/auth/refresh')).toBe(1);
  });

  it('does not come back when a renewal ends after the sign-out', async () => {
    const server = new TokenServer();
    const tokens = memoryStore();
    const client = await signedIn(server, { tokens });
    server.wearOut();
    const reading = client.GET('/api/v1/me').catch((error: unknown) => error);
    await delay(2);
    tokens.write(null);
    expect(await reading).toBeInstanceOf(ProblemError);
    expect(client.isSignedIn).toBe(false);
  });

  it('is not renewed because of a wrong password', async () => {
    const fake = new FakeFetch(() => problem(401, 'base.sign_in_failed'));
    await expect(clientOf(fake).signIn({ username: 'a', password: 'b' })).rejects.toMatchObject({ code: 'base.sign_in_failed', status: 401 });
    expect(fake.asked).toHaveLength(1);
  });

  it('ends here even when the server does not hear of it', async () => {
    const server = new TokenServer();
    const client = await signedIn(server, { fetch: (request) => (request.url.endsWith('/logout') ? Promise.reject(new TypeError('fetch failed')) : server.fake.fetch(request)) });
    await expect(client.signOut()).rejects.toThrow(ConnectionError);
    expect(client.isSignedIn).toBe(false);
  });

  it('ends without complaint when it had ended on the server', async () => {
    const server = new TokenServer();
    const client = await signedIn(server);
    server.wearOut();
    server.refusesRefresh = true;
    await expect(client.signOut()).resolves.toBeUndefined();
    expect(client.isSignedIn).toBe(false);
  });
});

describe('a request of the client', () => {
  it('says its language and its organisation, until told otherwise', async () => {
    const fake = new FakeFetch(() => json({}));
    const client = clientOf(fake, { organization: ORGANIZATION });
    await client.GET('/api/v1/me');
    client.language = 'en';
    client.organization = null;
    await client.GET('/api/v1/me');
    await client.GET('/api/v1/me', { params: { header: { 'Zhibu-Organization': 'other', 'Accept-Language': 'zh-CN' } } });
    const said = fake.asked.map(({ headers }) => [headers.get('Accept-Language'), headers.get('Zhibu-Organization')]);
    expect(said).toEqual([['zh-CN', ORGANIZATION], ['en', null], ['zh-CN', 'other']]);
  });

  it('has a key where it creates, its own where one is given, and none elsewhere', async () => {
    const fake = new FakeFetch(() => json({}));
    const client = clientOf(fake);
    const body = { resource: 'members', format: 'csv' } as const;
    await client.POST('/api/v1/exports', { body });
    await client.POST('/api/v1/exports', { body });
    await client.POST('/api/v1/exports', { body, params: { header: { 'Idempotency-Key': 'mine' } } });
    await client.POST('/api/v1/me/notifications/read', { body: {} });
    const [first, second, third, fourth] = fake.asked.map(({ headers }) => headers.get('Idempotency-Key'));
    expect(first).not.toBe(second);
    expect([third, fourth]).toEqual(['mine', null]);
  });

  it('sends a file as a form, what is said about it first', async () => {
    const fake = new FakeFetch(() => json({ jobId: '1' }, 202));
    await clientOf(fake).POST('/api/v1/imports', { body: { file: new File(['name\n'], '名册.csv', { type: 'text/csv' }), resource: 'members', dryRun: 'true' } });
    const [sent] = fake.asked;
    expect(sent?.headers.get('Content-Type')).toMatch(/^multipart\/form-data; boundary=/);
    expect([...(sent?.body.matchAll(/ name="(\w+)"/g) ?? [])].map(([, name]) => name)).toEqual(['resource', 'dryRun', 'file']);
    expect(sent?.body).toContain('filename="名册.csv"');
  });

  it('answers JSON where there are other forms too, and text where that is asked for', async () => {
    const client = clientOf(new FakeFetch(({ headers }) => (headers.get('Accept') === 'text/markdown' ? new Response('# 通知', { headers: { 'Content-Type': 'text/markdown' } }) : json({ title: '通知' }))));
    const params = { path: { id: '1' } };
    const { data: article } = await client.GET('/api/v1/articles/{id}', { params });
    const title: string = article.title;
    const { data: markdown } = await client.GET('/api/v1/articles/{id}', { params, headers: { Accept: 'text/markdown' }, parseAs: 'text' });
    expect([title, markdown.startsWith('# ')]).toEqual(['通知', true]);
  });

  it('answers the data with its version', async () => {
    const client = clientOf(new FakeFetch(() => json({ id: '1' }, 200, { ETag: '"3"' })));
    expect(await client.GET('/api/v1/members/{id}', { params: { path: { id: '1' } } })).toMatchObject({ data: { id: '1' }, etag: '"3"' });
  });

  it('throws the refusal of the server, with its code and cure', async () => {
    const client = clientOf(new FakeFetch(() => problem(412, 'request.stale')));
    const error: unknown = await client.PATCH('/api/v1/members/{id}', { params: { path: { id: '1' }, header: { 'If-Match': '"1"' } }, body: {} }).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(ProblemError);
    expect(error).toMatchObject({ code: 'request.stale', status: 412, message: 'request.stale: the cure', requestId: 'request-1', retryAfter: null });
  });

  it.each([
    ['a page in place of a refusal', () => new Response('<h1>Bad gateway</h1>', { status: 502, headers: { 'Content-Type': 'text/html' } })],
    ['a page in place of data', () => new Response('<h1>Please sign in</h1>', { headers: { 'Content-Type': 'text/html' } })],
    ['what is unchanged', () => new Response(null, { status: 304 })],
  ])('does not take %s for an answer of the server', async (_, answer) => {
    await expect(clientOf(new FakeFetch(answer)).GET('/api/v1/me')).rejects.toThrow(UnexpectedAnswerError);
  });

  it('ends when it is aborted, as fetch does', async () => {
    const stop = new AbortController();
    const client = clientOf(new FakeFetch(() => json({})));
    stop.abort();
    await expect(client.GET('/api/v1/me', { signal: stop.signal })).rejects.toMatchObject({ name: 'AbortError' });
  });
});

describe('a request that fails for now', () => {
  /** Fails some times before it answers. */
  function failing(times: number, failure: () => Response): FakeFetch {
    const fake: FakeFetch = new FakeFetch(() => (fake.asked.length <= times ? failure() : json({ jobId: '1' })));
    return fake;
  }
  const cut = (): Response => {
    throw new TypeError('fetch failed');
  };
  const soon = { 'Retry-After': '0' };
  const order = { body: { resource: 'members', format: 'csv' } } as const;

  it.each([
    ['without an answer', cut],
    ['by a server that cannot serve it', () => problem(503, 'request.unavailable', soon)],
    ['because of too many', () => problem(429, 'access.too_many_requests', soon)],
    ['because the first is still served', () => problem(409, 'request.idempotency_in_progress', soon)],
  ])('%s is sent again, with the same key', async (_, failure) => {
    const fake = failing(1, failure);
    await clientOf(fake).POST('/api/v1/exports', order);
    const [first, second] = fake.asked.map(({ headers }) => headers.get('Idempotency-Key'));
    expect(fake.asked).toHaveLength(2);
    expect(second).toBe(first);
  });

  it('is refused after the third time', async () => {
    const fake = failing(9, () => problem(503, 'request.unavailable', soon));
    await expect(clientOf(fake).GET('/api/v1/me')).rejects.toMatchObject({ code: 'request.unavailable' });
    expect(fake.asked).toHaveLength(3);
  });

  it('is refused at once where the server asks for a long wait, which is told', async () => {
    const fake = failing(9, () => problem(429, 'access.too_many_requests', { 'Retry-After': '60' }));
    await expect(clientOf(fake).GET('/api/v1/me')).rejects.toMatchObject({ code: 'access.too_many_requests', retryAfter: 60 });
    expect(fake.asked).toHaveLength(1);
  });

  it.each([
    ['without an answer', cut, ConnectionError],
    ['by a server that cannot serve it', () => problem(503, 'request.unavailable', soon), ProblemError],
  ])('%s is not sent again where that could do it twice', async (_, failure, expected) => {
    const fake = failing(1, failure);
    await expect(clientOf(fake).PATCH('/api/v1/members/{id}', { params: { path: { id: '1' } }, body: { phone: null } })).rejects.toThrow(expected);
    expect(fake.asked).toHaveLength(1);
  });
});

describe('the rows of a list', () => {
  it('come page after page, each asked for when it is wanted', async () => {
    const fake = new FakeFetch(({ path }) => (path.includes('cursor=two') ? json({ items: [{ id: 3 }], nextCursor: null }) : json({ items: [{ id: 1 }, { id: 2 }], nextCursor: 'two' })));
    const seen: string[] = [];
    for await (const { id } of clientOf(fake).pages('/api/v1/members', { params: { query: { q: '张', stage: ['fullMember', 'probationaryMember'] } } })) {
      seen.push(`${id} after ${fake.asked.length}`);
    }
    expect(seen).toEqual(['1 after 1', '2 after 1', '3 after 2']);
    expect(decodeURIComponent(fake.asked[1]?.path ?? '')).toBe('/api/v1/members?limit=100&q=张&stage=fullMember&stage=probationaryMember&cursor=two');
  });

  it('are not asked for any further by who has seen enough', async () => {
    const fake = new FakeFetch(() => json({ items: [{ id: 1 }], nextCursor: 'more' }));
    for await (const _ of clientOf(fake).pages('/api/v1/members')) break;
    expect(fake.asked).toHaveLength(1);
  });
});
