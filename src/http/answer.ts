import type { FastifyReply } from 'fastify';
import { serializerOf } from './fields/serializer.js';
import { entityTag, matchesTag } from './conditional-headers.js';
import type { Route } from './route-table.js';
import type { ZhibuRequest } from './zhibu-request.js';

/**
 * Sets how the answer of a route is written: by the serializer compiled from its class, which knows the
 * declared fields alone; with the `ETag` of the version it carries; as 304 where the caller has it already.
 */
export function answerWith({ endpoint }: Route, request: ZhibuRequest, reply: FastifyReply): void {
  if (!endpoint.returns) return;
  const serialize = serializerOf(endpoint.returns);
  reply.header('Content-Type', 'application/json; charset=utf-8');
  reply.serializer((body: unknown) => {
    const version = (body as { version?: unknown }).version;
    if (typeof version !== 'number') return serialize(body as object);
    const tag = entityTag(version);
    reply.header('ETag', tag);
    if (request.method !== 'GET' || !matchesTag(request.headers['if-none-match'], tag)) return serialize(body as object);
    reply.code(304);
    return '';
  });
}
