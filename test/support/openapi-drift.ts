import type { OpenApi, Response } from '../../src/openapi/open-api.js';

/** What is in one of two lists only. */
export interface Drift {
  readonly onlyInFirst: readonly string[];
  readonly onlyInSecond: readonly string[];
}

/** Compares two lists whatever their order. */
export function driftBetween(first: Iterable<string>, second: Iterable<string>): Drift {
  const [left, right] = [new Set(first), new Set(second)];
  return {
    onlyInFirst: [...left].filter((each) => !right.has(each)).toSorted(),
    onlyInSecond: [...right].filter((each) => !left.has(each)).toSorted(),
  };
}

/** The operations of a document as `GET /api/v1/menu/{moduleId}`. */
export function documentedRoutes({ paths }: OpenApi): string[] {
  return Object.entries(paths).flatMap(([path, item]) => Object.keys(item).map((method) => `${method.toUpperCase()} ${path}`));
}

/**
 * The 2xx responses that say nothing of a body they have: one without content that is not 204, and
 * content without a schema, or with one that is not there.
 */
export function answersWithoutSchema(document: OpenApi): string[] {
  const known = Object.keys(document.components.schemas).map((name) => `#/components/schemas/${name}`);
  return Object.entries(document.paths).flatMap(([path, item]) =>
    Object.entries(item).flatMap(([method, { responses }]) =>
      Object.entries(responses)
        .filter(([status, response]) => status.startsWith('2') && !isDescribed(status, response as Response, known))
        .map(([status]) => `${method.toUpperCase()} ${path} ${status}`),
    ),
  );
}

function isDescribed(status: string, { content }: Response, known: readonly string[]): boolean {
  if (status === '204') return content === undefined;
  const schemas = Object.values(content ?? {}).map(({ schema }) => schema);
  return schemas.length > 0 && schemas.every(({ $ref, type }) => ($ref === undefined ? type !== undefined : known.includes($ref)));
}

/** Every code that the operations of a document name. */
export function documentedCodes({ paths, components }: OpenApi): string[] {
  const responses = Object.values(paths).flatMap((item) => Object.values(item).flatMap((operation) => Object.values(operation.responses)));
  const described = [...responses, ...Object.values(components.responses)].filter((each): each is Response => !('$ref' in each));
  return described.flatMap((response) => (response['x-zhibu-error-codes'] as string[] | undefined) ?? []);
}
