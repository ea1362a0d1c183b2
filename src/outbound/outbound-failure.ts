/**
 * Why a request to elsewhere got no answer: `url` is not one to call, the `address` is closed, the other side is
 * `unreachable`, took too long (`timeout`), or answered more than was asked for (`too_large`).
 */
export type OutboundFailureKind = 'url' | 'address' | 'unreachable' | 'timeout' | 'too_large';

/** A request to elsewhere that got no answer. Its message names neither path nor query, which may hold secrets. */
export class OutboundFailure extends Error {
  constructor(
    readonly kind: OutboundFailureKind,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
    this.name = 'OutboundFailure';
  }

  /** Whether the same request may succeed later. */
  get passes(): boolean {
    return this.kind === 'unreachable' || this.kind === 'timeout';
  }
}
