import fc from 'fast-check';
import { NotificationBus } from '../events/notification-bus.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import type { AuditNote } from '../database/work-transaction.js';
import { CoreCreateAuditEntries1763904000000 } from '../../migrations/core/1763904000000-create-audit-entries.js';
import { createMigratedDatabase, type MigratedDatabase } from '../../test/support/migrated-database.js';
import { eventually } from '../../test/support/eventually.js';
import { requestContext } from '../../test/support/request-context.js';
import { SILENT } from '../../test/support/silent-log.js';
import { AuditSealer } from './audit-sealer.js';
import { verifyAudit } from './verify-audit.js';

describe('the audit chain', () => {
  let core: MigratedDatabase;
  let unitOfWork: UnitOfWork;
  let sealer: AuditSealer;

  beforeAll(async () => {
    core = await createMigratedDatabase();
  });

  afterAll(() => core.drop());

  /** New tables: what is append-only cannot be emptied, and a database for each test takes half a second. */
  beforeEach(async () => {
    const migration = new CoreCreateAuditEntries1763904000000();
    const runner = core.database.dataSource.createQueryRunner();
    await migration.down(runner);
    await migration.up(runner);
    await runner.release();
    unitOfWork = new UnitOfWork(core.database, new NotificationBus(SILENT), SILENT);
    sealer = new AuditSealer(core.database, SILENT);
  });

  afterEach(() => sealer.stop());

  const note = (targetId: string): AuditNote => ({ action: 'a.b.c', targetKind: 'a.b', targetId, organizationId: null, fields: ['x'] });
  const write = (...targets: string[]) =>
    unitOfWork.run(requestContext(), async (tx) => targets.forEach((target) => tx.audit(note(target))));
  const sealAll = () =>
    eventually(async () => {
      await sealer.step();
      const left = await core.database.query('SELECT 1 FROM core_audit_entries e LEFT JOIN core_audit_seals s ON s.entry_id = e.id WHERE s.entry_id IS NULL');
      expect(left).toEqual([]);
    });
  /** Seals five entries, then does what only the owner of the tables can: change them with the triggers off. */
  const tamper = async (...statements: string[]) => {
    for (const target of ['1', '2', '3', '4', '5']) await write(target);
    await sealAll();
    expect((await verifyAudit(core.database)).fault).toBeNull();
    await core.database.transaction(async (tx) => {
      for (const table of ['core_audit_entries', 'core_audit_seals']) await tx.query(`ALTER TABLE ${table} DISABLE TRIGGER ALL`);
      for (const statement of statements) await tx.query(statement);
    });
    const { fault, verified } = await verifyAudit(core.database);
    return fault && { kind: fault.kind, position: fault.position, verified };
  };
  const entryId = async (position: number) =>
    (await core.database.one<{ id: string }>('SELECT entry_id AS id FROM core_audit_seals WHERE position = $1', [position]))?.id ?? '';
  const idAt = (position: number) => `(SELECT entry_id FROM core_audit_seals WHERE position = ${position})`;

  it.each(['core_audit_entries', 'core_audit_seals'])('refuses to change, remove or empty %s', async (table) => {
    await write('1');
    await sealAll();
    const column = table === 'core_audit_entries' ? "reason = 'x'" : "hash = ''";
    for (const statement of [`UPDATE ${table} SET ${column}`, `DELETE FROM ${table}`, `TRUNCATE ${table} CASCADE`]) {
      await expect(core.database.query(statement)).rejects.toThrow(`${table} is append-only`);
    }
    expect((await verifyAudit(core.database)).verified).toBe(1);
  });

  it('is empty and right at first', async () => {
    expect(await verifyAudit(core.database)).toEqual({ verified: 0, head: { position: 0, hash: '' }, fault: null });
  });

  it('seals every entry once, in order, with many writers and two sealers', async () => {
    const other = new AuditSealer(core.database, SILENT);
    sealer.start();
    other.start();
    for (let round = 0; round < 10; round += 1) {
      await Promise.all(Array.from({ length: 8 }, (_, n) => write(`${round}-${n}`, `${round}-${n}+`)));
    }
    await eventually(async () => expect((await verifyAudit(core.database)).verified).toBe(160));
    await other.stop();
    expect((await verifyAudit(core.database)).fault).toBeNull();
  });

  it('waits for an older transaction, so that no entry is passed over', async () => {
    const open = core.database.dataSource.createQueryRunner();
    await open.startTransaction();
    await open.query(`INSERT INTO core_audit_entries (id, principal_key, action, target_kind, fields) VALUES (gen_random_uuid(), 'p', 'a', 'b', '{}')`);
    await write('later');
    await sealer.step();
    expect((await verifyAudit(core.database)).verified).toBe(0);
    await open.commitTransaction();
    await open.release();
    await sealAll();
    expect(await verifyAudit(core.database)).toMatchObject({ verified: 2, fault: null });
  });

  it('tells how far it is', async () => {
    await write(...Array.from({ length: 1_500 }, (_, n) => `${n}`));
    await sealAll();
    const seen: number[][] = [];
    await verifyAudit(core.database, (done, total) => seen.push([done, total]));
    expect(seen).toEqual([[1_000, 1_500], [1_500, 1_500]]);
  });

  it.each([
    ['another field name', "fields = '{y}'"],
    ['another actor', "principal_key = 'account:2'"],
    ['another time', "occurred_at = occurred_at + interval '1 second'"],
    ['another target', 'target_id = NULL'],
  ])('names an entry altered to %s', async (_, change) => {
    expect(await tamper(`UPDATE core_audit_entries SET ${change} WHERE id = ${idAt(3)}`)).toEqual({ kind: 'altered', position: 3, verified: 2 });
  });

  it('names the entry to people', async () => {
    await tamper(`UPDATE core_audit_entries SET reason = 'x' WHERE id = ${idAt(3)}`);
    const { fault } = await verifyAudit(core.database);
    const id = await entryId(3);
    expect(fault).toMatchObject({ entryId: id, message: { en: `An audit entry was altered (seal 3, entry ${id}).`, zh: `审计记录被改动（第 3 条封存，条目 ${id}）。` } });
  });

  it('names an altered last entry whose seal was made anew', async () => {
    expect(await tamper("UPDATE core_audit_seals SET hash = sha256('x') WHERE position = 5")).toMatchObject({ kind: 'altered', position: 5 });
  });

  it.each([
    ['an entry', [`DELETE FROM core_audit_entries WHERE id = ${idAt(3)}`], 3],
    ['a seal', ['DELETE FROM core_audit_seals WHERE position = 3'], 3],
    ['an entry with its seal', [`DELETE FROM core_audit_entries WHERE id = ${idAt(2)}`, 'DELETE FROM core_audit_seals WHERE position = 2'], 2],
    ['the last entry with its seal', [`DELETE FROM core_audit_entries WHERE id = ${idAt(5)}`, 'DELETE FROM core_audit_seals WHERE position = 5'], 5],
  ])('names the place where %s is missing', async (_, statements, position) => {
    expect(await tamper(...statements)).toEqual({ kind: 'missing', position, verified: position - 1 });
  });

  it('names an entry put among the sealed ones', async () => {
    expect(
      await tamper(
        `INSERT INTO core_audit_entries (id, tx, principal_key, action, target_kind, fields)
         SELECT gen_random_uuid(), tx, 'account:x', 'a', 'b', '{}' FROM core_audit_entries WHERE id = ${idAt(2)}`,
      ),
    ).toEqual({ kind: 'inserted', position: null, verified: 5 });
  });

  it('names an entry put into the chain', async () => {
    expect(
      await tamper(
        'UPDATE core_audit_seals SET position = -position WHERE position > 2',
        'UPDATE core_audit_seals SET position = 1 - position WHERE position < 0',
        "INSERT INTO core_audit_entries (id, principal_key, action, target_kind, fields) VALUES ('0190a000-0000-7000-8000-0000000000ff', 'p', 'a', 'b', '{}')",
        "INSERT INTO core_audit_seals VALUES (3, '0190a000-0000-7000-8000-0000000000ff', sha256('x'))",
      ),
    ).toEqual({ kind: 'inserted', position: 3, verified: 2 });
  });

  it.each([
    ['neighbours', 2, 3],
    ['distant rows', 2, 5],
  ])('names %s that changed places', async (_, a, b) => {
    expect(
      await tamper(
        `UPDATE core_audit_seals SET position = -1 WHERE position = ${a}`,
        `UPDATE core_audit_seals SET position = ${a} WHERE position = ${b}`,
        `UPDATE core_audit_seals SET position = ${b} WHERE position = -1`,
      ),
    ).toMatchObject({ kind: 'reordered', position: a });
  });

  it('names entries whose seals were exchanged', async () => {
    expect(
      await tamper(
        'ALTER TABLE core_audit_seals DROP CONSTRAINT core_audit_seals_entry',
        `UPDATE core_audit_seals s SET entry_id = o.entry_id FROM core_audit_seals o WHERE (s.position, o.position) IN ((2, 4), (4, 2))`,
      ),
    ).toMatchObject({ kind: 'reordered', position: 2 });
  });

  it('reports a tail that nobody seals', async () => {
    await core.database.query(
      `INSERT INTO core_audit_entries (id, occurred_at, principal_key, action, target_kind, fields)
       VALUES ('0190a000-0000-7000-8000-0000000000ff', now() - interval '61 seconds', 'p', 'a', 'b', '{}')`,
    );
    await eventually(async () => expect((await verifyAudit(core.database)).fault).toMatchObject({ kind: 'unsealed', entryId: '0190a000-0000-7000-8000-0000000000ff' }));
    await sealAll();
    expect((await verifyAudit(core.database)).fault).toBeNull();
  });

  it('goes on after a backup was restored into a cluster with smaller transaction ids', async () => {
    const foreign = (id: string, tx: number) =>
      core.database.query(
        `INSERT INTO core_audit_entries (id, tx, principal_key, action, target_kind, fields)
         VALUES ($1, (pg_current_xact_id()::text::bigint + $2)::text::xid8, 'p', 'a', 'b', '{}')`,
        [id, tx],
      );
    await foreign('0190a000-0000-7000-8000-0000000000f1', 1_000_000_001);
    await foreign('0190a000-0000-7000-8000-0000000000f2', 1_000_000_002);
    await core.database.query("UPDATE core_audit_head SET tx = (pg_current_xact_id()::text::bigint + 1000000000)::text::xid8");
    sealer.start();
    await eventually(async () => expect((await verifyAudit(core.database)).verified).toBe(2));
    await write('new');
    await eventually(async () => expect(await verifyAudit(core.database)).toMatchObject({ verified: 3, fault: null }));
    expect(await sealer.adoptRestored()).toBe(true);
    expect((await verifyAudit(core.database)).verified).toBe(3);
  });

  it('holds for any text an entry may carry', async () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 20 }).filter((value) => !value.includes('\0'));
    const notes = fc.record({
      action: text, targetKind: text, targetId: fc.option(text), organizationId: fc.option(fc.uuid()), fields: fc.array(text, { maxLength: 3 }), reason: text,
    });
    let total = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(notes, { minLength: 1, maxLength: 20 }), async (some) => {
        await unitOfWork.run(requestContext(), async (tx) => some.forEach((one) => tx.audit(one)));
        await sealAll();
        expect(await verifyAudit(core.database)).toMatchObject({ verified: (total += some.length), fault: null });
      }),
      { numRuns: 20 },
    );
  });
});
