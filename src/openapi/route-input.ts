import 'reflect-metadata';
import { ROUTE_ARGS_METADATA } from '@nestjs/common/constants.js';
import { RouteParamtypes } from '@nestjs/common/enums/route-paramtypes.enum.js';
import { StartupError } from '../errors/startup-error.js';
import { type DescribedBody, describedBodyOf, describedParametersOf } from '../http/described-input.js';
import type { FieldsClass } from '../http/fields/field-type.js';
import type { Route } from '../http/route-table.js';
import type { Parameter } from './open-api.js';

/** What a handler takes, read from its parameters. */
export interface RouteInput {
  /** The class of `@Body()`. */
  readonly body: FieldsClass | null;
  /** The class of `@Query()`. */
  readonly query: FieldsClass | null;
  /** What `@IdParam()` and `@DescribesParameter()` say. */
  readonly declared: readonly Parameter[];
  /** What `@DescribesBody()` says of a body that the handler reads itself. */
  readonly rawBody: DescribedBody | null;
}

type RouteArguments = Readonly<Record<string, { readonly index: number }>>;

/**
 * Reads the input of a route from the metadata of its handler.
 *
 * @throws StartupError `openapi.untyped_input` for a `@Body()` or `@Query()` without a class of fields
 */
export function inputOf(route: Route): RouteInput {
  return {
    body: classOf(route, RouteParamtypes.BODY, '@Body()'),
    query: classOf(route, RouteParamtypes.QUERY, '@Query()'),
    declared: describedParametersOf(route.handler),
    rawBody: describedBodyOf(route.handler),
  };
}

function classOf({ controller, handlerName, method, path }: Route, kind: RouteParamtypes, decorator: string): FieldsClass | null {
  const given = (Reflect.getMetadata(ROUTE_ARGS_METADATA, controller, handlerName) ?? {}) as RouteArguments;
  const entry = Object.entries(given).find(([key]) => key.split(':')[0] === String(kind));
  if (!entry) return null;
  const types = (Reflect.getMetadata('design:paramtypes', controller.prototype as object, handlerName) ?? []) as unknown[];
  const type = types[entry[1].index];
  if (typeof type === 'function' && !UNTYPED.has(type)) return type as FieldsClass;
  throw new StartupError('openapi.untyped_input', {
    zh: `${method} ${path} 的 ${decorator} 没有字段类。请声明一个，并作为值导入（不用 import type）。`,
    en: `The ${decorator} of ${method} ${path} has no class of fields. Declare one, and import it as a value (not "import type").`,
  });
}

const UNTYPED = new Set<unknown>([Object, String, Number, Boolean, Array]);
