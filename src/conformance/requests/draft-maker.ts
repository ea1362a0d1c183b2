import type { OpenApi, Parameter } from '../../openapi/open-api.js';
import type { Dice } from './dice.js';
import { type Draft, encoded } from './draft.js';
import { FORM_TYPE, type FormFiller, formOf } from './form.js';
import type { KnownValues } from './known-values.js';
import type { DocumentedOperation } from './operations.js';
import { ValueMaker, type ValueOptions } from './value-maker.js';

/** What a caller knows of himself, by the names of fields; after a blank behind the path where the name alone says too little. */
export type OwnValues = Readonly<Record<string, string>>;

/** How drafts are made. */
export interface DraftOptions extends ValueOptions {
  readonly form: (dice: Dice) => FormFiller;
  /** Of a hundred drafts, how many have a header or query parameter that is optional. */
  readonly optionalPercent: { readonly header: number; readonly query: number };
}

/** Makes requests that keep to a document. */
export class DraftMaker {
  private readonly values: ValueMaker;

  constructor(
    document: OpenApi,
    private readonly known: KnownValues,
    private readonly options: DraftOptions,
  ) {
    this.values = new ValueMaker(document, known, options);
  }

  make(operation: DocumentedOperation, own: OwnValues, dice: Dice): Draft {
    const { path, parameters, body } = operation;
    const place = (name: string) => ({ name, path, own });
    const inPath = parameters.filter((parameter) => parameter.in === 'path');
    const inQuery = parameters.filter((parameter) => parameter.in === 'query' && this.isSent(parameter, dice));
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
      headers: this.headers(operation, own, dice),
      body: undefined,
      rawBody: null,
    };
    if (body === null) return draft;
    const isForm = body.mediaType === 'multipart/form-data';
    draft.headers['content-type'] = isForm ? FORM_TYPE : body.mediaType;
    if (body.mediaType === 'application/json') draft.body = this.values.make(body.schema, place(''), dice);
    else draft.rawBody = isForm ? formOf(body.schema, this.options.form(dice)) : Buffer.from(dice.pick(['', 'x', 'plain text']));
    return draft;
  }

  private isSent({ name, required }: Parameter, dice: Dice): boolean {
    return required === true || (name !== 'cursor' && name !== 'sort' && dice.chance(this.options.optionalPercent.query));
  }

  /** Those of a narrow form: other texts have no place in a header. */
  private headers({ path, parameters }: DocumentedOperation, own: OwnValues, dice: Dice): Record<string, string> {
    const narrow = parameters.filter(({ in: place, schema }) => place === 'header' && (schema.format !== undefined || schema.pattern !== undefined));
    const sent = narrow.filter(() => dice.chance(this.options.optionalPercent.header));
    return Object.fromEntries(sent.map(({ name, schema }) => [name.toLowerCase(), String(this.values.make(schema, { name: `${name.split('-').at(-1)}Id`, path, own }, dice))]));
  }

  private segment({ path }: DocumentedOperation, { name, schema }: Parameter, dice: Dice): string {
    const known = this.known.inPath(path, name);
    return known.length > 0 && dice.chance(90) ? dice.pick(known) : String(this.values.make(schema, { name, path, own: {} }, dice));
  }
}
