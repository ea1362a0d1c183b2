import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { RequestContext } from './request-context.js';
import type { Route } from './route-table.js';

/** A request on its way: the guard adds the route it matched and the context it made. */
export interface ZhibuRequest extends FastifyRequest {
  zhibuRoute?: Route;
  zhibu?: RequestContext;
}

/** The {@link RequestContext} of a handler: `list(@Ctx() context: RequestContext, …)`. */
export const Ctx = createParamDecorator((_: unknown, context: ExecutionContext): RequestContext => {
  const request = context.switchToHttp().getRequest<ZhibuRequest>();
  if (!request.zhibu) throw new Error('the guard made no context for this request');
  return request.zhibu;
});
