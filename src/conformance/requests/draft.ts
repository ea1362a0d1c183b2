import type { SentRequest } from './exchange.js';
import type { DocumentedOperation } from './operations.js';

/** A request while it is made. */
export interface Draft {
  readonly operation: DocumentedOperation;
  method: string;
  /** Encoded. */
  readonly segments: Record<string, string>;
  readonly query: [name: string, value: string][];
  /** As it stands in the address, after the rest. */
  rawQuery: string | null;
  readonly headers: Record<string, string>;
  /** JSON; undefined: none. */
  body: unknown;
  /** Instead of it. */
  rawBody: Buffer | null;
}

/** A draft as it is sent by whoever has a token. */
export function sentAs(draft: Draft, token: string | null): SentRequest {
  return {
    method: draft.method,
    target: targetOf(draft),
    headers: { ...(token !== null && { authorization: `Bearer ${token}` }), ...draft.headers },
    body: draft.rawBody ?? (draft.body === undefined ? null : Buffer.from(JSON.stringify(draft.body))),
  };
}

/** Text for an address, where half a character has no place. */
export function encoded(text: string): string {
  return encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\uFFFD'));
}

function targetOf({ operation, segments, query, rawQuery }: Draft): string {
  const path = operation.path.replace(/\{(\w+)\}/g, (_, name: string) => segments[name] ?? '');
  const pairs = query.map(([name, value]) => `${encoded(name)}=${encoded(value)}`);
  const all = [...pairs, ...(rawQuery === null ? [] : [rawQuery])].join('&');
  return all === '' ? path : `${path}?${all}`;
}
