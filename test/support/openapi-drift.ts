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

/** Every code that the operations of a document name. */
export function documentedCodes({ paths, components }: OpenApi): string[] {
  const responses = Object.values(paths).flatMap((item) => Object.values(item).flatMap((operation) => Object.values(operation.responses)));
  const described = [...responses, ...Object.values(components.responses)].filter((each): each is Response => !('$ref' in each));
  return described.flatMap((response) => (response['x-zhibu-error-codes'] as string[] | undefined) ?? []);
}
