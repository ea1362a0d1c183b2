import type { SentRequest } from '../../../src/conformance/requests/exchange.js';
import type { DocumentedOperation } from '../../../src/conformance/requests/operations.js';
import type { Caller } from './callers.js';

/** A request on its way to the server. */
export interface FuzzRequest extends SentRequest {
  readonly operation: DocumentedOperation;
  readonly caller: Caller;
  /** Where it differs from what the document allows; empty: nowhere. */
  readonly twists: readonly string[];
}

const SHOWN = 250;

/** A request as one line, for people. */
export function describe({ method, target, headers, body, caller, twists }: FuzzRequest): string {
  const { authorization: _, ...shown } = headers;
  const sent = body ? ` ${cut(JSON.stringify(body.toString('utf8')))}` : '';
  return `${method} ${cut(target)} ${cut(JSON.stringify(shown))}${sent} as ${caller.name}${twists.length > 0 ? ` [${twists.join(', ')}]` : ''}`;
}

/** The start of a long text. */
export function cut(text: string): string {
  return text.length > SHOWN ? `${text.slice(0, SHOWN)}… (${text.length})` : text;
}
