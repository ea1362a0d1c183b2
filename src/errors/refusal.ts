import { type Language, render, type Text, type TextValues } from '../i18n/text.js';

/**
 * What an operator asked for and will not get, said to him in his language with the cure.
 * The command line prints it and exits with 1. `code` is stable (`menu.still_required`).
 */
export class Refusal extends Error {
  constructor(
    readonly code: string,
    private readonly text: Text,
    private readonly values: TextValues = {},
    options?: ErrorOptions,
  ) {
    super(render(text, 'en', values), options);
    this.name = 'Refusal';
  }

  /** The message in one language. */
  in(language: Language): string {
    return render(this.text, language, this.values);
  }
}
