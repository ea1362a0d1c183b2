import type { Type } from '@nestjs/common';
import type { ManagedRows } from '../../src/access/row-scope.js';
import { migrationOwners } from '../../src/app/open-database.js';
import { clientOptions } from '../../src/database/client-options.js';
import { connectionOf, type ConnectionSettings } from '../../src/database/connection-settings.js';
import { createDatabase } from '../../src/database/create-database.js';
import type { Database } from '../../src/database/database.js';
import { DatabaseSettings } from '../../src/database/database-settings.js';
import { migrateUp } from '../../src/database/migrations/migrate.js';
import { UnitOfWork } from '../../src/database/unit-of-work.js';
import { NotificationBus } from '../../src/events/notification-bus.js';
import type { Job, JobClass } from '../../src/jobs/job.js';
import { JobBoss } from '../../src/jobs/job-boss.js';
import { type EnqueueOptions, JobQueue } from '../../src/jobs/job-queue.js';
import { JobRunner } from '../../src/jobs/job-runner.js';
import type { JobGate } from '../../src/menu/tree/job-gate.js';
import { JobScheduler } from '../../src/jobs/job-scheduler.js';
import { JobStore } from '../../src/jobs/job-store.js';
import { SILENT } from './silent-log.js';
import { createTestDatabase } from './test-database.js';

/** One instance of a deployment, as far as background work goes. */
export interface JobInstance {
  readonly database: Database;
  readonly bus: NotificationBus;
  readonly boss: JobBoss;
  readonly store: JobStore;
  readonly queue: JobQueue;
  readonly runner: JobRunner;
  readonly unitOfWork: UnitOfWork;
  /** Starts the runner with a job whose work is `run`. */
  start<D extends object>(kind: JobClass<D>, run: Job<D>['run']): Promise<void>;
  enqueue<D extends object>(kind: JobClass<D>, data: D, options?: Partial<EnqueueOptions>): Promise<string>;
  stop(): Promise<void>;
}

/** The rows of every organisation. */
export const EVERYWHERE: ManagedRows = { condition: () => 'TRUE', covers: () => true };
/** A menu on which everything is in force. */
export const OPEN_GATE = { isOpen: () => Promise.resolve(true), admit: () => Promise.resolve(EVERYWHERE) } as unknown as JobGate;

const NOBODY = { owner: null, organizationId: null };

/** The connection to a test database whose core tables are made. */
export async function migratedConnection(url: string): Promise<ConnectionSettings> {
  const connection = connectionOf(url, new DatabaseSettings());
  await migrateUp(migrationOwners([]), { connection });
  return connection;
}

/** Opens an instance; `url` may lead through a proxy. */
export async function openJobInstance(url: string): Promise<JobInstance> {
  const connection = connectionOf(url, new DatabaseSettings());
  const database = await createDatabase({ connection, entities: [], onError: () => undefined });
  const bus = new NotificationBus(SILENT);
  await bus.start(clientOptions(connection, 2_000, { statementTimeoutMs: 5_000, lockTimeoutMs: 2_000, idleInTransactionTimeoutMs: 0 }));
  const boss = new JobBoss(database);
  const store = new JobStore(database, boss, bus);
  const queue = new JobQueue(boss, bus);
  const unitOfWork = new UnitOfWork(database, bus, SILENT);
  const runner = new JobRunner(boss, store, new JobScheduler(queue, unitOfWork, OPEN_GATE, SILENT), OPEN_GATE, bus, SILENT);
  return {
    database,
    bus,
    boss,
    store,
    queue,
    runner,
    unitOfWork,
    start: (kind, run) => runner.start([{ moduleId: 'test', job: kind as JobClass<never>, instance: { run } as Job<never> }]),
    enqueue: (kind, data, options) => unitOfWork.runAsService('test', (tx) => queue.enqueue(tx, kind, data, { ...NOBODY, ...options })),
    stop: async () => {
      await runner.stop();
      await bus.stop();
      await database.close();
    },
  };
}

/** Opens an instance on a database of its own, which goes when it stops. */
export async function openOwnJobInstance(): Promise<JobInstance & { readonly url: string }> {
  const database = await createTestDatabase();
  await migratedConnection(database.url);
  const instance = await openJobInstance(database.url);
  return {
    ...instance,
    url: database.url,
    stop: async () => {
      await instance.stop();
      await database.drop();
    },
  };
}

/** A kind of work for tests; {@link JobInstance.start} says what it does. */
export function jobKind<D extends object>(options: Partial<JobClass['job']> & { name: string }): JobClass<D> {
  class TestJob implements Job<D> {
    static readonly job = { retryDelaySeconds: 0, ...options };
    run(): Promise<never> {
      return Promise.reject(new Error('the test gave no work'));
    }
  }
  return TestJob satisfies Type<Job<D>>;
}
