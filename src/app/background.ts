import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { AuditSealer } from '../audit/audit-sealer.js';
import { clientOptions } from '../database/client-options.js';
import type { ConnectionSettings } from '../database/connection-settings.js';
import { EventDispatcher } from '../events/event-dispatcher.js';
import { NotificationBus } from '../events/notification-bus.js';
import type { Job, JobClass } from '../jobs/job.js';
import { type JobBinding, JobRunner } from '../jobs/job-runner.js';
import type { LoadedModule } from '../menu/installed-module.js';
import { TreeMenu } from '../menu/tree/tree-menu.js';
import { boundHandlers } from './bound-handlers.js';
import { CORE_JOBS } from './core-services.js';

/** What a server does besides answering: it listens to other instances, delivers events, runs jobs, seals the audit log. */
export interface Background {
  /** Ends after what is being done now. */
  stop(): Promise<void>;
}

/** Starts the background work of a server; `recordSelection` has run. */
export async function startBackground(
  app: NestFastifyApplication,
  modules: readonly LoadedModule[],
  connection: ConnectionSettings,
): Promise<Background> {
  const bus = app.get(NotificationBus);
  const dispatcher = app.get(EventDispatcher);
  const sealer = app.get(AuditSealer);
  const runner = app.get(JobRunner);
  await bus.start(clientOptions(connection, connection.connectTimeoutMs, connection));
  const menu = app.get(TreeMenu);
  dispatcher.start(modules.map((module) => boundHandlers(app, module)), { isInForce: (moduleId, organizationId) => menu.isInForce(moduleId, organizationId) });
  sealer.start();
  const brought = modules.map(({ manifest, body }) => ({ moduleId: manifest.id, jobs: body.jobs ?? [] }));
  await runner.start([{ moduleId: 'core', jobs: CORE_JOBS }, ...brought].flatMap(({ jobs, moduleId }) => jobs.map((job) => boundJob(app, moduleId, job))));
  return {
    stop: async () => {
      await Promise.all([dispatcher.stop(), sealer.stop(), runner.stop()]);
      await bus.stop();
    },
  };
}

function boundJob(app: NestFastifyApplication, moduleId: string, job: JobClass): JobBinding {
  return { moduleId, job, instance: app.get<Job<never>>(job, { strict: false }) };
}
