const BYTES = 16;

/** A new `Idempotency-Key`. Sent by itself with each creating POST; make one where a person may press the button twice. */
export function newIdempotencyKey(): string {
  // `crypto.randomUUID` is not there on a page served without TLS.
  const bytes = crypto.getRandomValues(new Uint8Array(BYTES));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
