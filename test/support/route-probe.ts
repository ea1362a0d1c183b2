import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import type { FastifyInstance } from 'fastify';

const CHANNEL = 'fastify.initialization';

/** The routes that Fastify serves, as `GET /api/v1/menu/{moduleId}`, in the order they were added. */
export interface RouteProbe {
  readonly routes: readonly string[];
  /** Stops looking at servers that are made later. */
  stop(): void;
}

/**
 * Notes each route of every Fastify server made from now on, whoever adds it: what is really served,
 * whatever decorators say. The HEAD that Fastify adds to a GET is left out.
 */
export function probeRoutes(): RouteProbe {
  const routes: string[] = [];
  const onServer = (message: unknown) => {
    (message as { fastify: FastifyInstance }).fastify.addHook('onRoute', ({ method, url }) => {
      for (const each of [method].flat()) {
        if (each !== 'HEAD') routes.push(`${each} ${url.replace(/:(\w+)/g, '{$1}')}`);
      }
    });
  };
  subscribe(CHANNEL, onServer);
  return { routes, stop: () => void unsubscribe(CHANNEL, onServer) };
}
