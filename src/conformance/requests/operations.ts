import type { OpenApi, Operation, Parameter, Reference, Response, Schema } from '../../openapi/open-api.js';

/** What a document says of one kind of answer. */
export interface DocumentedAnswer {
  /** Media types, and where in the document the schema of each stands, as a JSON pointer. */
  readonly content: ReadonlyMap<string, string>;
  /** Codes of problems; empty for answers that are none. */
  readonly codes: readonly string[];
}

/** The body that an operation takes. */
export interface DocumentedBody {
  readonly mediaType: string;
  readonly schema: Schema;
  readonly pointer: string;
}

/** One operation of a document, its references followed. */
export interface DocumentedOperation {
  readonly id: string;
  readonly method: string;
  /** With `{name}` where its parameters stand. */
  readonly path: string;
  readonly parameters: readonly Parameter[];
  readonly body: DocumentedBody | null;
  /** By status. */
  readonly answers: ReadonlyMap<number, DocumentedAnswer>;
}

/** Every operation of a document. */
export function operationsOf(document: OpenApi): DocumentedOperation[] {
  return Object.entries(document.paths).flatMap(([path, item]) =>
    Object.entries(item).map(([method, operation]) => operationOf(document, path, method, operation)),
  );
}

/** The schema itself where `schema` refers to one. */
export function followed(document: OpenApi, schema: Schema): Schema {
  return schema.$ref === undefined ? schema : (at<Schema>(document, schema.$ref) ?? schema);
}

function operationOf(document: OpenApi, path: string, method: string, operation: Operation): DocumentedOperation {
  const here = pointerOf('paths', path, method);
  const [media] = Object.entries(operation.requestBody?.content ?? {});
  return {
    id: operation.operationId,
    method: method.toUpperCase(),
    path,
    parameters: operation.parameters.map((parameter) => resolved(document, parameter)),
    body: media
      ? { mediaType: media[0], schema: followed(document, media[1].schema), pointer: `${here}/requestBody/content${pointerOf(media[0], 'schema').slice(1)}` }
      : null,
    answers: new Map(Object.entries(operation.responses).map(([status, answer]) => [Number(status), answerOf(document, `${here}/responses/${status}`, answer)])),
  };
}

function answerOf(document: OpenApi, pointer: string, given: Response | Reference): DocumentedAnswer {
  const answer = resolved(document, given);
  const from = '$ref' in given ? String(given.$ref) : pointer;
  const types = Object.keys(answer.content ?? {});
  return {
    content: new Map(types.map((type) => [type, `${from}/content${pointerOf(type, 'schema').slice(1)}`])),
    codes: (answer['x-zhibu-error-codes'] as readonly string[] | undefined) ?? [],
  };
}

function resolved<T extends object>(document: OpenApi, given: T | Reference): T {
  return '$ref' in given ? (at<T>(document, String(given.$ref)) ?? (given as T)) : given;
}

function at<T>(document: OpenApi, pointer: string): T | undefined {
  let node: unknown = document;
  for (const token of pointer.split('/').slice(1)) {
    node = (node as Record<string, unknown> | undefined)?.[token.replaceAll('~1', '/').replaceAll('~0', '~')];
  }
  return node as T | undefined;
}

function pointerOf(...tokens: readonly string[]): string {
  return `#${tokens.map((token) => `/${token.replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')}`;
}
