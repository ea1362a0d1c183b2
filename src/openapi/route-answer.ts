import { type EndpointOptions, statusOf } from '../http/endpoint.decorator.js';
import { requestErrors } from '../http/http-errors.js';
import { fieldsOf } from '../http/fields/field-registry.js';
import type { FieldsClass } from '../http/fields/field-type.js';
import type { Route } from '../http/route-table.js';
import type { Language } from '../i18n/text.js';
import { type Header, type MediaType, refer, type Response } from './open-api.js';
import type { RouteInput } from './route-input.js';
import type { SchemaComponents } from './schema-components.js';
import { documentTexts } from './texts.js';

/** The headers of answers, as components. */
export function answerHeaders(language: Language): Record<string, Header> {
  const text = (name: keyof typeof documentTexts) => documentTexts[name][language];
  return {
    ETag: { description: text('eTag'), schema: { type: 'string' } },
    RateLimit: { description: text('rateLimit'), schema: { type: 'string', examples: ['"default";r=599;t=10'] } },
    RateLimitPolicy: { description: text('rateLimitPolicy'), schema: { type: 'string', examples: ['"default";q=600;w=10'] } },
    RetryAfter: { description: text('retryAfter'), schema: { type: 'integer', minimum: 1 } },
    RequestId: { description: text('requestId'), schema: { type: 'string' } },
  };
}

/** Headers that name their component by another name than their own. */
const COMPONENT_OF: Readonly<Record<string, string>> = {
  'RateLimit-Policy': 'RateLimitPolicy',
  'Retry-After': 'RetryAfter',
  'X-Request-Id': 'RequestId',
};

/** References to header components by the names of the headers. */
export function headerRefs(names: readonly string[]): NonNullable<Response['headers']> {
  return Object.fromEntries(names.map((name) => [name, refer('headers', COMPONENT_OF[name] ?? name)]));
}

/** Whether an answer is a single resource with a version, from which its `ETag` is made. */
export function isVersioned({ returns }: EndpointOptions): boolean {
  return returns !== undefined && fieldsOf(returns as FieldsClass).some(({ name, type }) => name === 'version' && type.kind === 'integer');
}

/** Whether a write to one resource is done on the condition of its version, where `If-Match` names one: as its answer or its refusals say. What is new has none yet. */
export function isOnVersion({ endpoint, method, path }: Route): boolean {
  return method !== 'GET' && !endpoint.creates && path.includes('/:') && (isVersioned(endpoint) || endpoint.errors?.includes(requestErrors.stale) === true);
}

/** Whether a read heeds `If-None-Match`: by the version of its answer, or by a tag of its own, which its handler declares. */
export function isConditional({ method, endpoint }: Route, { declared }: RouteInput): boolean {
  return method === 'GET' && (isVersioned(endpoint) || declared.some(({ name }) => name === 'If-None-Match'));
}

/** Whether a read heeds `Range`, which its handler declares. */
function isRanged({ declared }: RouteInput): boolean {
  return declared.some(({ name }) => name === 'Range');
}

/** What a route answers when all is well, by status. */
export function answersOf(route: Route, input: RouteInput, schemas: SchemaComponents, language: Language): Record<string, Response> {
  const { endpoint } = route;
  const status = statusOf(endpoint);
  const conditional = isConditional(route, input);
  const tagged = conditional || isVersioned(endpoint);
  const content = contentOf(endpoint, schemas);
  const text = { 201: documentTexts.created, 202: documentTexts.accepted, 204: documentTexts.noContent }[status] ?? documentTexts.success;
  const headers = headerRefs([...(tagged ? ['ETag'] : []), 'RateLimit', 'RateLimit-Policy', 'X-Request-Id']);
  const success: Response = { description: text[language], headers, ...(content && { content }) };
  return {
    [status]: success,
    ...(isRanged(input) && { 206: { ...success, description: documentTexts.partialContent[language] } }),
    ...(conditional && { 304: { description: documentTexts.notModified[language], headers: headerRefs(['ETag']) } }),
  };
}

function contentOf({ alsoAs = {}, returns, contentType }: EndpointOptions, schemas: SchemaComponents): Record<string, MediaType> | null {
  if (returns) {
    const others = Object.keys(alsoAs).map((type) => [type, { schema: { type: 'string' } }]);
    return { 'application/json': { schema: schemas.refer(returns as FieldsClass, 'response') }, ...(Object.fromEntries(others) as Record<string, MediaType>) };
  }
  if (contentType === undefined) return null;
  const type = contentType.split(';', 1)[0] ?? contentType;
  return { [type]: { schema: type === 'application/json' ? { type: 'object' } : { type: 'string' } } };
}
