import type { Text } from '../../i18n/text.js';

/** One code of a table. */
export interface CodeDefinition {
  readonly code: string;
  readonly name: Text;
  /** The code above it, where the table has levels. */
  readonly parent?: string;
  /** Other words for it that people write in rosters: `汉` for 汉族. */
  readonly aliases?: readonly string[];
}

/** A table of codes, as a national standard prints it; listed in the module's body under `codeSystems`. */
export interface CodeSystemDefinition {
  /** kebab-case, unique in the deployment: `sex`, `ethnicity`. */
  readonly id: string;
  readonly title: Text;
  /** The standard: `GB/T 2261.1-2003`. */
  readonly standard: string;
  /** In the order in which people are shown them; a function where the table is so long that it is loaded when it is asked for. */
  readonly codes: readonly CodeDefinition[] | (() => Promise<readonly CodeDefinition[]>);
}
