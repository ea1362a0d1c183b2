import type { Caller } from './callers.js';
import type { FuzzOperation } from './operations.js';

/** A request on its way to the server. */
export interface FuzzRequest {
  readonly operation: FuzzOperation;
  readonly caller: Caller;
  /** Where it differs from what the document allows; empty: nowhere. */
  readonly twists: readonly string[];
  readonly method: string;
  /** Path and query as they stand in the request line. */
  readonly target: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer | null;
}

/** What a caller gets back; a stream of events ends at its head. */
export interface FuzzAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  readonly text: string;
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
