import { isObject } from './check.js';
import type { FieldType, TextType } from './field-type.js';
import { toHalfWidth } from './half-width.js';

const NUMBER = /^-?(?:0|[1-9]\d{0,15})(?:\.\d{1,6})?$/;
const INTEGER = /^-?(?:0|[1-9]\d{0,15})$/;

/**
 * Converts the text of a query parameter to what its field holds. What cannot be converted is left
 * as it is, so that the check names the fault.
 */
export function coerceQueryValue(type: FieldType, raw: unknown): unknown {
  if (type.kind === 'array') {
    const parts = (Array.isArray(raw) ? raw : [raw]).flatMap((part) => (typeof part === 'string' ? part.split(',') : [part]));
    return parts.map((part) => coerceQueryValue(type.of, part));
  }
  if (typeof raw !== 'string') return raw;
  if (type.kind === 'integer') return INTEGER.test(raw) ? Number(raw) : raw;
  if (type.kind === 'number') return NUMBER.test(raw) ? Number(raw) : raw;
  if (type.kind === 'flag') return raw === 'true' ? true : raw === 'false' ? false : raw;
  return raw;
}

/** The one spelling of values that have several: lower-case ids, LF line ends, texts trimmed and half-width where asked for. */
export function normalise(type: FieldType, value: unknown): unknown {
  if (type.kind === 'array') return Array.isArray(value) ? value.map((item) => normalise(type.of, item)) : value;
  if (type.kind === 'json') return type.customOf !== undefined && isObject(value) ? withLines(value) : value;
  if (typeof value !== 'string') return value;
  if (type.kind === 'id') return value.toLowerCase();
  return type.kind === 'text' ? normaliseText(type, value) : value;
}

/** With LF line ends, before it is known which of the values may have any. */
function withLines(value: Record<string, unknown>): object {
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, typeof each === 'string' ? each.replaceAll('\r\n', '\n') : each]));
}

function normaliseText({ halfWidth, multiline, trim }: TextType, value: string): string {
  const lines = multiline && value.includes('\r') ? value.replaceAll('\r\n', '\n') : value;
  const text = halfWidth ? toHalfWidth(lines) : lines;
  return trim ? text.trim() : text;
}
