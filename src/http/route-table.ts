import 'reflect-metadata';
import { type DynamicModule, RequestMethod, type Type } from '@nestjs/common';
import { METHOD_METADATA, MODULE_METADATA, PATH_METADATA } from '@nestjs/common/internal.js';
import { ROUTE_ACCESS, type RouteAccess } from '../access/route-access.js';
import { StartupError } from '../errors/startup-error.js';
import { ENDPOINT, type EndpointOptions } from './endpoint.decorator.js';

/** Everything under it but the root routes. */
export const API_PREFIX = '/api/v1';
/** Metadata key on a controller whose routes lie at the root rather than under {@link API_PREFIX}. */
export const AT_ROOT = 'zhibu:at-root';

/** One route, as its decorators declare it. */
export interface Route {
  readonly method: string;
  /** With parameters as `:name`: `/api/v1/organizations/:id`. */
  readonly path: string;
  /** `core`, or the id of the module it belongs to. */
  readonly moduleId: string;
  readonly controller: Type<unknown>;
  readonly handlerName: string;
  readonly handler: (...args: never[]) => unknown;
  readonly access: RouteAccess;
  readonly endpoint: EndpointOptions;
}

/** The Nest modules a deployment serves, by the id of their owner. */
export type NestModules = ReadonlyMap<string, Type<unknown>>;

/**
 * The routes of Nest modules, read from their decorators alone: nothing is instantiated.
 *
 * @throws StartupError `menu.route_without_access`, `menu.route_without_endpoint`, `menu.route_clash`
 */
export function routesOf(modules: NestModules): Route[] {
  const routes = [...modules].flatMap(([moduleId, nest]) =>
    [...controllersOf(nest)].flatMap((controller) => controllerRoutes(moduleId, controller)),
  );
  refuseClashes(routes);
  return routes;
}

/** The controllers of a Nest module and of those it imports; a dynamic module's own ones too. */
function controllersOf(nest: Type<unknown>, seen = new Set<unknown>()): Set<Type<unknown>> {
  const found = new Set<Type<unknown>>(Reflect.getMetadata(MODULE_METADATA.CONTROLLERS, nest) as Type<unknown>[] | undefined);
  seen.add(nest);
  for (const imported of (Reflect.getMetadata(MODULE_METADATA.IMPORTS, nest) as (Type<unknown> | DynamicModule)[] | undefined) ?? []) {
    const { module, controllers = [] } = typeof imported === 'function' ? { module: imported } : imported;
    for (const controller of controllers) found.add(controller);
    if (seen.has(module)) continue;
    for (const controller of controllersOf(module, seen)) found.add(controller);
  }
  return found;
}

function controllerRoutes(moduleId: string, controller: Type<unknown>): Route[] {
  const base = (Reflect.getMetadata(AT_ROOT, controller) as boolean | undefined) ? '' : API_PREFIX;
  const prefixes = [Reflect.getMetadata(PATH_METADATA, controller) as string | string[]].flat();
  const prototype = controller.prototype as Record<string, Route['handler']>;
  return Object.getOwnPropertyNames(prototype).flatMap((name) => {
    const handler = prototype[name];
    if (typeof handler !== 'function' || !Reflect.hasMetadata(METHOD_METADATA, handler)) return [];
    const method = RequestMethod[Reflect.getMetadata(METHOD_METADATA, handler) as RequestMethod];
    const paths = [Reflect.getMetadata(PATH_METADATA, handler) as string | string[]].flat();
    return prefixes.flatMap((prefix) =>
      paths.map((path) => {
        const full = join(base, prefix, path);
        return { method, path: full, moduleId, controller, handlerName: name, handler, ...declared(handler, `${method} ${full}`) };
      }),
    );
  });
}

function declared(handler: Route['handler'], route: string): Pick<Route, 'access' | 'endpoint'> {
  const access = Reflect.getMetadata(ROUTE_ACCESS, handler) as RouteAccess | undefined;
  const endpoint = Reflect.getMetadata(ENDPOINT, handler) as EndpointOptions | undefined;
  if (!access) {
    throw new StartupError('menu.route_without_access', {
      zh: `路由 ${route} 没有声明访问权限。请为其处理方法加上 @Requires(permission)、@Authenticated() 或 @Public(reason)。`,
      en: `The route ${route} declares no access. Add @Requires(permission), @Authenticated() or @Public(reason) to its handler.`,
    });
  }
  if (!endpoint) {
    throw new StartupError('menu.route_without_endpoint', {
      zh: `路由 ${route} 没有说明其应答。请为其处理方法加上 @Endpoint({ summary, returns })。`,
      en: `The route ${route} says nothing of its answer. Add @Endpoint({ summary, returns }) to its handler.`,
    });
  }
  return { access, endpoint };
}

function refuseClashes(routes: readonly Route[]): void {
  const known = new Map<string, Route>();
  for (const route of routes) {
    const shape = `${route.method} ${route.path.replace(/:\w+/g, ':')}`;
    const twin = known.get(shape);
    if (twin) {
      throw new StartupError('menu.route_clash', {
        zh: `模块“${twin.moduleId}”和“${route.moduleId}”都提供 ${route.method} ${route.path}。请去掉其中一个，或为一个路由更换路径。`,
        en: `The modules "${twin.moduleId}" and "${route.moduleId}" both serve ${route.method} ${route.path}. Leave one of them out, or give one route another path.`,
      });
    }
    known.set(shape, route);
  }
}

function join(...parts: string[]): string {
  const path = parts.map((part) => part.replace(/^\/+|\/+$/g, '')).filter((part) => part !== '').join('/');
  return `/${path}`;
}

/** Finds a route by the handler that serves it. */
export class RouteTable {
  private readonly byHandler: ReadonlyMap<unknown, Route>;

  constructor(readonly routes: readonly Route[]) {
    this.byHandler = new Map(routes.map((route) => [route.handler, route]));
  }

  /** @throws Error for a handler that is not in the table: it was never checked, so it is never served. */
  of(handler: unknown): Route {
    const route = this.byHandler.get(handler);
    if (!route) throw new Error('a handler that is not in the route table was called');
    return route;
  }
}
