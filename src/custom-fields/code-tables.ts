import type { CodeDefinition } from '../menu/extensions/code-system.js';

/** The codes of one system, as fields and files refer to them. */
export interface CodeLookup {
  /** In the order in which people are shown them. */
  readonly codes: readonly CodeDefinition[];
  has(code: string): boolean;
  /** The code that a text in a file means; null for none. */
  codeOf(text: string): string | null;
}

/** Port: the code systems of the deployment, those that integrators brought included. Answered by `base`. */
export abstract class CodeTables {
  /** null for an unknown system. */
  abstract table(system: string): Promise<CodeLookup | null>;
}
