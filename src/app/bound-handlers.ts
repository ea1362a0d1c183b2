import type { INestApplicationContext } from '@nestjs/common';
import type { ModuleHandlers } from '../events/event-runner.js';
import type { LoadedModule } from '../menu/installed-module.js';

/** The handlers of a module, as Nest made them. */
export function boundHandlers(app: INestApplicationContext, { manifest, body }: LoadedModule): ModuleHandlers {
  const handlers = (body.handlers ?? []).map((handler) => ({ event: handler.event, handler: app.get(handler, { strict: false }) }));
  return { moduleId: manifest.id, handlers };
}
