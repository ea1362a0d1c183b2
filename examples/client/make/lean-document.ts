import type { OpenApi, Operation, Reference, Response } from '../../../src/openapi/open-api.js';

const PROBLEM: Response = {
  description: 'refused',
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
};

/** Codes that any operation may answer with. */
const COMMON = /^(request|access)\./;

/**
 * The document as types are made from it: every refusal of an operation is the same `Problem`, so one `default`
 * stands for all of them, and the codes of its own go into the comment. A third less, and what an editor shows is read.
 */
export function leanDocument(document: OpenApi): OpenApi {
  const shared = document.components.responses;
  const paths = mapValues(document.paths, (methods) => mapValues(methods, (operation) => leanOperation(operation, shared)));
  return { ...document, paths, components: { ...document.components, responses: {}, headers: {} } };
}

function leanOperation(operation: Operation, shared: OpenApi['components']['responses']): Operation {
  const all = Object.entries(operation.responses).map(([status, response]) => [status, resolved(response, shared)] as const);
  const good = all.filter(([status]) => status.startsWith('2')).map(([status, { description, content }]) => [status, { description, ...(content && { content }) }]);
  const codes = [...new Set(all.flatMap(([, response]) => (response['x-zhibu-error-codes'] ?? []) as readonly string[]))].filter((code) => !COMMON.test(code)).toSorted();
  return {
    ...operation,
    description: [operation.description, codes.map((code) => `\`${code}\``).join(', ')].filter((part) => part !== '').join('\n\n'),
    responses: { ...(Object.fromEntries(good) as Record<string, Response>), default: PROBLEM },
  };
}

function resolved(response: Response | Reference, shared: OpenApi['components']['responses']): Response {
  if (!('$ref' in response)) return response;
  const found = shared[String(response.$ref).split('/').at(-1) ?? ''];
  if (found === undefined || '$ref' in found) throw new Error(`the document has no ${String(response.$ref)}`);
  return found as Response;
}

function mapValues<T, R>(record: Readonly<Record<string, T>>, map: (value: T) => R): Record<string, R> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, map(value)]));
}
