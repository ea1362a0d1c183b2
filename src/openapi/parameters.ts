import { schemaOf } from '../http/fields/schema.js';
import { API_PREFIX, type Route } from '../http/route-table.js';
import type { Language } from '../i18n/text.js';
import { type Parameter, type Reference, refer } from './open-api.js';
import type { RouteInput } from './route-input.js';
import { isConditional, isOnVersion } from './route-answer.js';
import { documentTexts } from './texts.js';

/** The parameters of a route: its path, its query class, then the headers it reads. */
export function parametersOf(route: Route, input: RouteInput): (Parameter | Reference)[] {
  const { query, declared } = input;
  const inPath = [...route.path.matchAll(/:(\w+)/g)].map(([, name = '']) => pathParameter(name, declared));
  const inQuery = query ? queryParameters(query) : [];
  const other = declared.filter(({ in: place, name }) => place !== 'path' && name !== 'If-None-Match');
  return [...inPath, ...inQuery, ...other, ...headersOf(route, input).map((name) => refer('parameters', name))];
}

function pathParameter(name: string, declared: readonly Parameter[]): Parameter {
  const known = declared.find((parameter) => parameter.in === 'path' && parameter.name === name);
  return { name, in: 'path', required: true, schema: { type: 'string', minLength: 1, maxLength: 200 }, ...known };
}

function queryParameters(query: NonNullable<RouteInput['query']>): Parameter[] {
  const { properties = {}, required = [] } = schemaOf(query, 'request');
  // `custom` stands for the parameters `custom.<key>`, which a server lists when the document is asked for.
  const own = Object.entries(properties).filter(([, schema]) => schema['x-zhibu-custom-fields'] === undefined);
  return own.map(([name, { description, ...schema }]) => ({
    name,
    in: 'query',
    ...(required.includes(name) && { required: true }),
    ...(description !== undefined && { description }),
    schema,
  }));
}

/** The host by whose custom fields the rows of a list are found; null for none. */
export function customFilterOf({ query }: RouteInput): string | null {
  const { properties = {} } = query ? schemaOf(query, 'request') : {};
  return Object.values(properties).find((schema) => schema['x-zhibu-custom-fields'] !== undefined)?.['x-zhibu-custom-fields'] ?? null;
}

type HeaderName = keyof ReturnType<typeof headerParameters>;

function headersOf(route: Route, input: RouteInput): HeaderName[] {
  const { path, endpoint } = route;
  return [
    ...(endpoint.creates ? (['IdempotencyKey'] as const) : []),
    ...(isOnVersion(route) ? (['IfMatch'] as const) : []),
    ...(isConditional(route, input) ? (['IfNoneMatch'] as const) : []),
    ...(path.startsWith(API_PREFIX) ? (['ActingOrganization'] as const) : []),
    'AcceptLanguage',
  ];
}

/** The headers that routes read, as components. */
export function headerParameters(language: Language) {
  const text = (name: keyof typeof documentTexts) => documentTexts[name][language];
  return {
    AcceptLanguage: { name: 'Accept-Language', in: 'header', description: text('acceptLanguage'), schema: { type: 'string' } },
    ActingOrganization: {
      name: 'Zhibu-Organization',
      in: 'header',
      description: text('actingOrganization'),
      schema: { type: 'string', format: 'uuid' },
    },
    IdempotencyKey: {
      name: 'Idempotency-Key',
      in: 'header',
      description: text('idempotencyKey'),
      schema: { type: 'string', pattern: '^[!-~]{1,200}$' },
    },
    IfMatch: {
      name: 'If-Match',
      in: 'header',
      description: text('ifMatch'),
      schema: { type: 'string', pattern: String.raw`^(\*|"\d{1,9}")$` },
    },
    IfNoneMatch: { name: 'If-None-Match', in: 'header', description: text('ifNoneMatch'), schema: { type: 'string' } },
  } as const satisfies Record<string, Parameter>;
}
