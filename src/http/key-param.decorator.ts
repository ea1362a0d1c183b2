import type { Problem } from '../errors/problem.js';
import { checkedParam } from './checked-param.js';
import { isCalendarDate } from './fields/calendar.js';

const MAX_LENGTH = 64;

/**
 * The text in the path parameter `name` by which something is known that has no UUID, at most 64 characters.
 * One of another form is answered like an unknown one: 404 `request.not_found`.
 *
 * @param pattern anchored, and without flags
 * @param refuse how one of another form is refused where the request makes what it names
 */
export function KeyParam(name: string, pattern: RegExp, refuse?: () => Problem): ParameterDecorator {
  const schema = { type: 'string', pattern: pattern.source, maxLength: MAX_LENGTH };
  return checkedParam(name, schema, (value) => (typeof value === 'string' && value.length <= MAX_LENGTH && pattern.test(value) ? value : null), refuse);
}

/** The real calendar date `YYYY-MM-DD` in the path parameter `name`; else 404 `request.not_found`. */
export function DateParam(name: string): ParameterDecorator {
  return checkedParam(name, { type: 'string', format: 'date' }, (value) => (typeof value === 'string' && isCalendarDate(value) ? value : null));
}
