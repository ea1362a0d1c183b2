import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import type { OpenApi } from '../../../src/openapi/open-api.js';
import type { Answer } from '../../../src/conformance/requests/exchange.js';
import { cut, type FuzzRequest } from './fuzz-request.js';

const ID = 'urn:zhibu:openapi';
const PROBLEM = 'application/problem+json';
const PROBLEM_POINTER = '#/components/schemas/Problem';
/** What a server may answer to anything, because it does so before it knows the operation. */
const BEFORE_ROUTING: Readonly<Record<number, string>> = { 408: 'request.timeout', 431: 'request.headers_too_large' };
const HALF_CHARACTER = /\\u[dD][89a-fA-F]/;
/** What a path that leads to no operation is answered with; `segment` and `method` twists make such. */
const NO_ROUTE = [...Object.values(BEFORE_ROUTING), 'request.unknown_path', 'request.malformed', 'request.uri_too_long', 'request.unsupported_media_type', 'request.too_large'];

/** Compares answers with what the document promises of them. */
export class AnswerContract {
  private readonly ajv = new Ajv2020({ strict: false, allErrors: false, unicodeRegExp: true });
  private readonly compiled = new Map<string, ValidateFunction>();

  constructor(private readonly document: OpenApi) {
    addFormats.default(this.ajv);
    this.ajv.addSchema({ ...(closed(document) as object), $id: ID });
  }

  /** Everything in which an answer breaks the document; none when all is well. */
  faultsOf(request: FuzzRequest, answer: Answer): string[] {
    const { status, headers } = answer;
    if (status >= 500) return [`answered ${status}: ${cut(answer.text)}`];
    const faults = request.method === request.operation.method ? this.documented(request, answer) : this.elsewhere(request, answer);
    if (headers['x-request-id'] === undefined) faults.push('the answer has no X-Request-Id');
    if (headers['x-content-type-options'] !== 'nosniff') faults.push('the answer may be sniffed');
    return faults;
  }

  private documented(request: FuzzRequest, answer: Answer): string[] {
    const { operation, twists } = request;
    const { status } = answer;
    const general = BEFORE_ROUTING[status];
    if (general !== undefined) return this.problem(answer, PROBLEM_POINTER, [general], false);
    const documented = operation.answers.get(status);
    if (!documented) return [`answered ${status}, which is not documented: ${cut(answer.text)}`];
    const type = typeOf(answer);
    if (documented.content.size === 0) return answer.text === '' ? [] : [`answered ${status} with a body where none is documented: ${cut(answer.text)}`];
    const pointer = documented.content.get(type ?? '') ?? documented.content.get('*/*');
    if (pointer === undefined) return [`answered ${status} as ${type}, documented is ${[...documented.content.keys()].join(', ')}`];
    if (type === PROBLEM) return this.problem(answer, pointer, documented.codes, twists.length === 0);
    // A file may be JSON too: what is documented as any type is bytes.
    const faults = type === 'application/json' && documented.content.has(type) ? this.body(answer.text, pointer) : [];
    return [...faults, ...this.acceptance(request)];
  }

  /** Answers to a method that the operation does not have; `HEAD` is answered by the server for every `GET`. */
  private elsewhere({ method, operation }: FuzzRequest, answer: Answer): string[] {
    if (method === 'HEAD') return answer.text === '' ? [] : ['HEAD was answered with a body'];
    if (this.isServed(method, operation.path)) return typeOf(answer) === PROBLEM ? this.problem(answer, PROBLEM_POINTER, null, false) : [];
    if (method === 'OPTIONS' && answer.status === 204) return [];
    return typeOf(answer) === PROBLEM ? this.problem(answer, PROBLEM_POINTER, NO_ROUTE, false) : [`${method} was answered ${answer.status} as ${typeOf(answer)}`];
  }

  /** Whether a path has an operation with this method, be it that of a template it also fits: `/things/{id}` for `/things/latest`. */
  private isServed(method: string, path: string): boolean {
    return Object.entries(this.document.paths).some(
      ([template, operations]) => operations[method.toLowerCase()] && new RegExp(`^${template.replace(/\{\w+\}/g, '[^/]+')}$`).test(path),
    );
  }

  private problem(answer: Answer, pointer: string, codes: readonly string[] | null, isHonest: boolean): string[] {
    const faults = this.body(answer.text, pointer);
    if (faults.length > 0) return faults;
    const { code, status, errors = [] } = JSON.parse(answer.text) as { code: string; status: number; errors?: { code: string; pointer: string }[] };
    if (status !== answer.status) return [`the body says ${status}, the status line ${answer.status}`];
    if (codes && !codes.includes(code)) return [`answered ${status} with ${code}, documented are ${codes.join(', ')}`];
    // Fields that organisations declare meanwhile are not in the document that was read before.
    const isOfShape = errors.some((error) => error.code.startsWith('validation.') && !error.pointer.startsWith('/custom/'));
    return isHonest && isOfShape ? [`refused what the document allows: ${cut(answer.text)}`] : [];
  }

  private body(text: string, pointer: string): string[] {
    let value: unknown;
    try {
      value = JSON.parse(text);
    } catch {
      return [`the body is no JSON: ${cut(text)}`];
    }
    const validate = this.validator(pointer);
    if (!validate(value)) return [`the body breaks ${pointer}: ${this.ajv.errorsText(validate.errors)}: ${cut(text)}`];
    // Half a character can stand in a text only by its escape.
    return HALF_CHARACTER.test(text) && hasHalfCharacter(value) ? [`the body holds half a character: ${cut(text)}`] : [];
  }

  /** A request that was let through must have had a body that the document allows; blanks at both ends aside. */
  private acceptance({ operation, body }: FuzzRequest): string[] {
    if (operation.body?.mediaType !== 'application/json') return [];
    const value = trimmed(JSON.parse(body?.toString('utf8').replace(/^\uFEFF/, '') || 'null'));
    const validate = this.validator(operation.body.pointer);
    return validate(value) ? [] : [`accepted what the document forbids: ${this.ajv.errorsText(validate.errors)}`];
  }

  private validator(pointer: string): ValidateFunction {
    const known = this.compiled.get(pointer);
    if (known) return known;
    const validate = this.ajv.compile({ $ref: `${ID}${pointer.replaceAll('{', '%7B').replaceAll('}', '%7D')}` });
    this.compiled.set(pointer, validate);
    return validate;
  }
}

function typeOf({ headers }: Answer): string | undefined {
  const header = headers['content-type'];
  return typeof header === 'string' ? header.split(';', 1)[0] : undefined;
}

/** The document with every object closed that is not declared open: an undeclared field in an answer is a leak. */
function closed(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(closed);
  if (typeof node !== 'object' || node === null) return node;
  const copy = Object.fromEntries(Object.entries(node).map(([key, value]) => [key, closed(value)]));
  const isOpen = copy['properties'] === undefined || copy['additionalProperties'] !== undefined || copy['type'] === undefined;
  return isOpen ? copy : { ...copy, additionalProperties: false };
}

function hasHalfCharacter(value: unknown): boolean {
  if (typeof value === 'string') return /\p{Surrogate}/u.test(value);
  return typeof value === 'object' && value !== null && Object.entries(value).flat().some(hasHalfCharacter);
}

/** @param levels how deep to look: bodies that are sent may be nested deeper than any function calls itself */
function trimmed(value: unknown, levels = 50): unknown {
  if (typeof value === 'string') return value.trim();
  if (typeof value !== 'object' || value === null || levels === 0) return value;
  if (Array.isArray(value)) return value.map((item) => trimmed(item, levels - 1));
  return Object.fromEntries(Object.entries(value).map(([key, child]) => [key, trimmed(child, levels - 1)]));
}
