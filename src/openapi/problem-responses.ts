import { accessErrors } from '../access/access-errors.js';
import { type ErrorDefinition, Problem } from '../errors/problem.js';
import { fieldsOf } from '../http/fields/field-registry.js';
import { requestErrors } from '../http/http-errors.js';
import type { Route } from '../http/route-table.js';
import type { Language } from '../i18n/text.js';
import { menuErrors } from '../menu/menu.errors.js';
import { isAlwaysInForce } from '../menu/tree/menu-decision.js';
import { refer, type Reference, type Response } from './open-api.js';
import { headerRefs, isOnVersion } from './route-answer.js';
import type { RouteInput } from './route-input.js';

type Thrower = { readonly definition: ErrorDefinition };

/** What most routes can be refused with, as components: a route refers to them where it adds nothing. */
const SHARED = {
  BadRequest: [requestErrors.invalid, requestErrors.malformed],
  Unauthorized: [accessErrors.signInRequired, accessErrors.invalidToken],
  InvalidToken: [accessErrors.invalidToken],
  Forbidden: [accessErrors.permissionMissing, accessErrors.passwordChangeRequired, accessErrors.totpEnrollmentRequired],
  DutyFirst: [accessErrors.passwordChangeRequired, accessErrors.totpEnrollmentRequired, accessErrors.notForServices],
  NotForServices: [accessErrors.notForServices],
  NotFound: [requestErrors.notFound, accessErrors.actingOrganizationNotFound],
  Stale: [requestErrors.stale],
  TooLarge: [requestErrors.tooLarge],
  UriTooLong: [requestErrors.uriTooLong],
  UnsupportedMediaType: [requestErrors.unsupportedMediaType],
  TooManyRequests: [accessErrors.tooManyRequests],
  Internal: [requestErrors.internal],
  Unavailable: [requestErrors.unavailable],
} as const satisfies Record<string, readonly Thrower[]>;

const HEADERS: Readonly<Record<number, readonly string[]>> = {
  429: ['RateLimit', 'RateLimit-Policy', 'Retry-After'],
  503: ['Retry-After'],
};

/** The problem+json responses of a document. */
export class ProblemResponses {
  private readonly shared: ReadonlyMap<string, string>;

  constructor(private readonly language: Language) {
    this.shared = new Map(Object.entries(SHARED).map(([name, errors]) => [keyOf(errors.map(({ definition }) => definition)), name]));
  }

  /** What a route can be refused with, by status: what the guard and the pipes refuse, and its own errors. */
  of(route: Route, input: RouteInput): Record<string, Response | Reference> {
    const byStatus = new Map<number, ErrorDefinition[]>();
    for (const { definition } of [...usualErrors(route, input), ...(route.endpoint.errors ?? [])]) {
      const known = byStatus.get(definition.status) ?? [];
      if (!known.includes(definition)) byStatus.set(definition.status, [...known, definition]);
    }
    return Object.fromEntries([...byStatus].map(([status, definitions]) => [status, this.refuse(definitions)]));
  }

  components(): Record<string, Response> {
    return Object.fromEntries(
      Object.entries(SHARED).map(([name, errors]) => [name, this.describe(errors.map(({ definition }) => definition), true)]),
    );
  }

  private refuse(definitions: readonly ErrorDefinition[]): Response | Reference {
    const name = this.shared.get(keyOf(definitions));
    return name === undefined ? this.describe(definitions, false) : refer('responses', name);
  }

  private describe(definitions: readonly ErrorDefinition[], withExample: boolean): Response {
    const [first] = definitions;
    const example = first && withExample && new Problem(first, {}).toBody(this.language, '/api/v1/me');
    const headers = HEADERS[first?.status ?? 0];
    return {
      description: definitions.map(({ code, title }) => `\`${code}\` ${title[this.language]}`).join('\n\n'),
      ...(headers && { headers: headerRefs(headers) }),
      content: { 'application/problem+json': { schema: refer('schemas', 'Problem'), ...(example && { example }) } },
      'x-zhibu-error-codes': definitions.map(({ code }) => code),
    };
  }
}

function usualErrors(route: Route, { query }: RouteInput): Thrower[] {
  const { method, access, endpoint, moduleId } = route;
  const paged = query !== null && fieldsOf(query).some(({ name }) => name === 'cursor');
  return [
    requestErrors.invalid,
    requestErrors.malformed,
    ...(paged ? [requestErrors.invalidCursor] : []),
    ...(endpoint.alsoAs ? [requestErrors.notAcceptable] : []),
    ...(endpoint.creates
      ? [requestErrors.invalidIdempotencyKey, requestErrors.idempotencyInProgress, requestErrors.idempotencyKeyReused]
      : []),
    ...(access.kind === 'public' ? [] : [accessErrors.signInRequired]),
    accessErrors.invalidToken,
    ...forbidden(access),
    requestErrors.notFound,
    accessErrors.actingOrganizationNotFound,
    ...(isAlwaysInForce(moduleId) ? [] : [menuErrors.moduleNotInForce]),
    ...(method === 'GET' ? [] : [requestErrors.invalidIfMatch, isOnVersion(route) ? requestErrors.stale : requestErrors.ifMatchNotPossible]),
    ...(method === 'GET' ? [] : [requestErrors.tooLarge, requestErrors.unsupportedMediaType]),
    requestErrors.uriTooLong,
    accessErrors.tooManyRequests,
    requestErrors.internal,
    requestErrors.unavailable,
  ];
}

function forbidden(access: Route['access']): readonly Thrower[] {
  if (access.kind === 'public') return [];
  if (access.kind === 'requires') return access.everywhere ? [...SHARED.Forbidden, accessErrors.permissionNeededAtTop] : SHARED.Forbidden;
  return access.duringDuty ? SHARED.NotForServices : SHARED.DutyFirst;
}

function keyOf(definitions: readonly ErrorDefinition[]): string {
  return definitions.map(({ code }) => code).toSorted().join(' ');
}
