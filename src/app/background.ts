import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { AuditSealer } from '../audit/audit-sealer.js';
import { clientOptions } from '../database/client-options.js';
import type { ConnectionSettings } from '../database/connection-settings.js';
import { EventDispatcher } from '../events/event-dispatcher.js';
import type { ModuleHandlers } from '../events/event-runner.js';
import { NotificationBus } from '../events/notification-bus.js';
import type { LoadedModule } from '../menu/load-modules.js';

/** What a server does besides answering: it listens to other instances, delivers events, seals the audit log. */
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
  await bus.start(clientOptions(connection, connection.connectTimeoutMs, connection));
  dispatcher.start(modules.map((module) => boundHandlers(app, module)));
  sealer.start();
  return {
    stop: async () => {
      await Promise.all([dispatcher.stop(), sealer.stop()]);
      await bus.stop();
    },
  };
}

function boundHandlers(app: NestFastifyApplication, { manifest, body }: LoadedModule): ModuleHandlers {
  const handlers = (body.handlers ?? []).map((handler) => ({ event: handler.event, handler: app.get(handler, { strict: false }) }));
  return { moduleId: manifest.id, handlers };
}
