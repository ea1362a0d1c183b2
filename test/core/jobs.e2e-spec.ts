import { get } from 'node:http';
import { setTimeout as delay } from 'node:timers/promises';
import { join } from 'node:path';
import { Database } from '../../src/database/database.js';
import { UnitOfWork } from '../../src/database/unit-of-work.js';
import { CoreMaintenanceJob } from '../../src/jobs/core-maintenance.job.js';
import type { JobRun } from '../../src/jobs/job.js';
import type { JobDto } from '../../src/jobs/job.dto.js';
import { JobQueue } from '../../src/jobs/job-queue.js';
import { CODE_ROOT } from '../../src/menu/catalogue.js';
import type { ApiClient } from '../support/api-client.js';
import { type BootedServer, bootServer } from '../support/boot-modules.js';
import { eventually } from '../support/eventually.js';
import { COUNTY } from './fixtures/served/modules/base/base.module.js';
import { CountNotes } from './fixtures/served/modules/notes/count-notes.job.js';
import { EVERYWHERE } from '../support/job-instance.js';

const SERVED = join(CODE_ROOT, 'test/core/fixtures/served');
/** As the fixture numbers its people. */
const TOWN_ACCOUNT = '00000000-0000-7000-9000-000000000004';

interface Event {
  readonly event: string;
  readonly data: JobDto;
}

let first: BootedServer;
let second: BootedServer;

beforeAll(async () => {
  first = await bootServer(['notes'], { codeRoot: SERVED });
  second = await bootServer(['notes'], { codeRoot: SERVED, databaseUrl: first.databaseUrl });
});
afterAll(async () => {
  await second.close();
  await first.close();
});

const as = (name: string, server = first): ApiClient => server.anonymous.with({ Authorization: `Bearer ${name}` });

function enqueue(data: { steps: number; refuse?: boolean }, server = first): Promise<string> {
  const { app } = server.server;
  return app
    .get(UnitOfWork)
    .runAsService('test', (tx) => app.get(JobQueue).enqueue(tx, CountNotes, data, { owner: TOWN_ACCOUNT, organizationId: COUNTY }));
}

async function open(server: BootedServer, id: string, name = 'town'): Promise<Response> {
  return fetch(`${server.url}/api/v1/jobs/${id}/events`, { headers: { Authorization: `Bearer ${name}` } });
}

/** Opens a stream on a connection of its own, and closes it without a word. */
function openAndLeave(id: string): Promise<{ status: number | undefined; leave: () => void }> {
  const options = { agent: false as const, headers: { Authorization: 'Bearer town' } };
  return new Promise((resolve, reject) => {
    const request = get(`${first.url}/api/v1/jobs/${id}/events`, options, (response) => {
      response.on('error', () => undefined).resume();
      resolve({ status: response.statusCode, leave: () => request.destroy() });
    });
    request.on('error', reject);
  });
}

async function* eventsOf(response: Response): AsyncGenerator<Event> {
  let text = '';
  for await (const chunk of response.body!.pipeThrough(new TextDecoderStream())) {
    text += chunk;
    for (let end = text.indexOf('\n\n'); end >= 0; end = text.indexOf('\n\n')) {
      const block = text.slice(0, end);
      text = text.slice(end + 2);
      const [, event = ''] = /^event: (.*)$/m.exec(block) ?? [];
      const [, data = ''] = /^data: (.*)$/m.exec(block) ?? [];
      if (event !== '') yield { event, data: JSON.parse(data) as JobDto };
    }
  }
}

async function all(events: AsyncGenerator<Event>): Promise<Event[]> {
  const seen: Event[] = [];
  for await (const event of events) seen.push(event);
  return seen;
}

describe('a job over HTTP', () => {
  it('is seen by its owner until it has a result', async () => {
    const id = await enqueue({ steps: 1 });
    await eventually(async () => {
      const { body } = await as('town').get(`/jobs/${id}`).expect(200);
      expect(body).toEqual({
        id,
        kind: 'notes.count_notes',
        status: 'succeeded',
        progress: { done: 1, total: 1 },
        result: { count: 0 },
        organizationId: COUNTY,
        createdAt: expect.any(String),
        startedAt: expect.any(String),
        finishedAt: expect.any(String),
      });
    });
  });

  it('tells its problem in the language of the reader', async () => {
    const id = await enqueue({ steps: 0, refuse: true });
    await eventually(async () => {
      const { body } = await as('town').get(`/jobs/${id}`, { 'Accept-Language': 'en' }).expect(200);
      expect(body).toMatchObject({ status: 'failed', problem: { code: 'request.not_found', title: 'Not found', instance: `/api/v1/jobs/${id}` } });
    });
    const { body } = await as('town').get(`/jobs/${id}`).expect(200);
    expect(body).toMatchObject({ problem: { title: '找不到' } });
  });

  it('does not exist for anybody else, in any way', async () => {
    const id = await enqueue({ steps: 0 });
    for (const name of ['county', 'villager']) {
      await as(name).get(`/jobs/${id}`).expect(404);
      expect((await open(first, id, name)).status).toBe(404);
      expect((await as(name).get('/jobs').expect(200)).body).toEqual({ items: [], nextCursor: null });
    }
    await first.anonymous.get(`/jobs/${id}`).expect(401);
    await as('town').get('/jobs/not-an-id').expect(404);
  });

  it('stands in the list, newest first, by status and kind', async () => {
    const ids = [await enqueue({ steps: 0 }), await enqueue({ steps: 0, refuse: true })];
    await eventually(async () => {
      const { body } = await as('town').get('/jobs?limit=2&count=true').expect(200);
      expect(body).toMatchObject({ items: [{ id: ids[1], status: 'failed' }, { id: ids[0], status: 'succeeded' }], nextCursor: expect.any(String) });
    });
    const failed = (await as('town').get('/jobs?status=failed&kind=notes.count_notes').expect(200)).body as { items: JobDto[] };
    expect(failed.items.length).toBeGreaterThan(0);
    expect(new Set(failed.items.map(({ status }) => status))).toEqual(new Set(['failed']));
    expect((await as('town').get('/jobs?kind=other').expect(200)).body).toMatchObject({ items: [] });
    await as('town').get('/jobs?status=lost').expect(400);
    await as('town').get('/jobs?owner=x').expect(400);
  });
});

describe('the events of a job', () => {
  it('come from any instance, progress first and one end last', async () => {
    const id = await enqueue({ steps: 12 }, first);
    const [near, far] = await Promise.all([open(first, id).then((response) => all(eventsOf(response))), open(second, id).then((response) => all(eventsOf(response)))]);
    for (const events of [near, far]) {
      expect(events.at(-1)).toMatchObject({ event: 'end', data: { id, status: 'succeeded', result: { count: 0 } } });
      expect(events.filter(({ event }) => event === 'end')).toHaveLength(1);
      const done = events.filter(({ event }) => event === 'progress').map(({ data }) => data.progress.done);
      expect(done.length).toBeGreaterThanOrEqual(3);
      expect(done).toEqual(done.toSorted((a, b) => a - b));
    }
  });

  it('are an event stream that no proxy keeps, and end at once when the job has', async () => {
    const id = await enqueue({ steps: 0 });
    await eventually(async () => {
      expect((await as('town').get(`/jobs/${id}`)).body).toMatchObject({ status: 'succeeded' });
    });
    const response = await open(second, id);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('text/event-stream; charset=utf-8');
    expect([response.headers.get('cache-control'), response.headers.get('x-accel-buffering')]).toEqual(['no-store', 'no']);
    expect((await all(eventsOf(response))).map(({ event }) => event)).toEqual(['end']);
  });

  it('leave nothing behind when the reader goes, and are limited for one account', async () => {
    const id = await enqueue({ steps: 40 });
    const readers = await Promise.all(Array.from({ length: 20 }, () => openAndLeave(id)));
    expect(new Set(readers.map(({ status }) => status))).toEqual(new Set([200]));
    const refused = await openAndLeave(id);
    expect(refused.status).toBe(429);
    for (const { leave } of [...readers, refused]) leave();
    await eventually(async () => {
      const { status, leave } = await openAndLeave(id);
      leave();
      expect(status).toBe(200);
    });
  });

  it('end when the server stops, which waits for no stream', async () => {
    const third = await bootServer(['notes'], { codeRoot: SERVED, databaseUrl: first.databaseUrl });
    const id = await enqueue({ steps: 60 }, first);
    const events = all(eventsOf(await open(third, id)));
    await delay(300);
    const begun = performance.now();
    await third.close();
    expect(performance.now() - begun).toBeLessThan(3_000);
    expect((await events).map(({ event }) => event)).not.toContain('end');
  });
});

describe('the maintenance of the core', () => {
  const run: JobRun = { jobId: TOWN_ACCOUNT, attempt: 1, signal: new AbortController().signal, scope: EVERYWHERE, progress: () => Promise.resolve() };

  it('removes what is too old', async () => {
    const { app } = first.server;
    const database = app.get(Database);
    await database.query(`INSERT INTO core_rate_limits (key, window_start, count) VALUES ('old', now() - interval '3 hours', 1)`);
    await database.query(`INSERT INTO core_idempotency_keys (digest, route, fingerprint, created_at) VALUES ('old', 'x', 'x', now() - interval '2 days')`);
    await app.get(CoreMaintenanceJob).run({}, run);
    expect(await database.query(`SELECT 1 FROM core_rate_limits WHERE key = 'old'`)).toEqual([]);
    expect(await database.query(`SELECT 1 FROM core_idempotency_keys WHERE digest = 'old'`)).toEqual([]);
  });

  it('goes on past a task that fails, and names it at the end', async () => {
    const { app } = first.server;
    const database = app.get(Database);
    await database.query('ALTER TABLE core_idempotency_keys RENAME TO core_idempotency_keys_away');
    await database.query(`INSERT INTO core_rate_limits (key, window_start, count) VALUES ('old', now() - interval '3 hours', 1)`);
    const ended = app.get(CoreMaintenanceJob).run({}, run);
    await expect(ended).rejects.toThrow(/^Maintenance failed: idempotency answers\.$/);
    await database.query('ALTER TABLE core_idempotency_keys_away RENAME TO core_idempotency_keys');
    expect(await database.query(`SELECT 1 FROM core_rate_limits WHERE key = 'old'`)).toEqual([]);
  });
});
