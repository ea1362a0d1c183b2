import type { Response } from 'supertest';
import { type DocumentedOperation, operationsOf } from '../../src/conformance/requests/operations.js';
import type { OpenApi } from '../../src/openapi/open-api.js';

const PROBLEM = 'application/problem+json';
/** What any request may be answered, because the server does so before it knows the operation, and what no operation is to be documented with. */
const OF_THE_SERVER = ['request.timeout', 'request.headers_too_large', 'request.malformed', 'request.uri_too_long', 'request.internal'];

/** Holds each refusal that a server answers in a test against its document: what a route refuses with, its document names. */
export class DocumentedRefusals {
  private readonly operations: readonly (DocumentedOperation & { readonly pattern: RegExp })[];

  constructor(document: OpenApi) {
    // `/things/latest` comes before `/things/{id}`, as the router has it.
    const operations = operationsOf(document).toSorted((one, other) => parametersIn(one) - parametersIn(other));
    this.operations = operations.map((operation) => ({ ...operation, pattern: new RegExp(`^${operation.path.replace(/[.]/g, '\\.').replace(/\{\w+\}/g, '[^/]+')}$`) }));
  }

  /** @throws Error where a problem is answered that the document of its operation does not name */
  require(method: string, path: string, { body, status, type }: Pick<Response, 'body' | 'status' | 'type'>): void {
    if (type !== PROBLEM) return;
    // A test that asks for a file reads all answers as bytes.
    const { code } = (Buffer.isBuffer(body) ? JSON.parse(body.toString()) : body) as { code: string };
    const [pathname = ''] = path.split('?');
    const operation = this.operations.find((each) => each.method === method.toUpperCase() && each.pattern.test(pathname));
    if (!operation || OF_THE_SERVER.includes(code) || operation.answers.get(status)?.codes.includes(code)) return;
    throw new Error(`${operation.method} ${operation.path} answered ${status} ${code}, which is not among the errors of its @Endpoint`);
  }
}

function parametersIn({ path }: DocumentedOperation): number {
  return path.split('{').length;
}
