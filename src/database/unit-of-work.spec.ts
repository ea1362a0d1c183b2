import { ANONYMOUS } from '../access/principal.js';
import { Problem } from '../errors/problem.js';
import { defineEvent } from '../events/domain-event.js';
import { NotificationBus } from '../events/notification-bus.js';
import type { IdempotencyClaim, RequestContext } from '../http/request-context.js';
import { createMigratedDatabase, type MigratedDatabase } from '../../test/support/migrated-database.js';
import { accountPrincipal, claimOn, requestContext } from '../../test/support/request-context.js';
import { SILENT } from '../../test/support/silent-log.js';
import { removeExpiredAnswers } from './idempotency.js';
import { UnitOfWork } from './unit-of-work.js';
import type { WorkTransaction } from './work-transaction.js';

const thingMade = defineEvent<{ name: string }>('fixture.thing_made');
const TABLES = ['things', 'core_audit_entries', 'core_outbox', 'core_idempotency_keys'];

describe('UnitOfWork', () => {
  let core: MigratedDatabase;
  let unitOfWork: UnitOfWork;

  beforeAll(async () => {
    core = await createMigratedDatabase();
    await core.database.query('CREATE TABLE things (name text PRIMARY KEY, CONSTRAINT late CHECK (name <> \'late\') )');
    await core.database.query('CREATE TABLE parents (name text PRIMARY KEY)');
    await core.database.query('CREATE TABLE children (parent text REFERENCES parents DEFERRABLE INITIALLY DEFERRED)');
    unitOfWork = new UnitOfWork(core.database, new NotificationBus(SILENT), SILENT);
  });

  afterAll(() => core.drop());

  async function counts(): Promise<number[]> {
    const sql = `SELECT ${TABLES.map((table) => `(SELECT count(*)::int FROM ${table})`).map((count, i) => `${count} AS c${i}`).join(', ')}`;
    return Object.values((await core.database.one<Record<string, number>>(sql)) ?? {});
  }

  const make = (name: string) => async (tx: WorkTransaction) => {
    await tx.query('INSERT INTO things (name) VALUES ($1)', [name]);
    tx.audit({ action: 'fixture.thing.create', targetKind: 'fixture.thing', targetId: name, organizationId: null, fields: ['name'] });
    tx.emit(thingMade, { organizationId: null, payload: { name } });
    return { name, size: 1 };
  };
  const keyed = (key: string, parts: Partial<RequestContext> = {}, claim: Partial<IdempotencyClaim> = {}) =>
    requestContext({ idempotency: { ...claimOn(key), ...claim }, ...parts });
  const refusal = async (promise: Promise<unknown>) => {
    const error = await promise.then(() => undefined, (reason: unknown) => reason);
    return error instanceof Problem ? [error.status, error.code] : error;
  };

  it('writes business row, answer, audit entry and event in one transaction', async () => {
    const before = await counts();
    await unitOfWork.run(keyed('one'), make('one'));
    expect(await counts()).toEqual(before.map((count) => count + 1));
    const ids = await core.database.query<{ xmin: string }>(
      `SELECT t.xmin::text FROM things t WHERE name = 'one' UNION SELECT xmin::text FROM core_audit_entries WHERE target_id = 'one'
       UNION SELECT xmin::text FROM core_outbox WHERE payload->>'name' = 'one' UNION SELECT xmin::text FROM core_idempotency_keys`,
    );
    expect(ids).toHaveLength(1);
  });

  it('writes every note of a work of very many, and its answer once', async () => {
    const before = await counts();
    await unitOfWork.run(keyed('many'), async (tx) => {
      for (let index = 0; index < 4_500; index++) tx.audit({ action: 'fixture.thing.create', targetKind: 'thing', targetId: `many ${index}`, organizationId: null });
      for (let index = 0; index < 2_100; index++) tx.emit(thingMade, { organizationId: null, payload: { name: `many ${index}` } });
    });
    const [things = 0, audits = 0, events = 0, answers = 0] = before;
    expect(await counts()).toEqual([things, audits + 4_500, events + 2_100, answers + 1]);
  });

  it('notes who acted and on what, by ids and names', async () => {
    const acting = { organizationId: '0190a000-0000-7000-8000-0000000000aa', node: 'x' };
    await unitOfWork.run(requestContext({ acting, requestId: 'r-7' }), async (tx) => {
      tx.audit({ action: 'a.b.c', targetKind: 'a.b', targetId: 'noted', organizationId: acting.organizationId, fields: ['x', 'y,z'], reason: '核对' });
    });
    expect(await core.database.one("SELECT * FROM core_audit_entries WHERE target_id = 'noted'")).toMatchObject({
      principal_key: 'account:0190a000-0000-7000-8000-000000000001',
      request_id: 'r-7',
      acting_organization_id: acting.organizationId,
      organization_id: acting.organizationId,
      action: 'a.b.c',
      target_kind: 'a.b',
      fields: ['x', 'y,z'],
      reason: '核对',
    });
  });

  it.each([
    ['the business write', '"late"', async (tx: WorkTransaction) => void (await tx.query("INSERT INTO things (name) VALUES ('late')"))],
    ['the end of the work', 'planned', () => Promise.reject(new Error('planned'))],
    [
      'the audit entry',
      'type uuid',
      async (tx: WorkTransaction) => tx.audit({ action: 'a', targetKind: 'b', targetId: null, organizationId: 'no uuid' }),
    ],
    ['the event', 'type uuid', async (tx: WorkTransaction) => tx.emit(thingMade, { organizationId: 'no uuid', payload: { name: 'x' } })],
    ['the commit', 'children_parent_fkey', async (tx: WorkTransaction) => void (await tx.query("INSERT INTO children (parent) VALUES ('nobody')"))],
  ])('leaves nothing behind when %s fails', async (stage, reason, fail) => {
    const before = await counts();
    const context = keyed(stage);
    const work = async (tx: WorkTransaction) => {
      await make(stage)(tx);
      await fail(tx);
    };
    await expect(unitOfWork.run(context, work)).rejects.toThrow(reason);
    expect(await counts()).toEqual(before);
    await expect(unitOfWork.run(keyed(stage), make(stage))).resolves.toEqual({ name: stage, size: 1 });
  });

  it('answers a repeated request from the store without doing the work again', async () => {
    const first = await unitOfWork.run(keyed('again'), make('again'));
    const before = await counts();
    const second = await unitOfWork.run(keyed('again'), () => Promise.reject(new Error('must not run')));
    expect(second).toEqual(first);
    expect(await counts()).toEqual(before);
  });

  it('repeats the absence of an answer too', async () => {
    await unitOfWork.run(keyed('void'), async () => undefined);
    expect(await unitOfWork.run<unknown>(keyed('void'), async () => 'must not run')).toBeUndefined();
  });

  it('refuses the key of another body or another route', async () => {
    await unitOfWork.run(keyed('reused'), make('reused'));
    const reused = [422, 'request.idempotency_key_reused'];
    expect(await refusal(unitOfWork.run(keyed('reused', {}, { fingerprint: 'other' }), make('x')))).toEqual(reused);
    expect(await refusal(unitOfWork.run(keyed('reused', {}, { route: 'POST /other' }), make('x')))).toEqual(reused);
  });

  it('does not meet the key of somebody else', async () => {
    await unitOfWork.run(keyed('mine'), make('mine'));
    const other = { principal: accountPrincipal('0190a000-0000-7000-8000-000000000002') };
    expect(await unitOfWork.run(keyed('mine', other), make('theirs'))).toEqual({ name: 'theirs', size: 1 });
  });

  it('keeps nothing for the key of a caller who did not sign in', async () => {
    const anonymous = { principal: ANONYMOUS };
    await unitOfWork.run(keyed('shared', anonymous), async () => 'first');
    expect(await unitOfWork.run(keyed('shared', anonymous), async () => 'second')).toBe('second');
  });

  it('refuses at once while the same request is in flight, and does its work once', async () => {
    let finish: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (finish = resolve));
    let begin: () => void = () => undefined;
    const begun = new Promise<void>((resolve) => (begin = resolve));
    const first = unitOfWork.run(keyed('flight'), async (tx) => {
      begin();
      await held;
      return make('flight')(tx);
    });
    await begun;
    const started = Date.now();
    expect(await refusal(unitOfWork.run(keyed('flight'), make('flight')))).toEqual([409, 'request.idempotency_in_progress']);
    expect(Date.now() - started).toBeLessThan(500);
    finish();
    await first;
    expect(await unitOfWork.run(keyed('flight'), make('flight'))).toEqual({ name: 'flight', size: 1 });
  });

  it('does the work of many equal requests at once exactly once', async () => {
    const runs = Array.from({ length: 20 }, () => unitOfWork.run(keyed('storm'), make('storm')));
    const outcomes = await Promise.allSettled(runs);
    for (const outcome of outcomes) {
      if (outcome.status === 'fulfilled') expect(outcome.value).toEqual({ name: 'storm', size: 1 });
      else expect((outcome.reason as Problem).code).toBe('request.idempotency_in_progress');
    }
    expect(outcomes.some(({ status }) => status === 'fulfilled')).toBe(true);
  });

  it('answers from the store when the other request commits between the look and the lock', async () => {
    const { digest } = await import('./idempotency.js').then(({ claimOf }) => claimOf(keyed('race')) ?? { digest: Buffer.alloc(0) });
    const result = await unitOfWork.run<unknown>(keyed('race'), async () => {
      await core.database.query("INSERT INTO core_idempotency_keys VALUES ($1, 'POST /api/v1/things', 'body-1', '\"theirs\"')", [digest]);
      return 'ours';
    });
    expect(result).toBe('theirs');
  });

  it('forgets a key after a day', async () => {
    await unitOfWork.run(keyed('old'), async () => 'old');
    await core.database.query("UPDATE core_idempotency_keys SET created_at = now() - interval '24 hours 1 second'");
    expect(await unitOfWork.run(keyed('old'), async () => 'new')).toBe('new');
    expect(await removeExpiredAnswers(core.database)).toBeGreaterThan(5);
    expect(await unitOfWork.run(keyed('old'), async () => 'newer')).toBe('new');
  });

  it('refuses a second unit of work in a keyed request', async () => {
    const context = keyed('twice');
    await unitOfWork.run(context, make('twice'));
    await expect(unitOfWork.run({ ...context }, make('thrice'))).rejects.toThrow('one unit of work only');
  });

  it('lets nobody write an audit entry or an event for a caller who did not sign in', async () => {
    const context = requestContext({ principal: ANONYMOUS });
    const audit = { action: 'a', targetKind: 'b', targetId: null, organizationId: null };
    await expect(unitOfWork.run(context, async (tx) => tx.audit(audit))).rejects.toThrow('runAsService');
    await expect(unitOfWork.run(context, async (tx) => tx.emit(thingMade, { organizationId: null, payload: { name: '' } }))).rejects.toThrow('runAsService');
    await unitOfWork.runAsService('sign-in', async (tx) => tx.audit({ ...audit, targetId: 'refused' }));
    expect(await core.database.one("SELECT principal_key FROM core_audit_entries WHERE target_id = 'refused'")).toEqual({ principal_key: 'service:sign-in' });
  });

  it('refuses what is noted after the work', async () => {
    let kept: WorkTransaction | undefined;
    await unitOfWork.run(requestContext(), async (tx) => void (kept = tx));
    expect(() => kept?.emit(thingMade, { organizationId: null, payload: { name: 'late' } })).toThrow('after the work');
  });

  it('acts after the commit, sees its rows, and survives a failing act', async () => {
    let seen = 0;
    await unitOfWork.run(requestContext(), async (tx) => {
      tx.afterCommit(() => Promise.reject(new Error('planned')));
      tx.afterCommit(async () => void (seen = (await core.database.query("SELECT 1 FROM things WHERE name = 'acted'")).length));
      return make('acted')(tx);
    });
    expect(seen).toBe(1);
  });

  it('does not act when nothing was committed', async () => {
    let acted = false;
    const work = async (tx: WorkTransaction) => {
      tx.afterCommit(() => void (acted = true));
      throw new Error('planned');
    };
    await expect(unitOfWork.run(requestContext(), work)).rejects.toThrow('planned');
    expect(acted).toBe(false);
  });

  it('notes once what was run again after a deadlock', async () => {
    let tries = 0;
    await unitOfWork.run(requestContext(), async (tx) => {
      tries += 1;
      const result = await make('retried')(tx);
      if (tries === 1) throw Object.assign(new Error('deadlock'), { code: '40P01' });
      return result;
    });
    const rows = await core.database.query("SELECT 1 FROM core_outbox WHERE payload->>'name' = 'retried'");
    expect([tries, rows.length]).toEqual([2, 1]);
  });
});
