import { type FieldFault, type Warning } from '../../../src/index.js';
import { citationOf } from '../rule-citation.js';
import { isMarked, isNameMarked, isSuspicious } from './secrecy-marks.js';
import { secrecyErrors } from './secrecy.errors.js';
import { secrecyMarking } from './secrecy.rules.js';

/** A text that somebody handed in. */
export interface GivenText {
  /** Where it stands in the request, as a JSON pointer. */
  readonly pointer: string;
  /** Plain, not HTML. */
  readonly text: string;
  /** Whether it is the name of a file. */
  readonly isName?: boolean;
  /** The upload that it comes from. */
  readonly fileId?: string;
}

/** What a text belongs to; `id` is null where it would have been new. */
export interface MarkedPlace {
  readonly kind: 'article' | 'section' | 'comment' | 'subscription' | 'wordList';
  readonly id: string | null;
  readonly organizationId: string | null;
}

/** Where a marking was found: no word of what was found. */
export class MarkingFound extends Error {
  constructor(
    readonly place: MarkedPlace,
    readonly pointers: readonly string[],
    readonly fileIds: readonly string[],
  ) {
    super('a marking of secrecy');
    this.name = 'MarkingFound';
  }
}

/** The rule behind the check. */
export const SECRECY_RULE = citationOf(secrecyMarking);
const FAULT = { code: 'secrecy_marking', message: { zh: '此处带有密级标志。', en: 'It bears a marking of secrecy.' } };
const LOOK_AT_IT = {
  zh: '“{field}”中有“内部资料”“秘密”一类的字样。请确认内容可以发布。',
  en: '{field} holds words such as 内部资料 or 秘密. Make sure that it may be published.',
};

/**
 * Refuses texts of which one bears a marking of secrecy (INF-1). {@link GuardedWork} records the incident.
 * @throws Problem `info.secrecy_marking`
 */
export function requireUnmarked(place: MarkedPlace, texts: readonly GivenText[]): void {
  const found = texts.filter(({ isName, text }) => (isName ? isNameMarked(text) : isMarked(text)));
  if (found.length === 0) return;
  const pointers = [...new Set(found.map(({ pointer }) => pointer))];
  const fileIds = [...new Set(found.flatMap(({ fileId }) => fileId ?? []))];
  const errors = pointers.map((pointer): FieldFault => ({ pointer, ...FAULT }));
  throw secrecyErrors.secrecyMarking({}, { errors, rule: SECRECY_RULE, cause: new MarkingFound(place, pointers, fileIds) });
}

/** What people should look at before it is published; nothing is refused for it. */
export function secrecyWarnings(texts: readonly GivenText[]): Warning[] {
  const fields = new Set(texts.filter(({ text }) => isSuspicious(text)).map(({ pointer }) => pointer.slice(1)));
  return [...fields].map((field) => ({ code: 'info.maybe_internal', message: LOOK_AT_IT, values: { field }, rule: SECRECY_RULE }));
}
