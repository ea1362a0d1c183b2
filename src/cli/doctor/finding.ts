import type { Text, TextValues } from '../../i18n/text.js';

/** How a thing stands: `problem` keeps the server from working, `warning` should be seen to. */
export type FindingState = 'ok' | 'warning' | 'problem';

/** What one check found. */
export interface Finding {
  /** Stable: `clock-skew`. */
  readonly id: string;
  readonly state: FindingState;
  readonly text: Text;
  /** null where nothing is to be done, or where the text says it. */
  readonly cure: Text | null;
  readonly values: TextValues;
}

/** All is well. */
export function ok(id: string, text: Text, values: TextValues = {}): Finding {
  return { id, state: 'ok', text, cure: null, values };
}

/** Something to see to, with what to do. */
export function warning(id: string, text: Text, cure: Text, values: TextValues = {}): Finding {
  return { id, state: 'warning', text, cure, values };
}

/** Something that keeps the server from working, with what to do. */
export function problem(id: string, text: Text, cure: Text, values: TextValues = {}): Finding {
  return { id, state: 'problem', text, cure, values };
}

/** A failure whose message names its cure. */
export function failed(id: string, text: Text): Finding {
  return { id, state: 'problem', text, cure: null, values: {} };
}
