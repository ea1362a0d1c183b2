import type { Dice } from '../../../src/conformance/requests/dice.js';
import { sentAs } from '../../../src/conformance/requests/draft.js';
import { DraftMaker } from '../../../src/conformance/requests/draft-maker.js';
import type { KnownValues } from '../../../src/conformance/requests/known-values.js';
import type { DocumentedOperation } from '../../../src/conformance/requests/operations.js';
import type { OpenApi } from '../../../src/openapi/open-api.js';
import type { Caller } from './callers.js';
import type { FuzzRequest } from './fuzz-request.js';
import { MADE_VALUES } from './made-values.js';
import { hostileForm } from './multipart-body.js';
import { twist } from './twists.js';

/** Of a hundred requests, how many keep to the document. */
const HONEST_PERCENT = 50;

/** Makes requests for operations: half as the document says, half of them twisted. */
export class RequestMaker {
  private readonly drafts: DraftMaker;

  constructor(document: OpenApi, known: KnownValues) {
    this.drafts = new DraftMaker(document, known, { form: hostileForm, optionalPercent: { header: 15, query: 20 }, made: MADE_VALUES });
  }

  make(operation: DocumentedOperation, caller: Caller, dice: Dice): FuzzRequest {
    const draft = this.drafts.make(operation, caller.own, dice);
    const twists = dice.chance(HONEST_PERCENT) ? [] : Array.from({ length: dice.between(1, 2) }, () => twist(draft, dice));
    return { operation, caller, twists, ...sentAs(draft, caller.token) };
  }
}
