import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import type { FastifyReply } from 'fastify';
import type { HttpSettings } from '../config/core-settings.js';
import { acceptMultipart } from '../files/upload/multipart.js';
import type { Log } from '../observability/log.js';
import type { Metrics } from '../observability/metrics.js';
import { parseQuery } from './parse-query.js';
import type { ProblemFilter } from './problem.filter.js';
import { SECURITY_HEADERS } from './security-headers.js';
import { noteAnswer, refuseUnreadable } from './unreadable-request.js';
import type { ZhibuRequest } from './zhibu-request.js';

const BODY_LIMIT_BYTES = 1_048_576;
const REQUEST_ID = /^[\w.-]{8,64}$/;

/** Fastify with the limits of `security.md` S26. */
export function createAdapter(settings: HttpSettings, problems: ProblemFilter): FastifyAdapter {
  return new FastifyAdapter({
    bodyLimit: BODY_LIMIT_BYTES,
    requestTimeout: 30_000,
    keepAliveTimeout: 72_000,
    http: { headersTimeout: 10_000, requestTimeout: 30_000, connectionsCheckingInterval: 2_000 },
    trustProxy: settings.trustedProxies.length > 0 ? settings.trustedProxies : false,
    return503OnClosing: false,
    onProtoPoisoning: 'error',
    onConstructorPoisoning: 'error',
    routerOptions: { maxParamLength: 200, ignoreTrailingSlash: false, querystringParser: parseQuery },
    genReqId: requestIdOf,
    // No hook runs for these: the address could not be read.
    frameworkErrors: (error: Error, request: ZhibuRequest, reply: FastifyReply) => problems.send(error, request, withHeaders(reply, request.id)),
    clientErrorHandler: refuseUnreadable,
  });
}

/** Headers of every answer, access log and metrics; bodies of JSON and uploads, and of nothing else. */
export function dressAdapter(adapter: FastifyAdapter, log: Log, metrics: Metrics, logRequests: boolean): void {
  const fastify = adapter.getInstance();
  fastify.removeContentTypeParser('text/plain');
  acceptMultipart(fastify);
  fastify.addHook('onRequest', (request, reply, done) => {
    noteAnswer(reply.raw);
    withHeaders(reply, request.id);
    done();
  });
  fastify.addHook('onResponse', (request: ZhibuRequest, reply, done) => {
    const route = request.zhibuRoute?.path ?? 'unknown';
    metrics.observeRequest(request.method, route, reply.statusCode, reply.elapsedTime);
    if (logRequests) {
      log.info(
        {
          requestId: request.id,
          method: request.method,
          route,
          status: reply.statusCode,
          durationMs: Math.round(reply.elapsedTime * 10) / 10,
          principal: request.zhibu?.principal.key,
        },
        'request',
      );
    }
    done();
  });
}

function withHeaders(reply: FastifyReply, requestId: string): FastifyReply {
  return reply.headers(SECURITY_HEADERS).header('x-request-id', requestId);
}

function requestIdOf(request: IncomingMessage): string {
  const given = request.headers['x-request-id'];
  return typeof given === 'string' && REQUEST_ID.test(given) ? given : randomUUID();
}
