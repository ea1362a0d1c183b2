import type { Text } from '../i18n/text.js';
import { Refusal } from './refusal.js';

/**
 * A configuration or environment that the server cannot start with.
 * Printed as one readable message on stderr, in the language of the terminal; the process exits with 1 before it listens.
 * `code` is stable (`menu.unknown_module`), the text says what is wrong and names the cure.
 */
export class StartupError extends Refusal {
  constructor(code: string, text: Text, options?: ErrorOptions) {
    super(code, text, {}, options);
    this.name = 'StartupError';
  }
}
