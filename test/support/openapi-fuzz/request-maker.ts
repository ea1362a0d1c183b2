import type { OpenApi, Parameter } from '../../../src/openapi/open-api.js';
import type { Caller } from './callers.js';
import type { Dice } from './dice.js';
import type { FuzzRequest } from './fuzz-request.js';
import type { KnownValues } from './known-values.js';
import { FORM_TYPE, multipart } from './multipart-body.js';
import type { FuzzOperation } from './operations.js';
import { type Draft, encoded, twist } from './twists.js';
import { ValueMaker } from './value-maker.js';

/** Of a hundred requests, how many keep to the document. */
const HONEST_PERCENT = 35;

/** Makes requests for operations: some as the document says, most of them twisted. */
export class RequestMaker {
  private readonly values: ValueMaker;

  constructor(
    document: OpenApi,
    private readonly known: KnownValues,
  ) {
    this.values = new ValueMaker(document, known);
  }

  make(operation: FuzzOperation, caller: Caller, dice: Dice): FuzzRequest {
    const draft = this.honest(operation, caller, dice);
    const twists = dice.chance(HONEST_PERCENT) ? [] : Array.from({ length: dice.between(1, 2) }, () => twist(draft, dice));
    return {
      operation,
      caller,
      twists,
      method: draft.method,
      target: targetOf(draft),
      headers: headersOf(draft, caller),
      body: draft.rawBody ?? (draft.body === undefined ? null : Buffer.from(JSON.stringify(draft.body))),
    };
  }

  private honest(operation: FuzzOperation, caller: Caller, dice: Dice): Draft {
    const { path, parameters, body } = operation;
    const place = (name: string) => ({ name, path, own: caller.own });
    const inPath = parameters.filter((parameter) => parameter.in === 'path');
    const inQuery = parameters.filter((parameter) => parameter.in === 'query' && (parameter.required === true || (parameter.name !== 'cursor' && parameter.name !== 'sort' && dice.chance(20))));
    const draft: Draft = {
      operation,
      method: operation.method,
      segments: Object.fromEntries(inPath.map((parameter) => [parameter.name, encoded(this.segment(operation, parameter, dice))])),
      query: inQuery.flatMap(({ name, schema }) => {
        const values = [this.values.make(schema, place(name), dice)].flat();
        // A list of nothing cannot be written in an address.
        return values.length === 0 ? [] : [[name, values.join(',')]];
      }),
      rawQuery: null,
      headers: this.headers(operation, caller, dice),
      body: undefined,
      rawBody: null,
    };
    if (body === null) return draft;
    const isForm = body.mediaType === 'multipart/form-data';
    draft.headers['content-type'] = isForm ? FORM_TYPE : body.mediaType;
    if (body.mediaType === 'application/json') draft.body = this.values.make(body.schema, place(''), dice);
    else draft.rawBody = isForm ? multipart(body.schema, dice) : Buffer.from(dice.pick(['', 'x', 'plain text']));
    return draft;
  }

  /** Those of a narrow form: other texts have no place in a header. */
  private headers({ path, parameters }: FuzzOperation, { own }: Caller, dice: Dice): Record<string, string> {
    const narrow = parameters.filter(({ in: place, schema }) => place === 'header' && (schema.format !== undefined || schema.pattern !== undefined));
    const sent = narrow.filter(() => dice.chance(15));
    return Object.fromEntries(sent.map(({ name, schema }) => [name.toLowerCase(), String(this.values.make(schema, { name: `${name.split('-').at(-1)}Id`, path, own }, dice))]));
  }

  private segment({ path }: FuzzOperation, { name, schema }: Parameter, dice: Dice): string {
    const known = this.known.inPath(path, name);
    return known.length > 0 && dice.chance(90) ? dice.pick(known) : String(this.values.make(schema, { name, path, own: {} }, dice));
  }
}

function targetOf({ operation, segments, query, rawQuery }: Draft): string {
  const path = operation.path.replace(/\{(\w+)\}/g, (_, name: string) => segments[name] ?? '');
  const pairs = query.map(([name, value]) => `${encoded(name)}=${encoded(value)}`);
  const all = [...pairs, ...(rawQuery === null ? [] : [rawQuery])].join('&');
  return all === '' ? path : `${path}?${all}`;
}

function headersOf({ headers }: Draft, { token }: Caller): Record<string, string> {
  return { ...(token !== null && { authorization: `Bearer ${token}` }), ...headers };
}
