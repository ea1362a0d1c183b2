import { checkedParam } from './checked-param.js';
import { isCalendarDate } from './fields/calendar.js';

const MAX_LENGTH = 64;

/**
 * The text in the path parameter `name` by which something is known that has no UUID, at most 64 characters.
 * One of another form is answered like an unknown one: 404 `request.not_found`.
 *
 * @param pattern anchored, and without flags
 */
export function KeyParam(name: string, pattern: RegExp): ParameterDecorator {
  const schema = { type: 'string', pattern: pattern.source, maxLength: MAX_LENGTH };
  return checkedParam(name, schema, (value) => (typeof value === 'string' && value.length <= MAX_LENGTH && pattern.test(value) ? value : null));
}

/** The real calendar date `YYYY-MM-DD` in the path parameter `name`; else 404 `request.not_found`. */
export function DateParam(name: string): ParameterDecorator {
  return checkedParam(name, { type: 'string', format: 'date' }, (value) => (typeof value === 'string' && isCalendarDate(value) ? value : null));
}
