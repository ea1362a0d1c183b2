import type { FastifyReply } from 'fastify';
import { acceptedType } from './accepted-type.js';
import { entityTag, matchesTag } from './conditional-headers.js';
import type { EndpointOptions } from './endpoint.decorator.js';
import { serializerOf } from './fields/serializer.js';
import type { Route } from './route-table.js';
import { varyingBy } from './security-headers.js';
import type { ZhibuRequest } from './zhibu-request.js';

const JSON_TYPE = 'application/json';

/**
 * Sets how the answer of a route is written: by the serializer compiled from its class, which knows the
 * declared fields alone, or as another of its media types that the caller prefers; with the `ETag` of the version it carries;
 * as 304 where the caller has it already.
 *
 * @throws Problem `request.not_acceptable`
 */
export function answerWith({ endpoint }: Route, request: ZhibuRequest, reply: FastifyReply): void {
  if (!endpoint.returns) return;
  const type = endpoint.alsoAs ? typeOf(endpoint.alsoAs, request, reply) : JSON_TYPE;
  const write = endpoint.alsoAs?.[type] ?? serializerOf(endpoint.returns);
  reply.header('Content-Type', `${type}; charset=utf-8`);
  reply.serializer((body: unknown) => {
    const version = (body as { version?: unknown }).version;
    if (typeof version !== 'number') return write(body as never);
    // What is written differently has another tag; that of the version alone is what writes compare.
    const tag = entityTag(type === JSON_TYPE ? version : `${version}-${type}`);
    reply.header('ETag', tag);
    if (request.method !== 'GET' || !matchesTag(request.headers['if-none-match'], tag)) return write(body as never);
    reply.code(304);
    return '';
  });
}

function typeOf(alsoAs: NonNullable<EndpointOptions['alsoAs']>, request: ZhibuRequest, reply: FastifyReply): string {
  reply.header('Vary', varyingBy('Accept'));
  return acceptedType(request.headers.accept, [JSON_TYPE, ...Object.keys(alsoAs)]);
}
