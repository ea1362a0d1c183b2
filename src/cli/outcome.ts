/** What a command found or did: for programs and for people. */
export interface Outcome {
  /** Printed whole with `--json`. */
  readonly document: object;
  /** Printed otherwise, in the language of the terminal. */
  readonly lines: readonly string[];
  /** The command did its work, and the answer is no: exit code 1. */
  readonly failed?: boolean;
}
