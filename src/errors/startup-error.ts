/**
 * A configuration or environment that the server cannot start with.
 * Printed as one readable message on stderr; the process exits with 1 before it listens.
 * `code` is stable (`menu.unknown_module`), `message` says what is wrong and names the cure.
 */
export class StartupError extends Error {
  constructor(
    readonly code: string,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
    this.name = 'StartupError';
  }
}
