import { isCalendarDate, isInstant } from './calendar.js';
import type { Field } from './field-registry.js';
import type { ArrayType, FieldType, IntegerType, JsonType, NumberType, TextType } from './field-type.js';
import { type Finding, found, listed } from './faults.js';
import { checkJson } from './check-json.js';
import { pointerTo } from './pointer.js';
import { isSafeText } from './safe-text.js';

const UUID = /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/i;

/** Whether `value` is a UUID of any version, in either case. */
export function isId(value: unknown): value is string {
  return typeof value === 'string' && UUID.test(value);
}

/** What is wrong with the value of `field`, or undefined. Objects are checked for being objects only. */
export function checkField(field: Field, value: unknown): Finding | undefined {
  if (value === undefined) return field.optional || field.default !== undefined ? undefined : found('required');
  if (value === null) return field.nullable ? undefined : found('not_null');
  return checkValue(field.type, value);
}

function checkValue(type: FieldType, value: unknown): Finding | undefined {
  switch (type.kind) {
    case 'id':
      return isId(value) ? undefined : found('not_an_id');
    case 'text':
      return typeof value === 'string' ? checkText(type, value) : found('not_text');
    case 'choice':
      return type.values.includes(value as string) ? undefined : found('not_one_of', { allowed: listed(type.values) });
    case 'flag':
      return typeof value === 'boolean' ? undefined : found('not_a_flag');
    case 'integer':
      return checkInteger(type, value);
    case 'number':
      return checkNumber(type, value);
    case 'date':
      return typeof value === 'string' && isCalendarDate(value) ? undefined : found('not_a_date');
    case 'instant':
      return typeof value === 'string' && isInstant(value) ? undefined : found('not_an_instant');
    case 'object':
      return isObject(value) ? undefined : found('not_an_object');
    case 'array':
      return checkArray(type, value);
    case 'json':
      return type.anyValue || isObject(value) ? (checkJson(type, value) ?? checkValues(type, value)) : found('not_an_object');
  }
}

function checkText(type: TextType, value: string): Finding | undefined {
  const { min, max, pattern, shape } = type;
  if (!isSafeText(value)) return found('unsafe_text');
  if (!type.multiline && value.includes('\n')) return found('line_break');
  if (min > 0 && isShorter(value.trim(), min)) return found('too_short', { min });
  if (value.length > max && !isShorter(value, max + 1)) return found('too_long', { max });
  if (pattern && !pattern.test(value)) return found('wrong_format', { pattern: shape ?? pattern.source });
  return undefined;
}

/** Whether `value` has fewer than `length` code points; counts no further than it must. */
function isShorter(value: string, length: number): boolean {
  if (value.length < length) return true;
  if (value.length >= 2 * length) return false;
  let count = 0;
  for (const _ of value) if (++count >= length) return false;
  return true;
}

function checkInteger({ min, max }: IntegerType, value: unknown): Finding | undefined {
  // `isInteger` holds for 1e308 too; the limits refuse it.
  if (!Number.isInteger(value)) return found('not_an_integer');
  if ((value as number) < min) return found('too_small', { min, max });
  return (value as number) > max ? found('too_large', { min, max }) : undefined;
}

function checkNumber({ decimals, min, max }: NumberType, value: unknown): Finding | undefined {
  if (typeof value !== 'number' || !Number.isFinite(value)) return found('not_a_number');
  if (value < min) return found('too_small', { min, max });
  if (value > max) return found('too_large', { min, max });
  return Number(value.toFixed(decimals)) === value ? undefined : found('too_many_decimals', { decimals });
}

function checkArray(type: ArrayType, value: unknown): Finding | undefined {
  if (!Array.isArray(value)) return found('not_an_array');
  if (value.length < type.minItems) return found('too_few_items', { min: type.minItems });
  if (value.length > type.maxItems) return found('too_many_items', { max: type.maxItems });
  for (const [index, item] of value.entries()) {
    const finding = checkValue(type.of, item);
    if (finding) return { ...finding, at: `/${index}` };
  }
  return undefined;
}

function checkValues({ values }: JsonType, value: unknown): Finding | undefined {
  if (!values || !isObject(value)) return undefined;
  for (const [key, entry] of Object.entries(value)) {
    const finding = checkValue(values, entry);
    if (finding) return { ...finding, at: pointerTo('', key) };
  }
  return undefined;
}

/** Whether `value` is an object that is no array. */
export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
