import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { ROUTE_ARGS_METADATA } from '@nestjs/common/constants.js';
import { RouteParamtypes } from '@nestjs/common/enums/route-paramtypes.enum.js';
import type { FastifyRequest } from 'fastify';
import { isObject } from './fields/check.js';
import { type InputSource, readInput } from './fields/read-input.js';

/** What a handler reads itself: the pipe sees that; the rest must be empty. */
interface Reads {
  readonly query: boolean;
  readonly body: boolean;
}

class NoFields {}

/**
 * Refuses query keys and body fields sent to a handler that declares no `@Query()` or `@Body()`: there
 * the pipe is never called, and an unknown key would pass unseen. To be registered after the access
 * guard, so that a caller without rights learns nothing of the route. A handler that takes `@Req()`
 * (uploads) reads its body by itself.
 */
@Injectable()
export class UndeclaredInputGuard implements CanActivate {
  private readonly known = new WeakMap<object, Reads>();

  canActivate(context: ExecutionContext): boolean {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const reads = this.readsOf(context);
    if (!reads.query) refuseFields(request.query, 'query');
    if (!reads.body) refuseFields(request.body, 'body');
    return true;
  }

  private readsOf(context: ExecutionContext): Reads {
    const handler = context.getHandler();
    const known = this.known.get(handler);
    if (known) return known;
    const parameters: object = Reflect.getMetadata(ROUTE_ARGS_METADATA, context.getClass(), handler.name) ?? {};
    const kinds = new Set(Object.keys(parameters).map((key) => Number(key.split(':')[0])));
    const reads: Reads = {
      query: kinds.has(RouteParamtypes.QUERY),
      body: kinds.has(RouteParamtypes.BODY) || kinds.has(RouteParamtypes.REQUEST),
    };
    this.known.set(handler, reads);
    return reads;
  }
}

function refuseFields(input: unknown, source: InputSource): void {
  const isEmpty = input === undefined || input === null || (isObject(input) && Object.keys(input).length === 0);
  if (!isEmpty) readInput(NoFields, input, source);
}
