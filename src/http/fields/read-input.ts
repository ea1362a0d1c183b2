import type { FieldFault } from '../../errors/problem.js';
import { requestErrors } from '../http-errors.js';
import { checkField, isObject } from './check.js';
import { coerceQueryValue, normalise } from './coerce.js';
import { nestedClass } from './declare-field.js';
import type { Field } from './field-registry.js';
import type { FieldsClass } from './field-type.js';
import { faultAt, type Finding, found } from './faults.js';
import { inputShapeOf } from './input-shape.js';
import { brokenRules } from './own-rules.js';
import { pointerTo } from './pointer.js';
import { quoted } from './safe-text.js';

/** Where the input comes from: a query string is text and is converted first, a body is taken as it is. */
export type InputSource = 'body' | 'query';

/** Enough to mend a form by; more would let a request make an answer larger than itself. */
export const MAX_FAULTS = 50;
const MAX_LEVELS = 32;

/**
 * Makes an instance of `Class` from a request body, a query string or an import row. One pass over
 * the declared fields: unknown keys are refused, texts normalised, defaults filled in, values checked.
 * class-validator runs only for classes with rules of their own besides their fields.
 *
 * @throws Problem `request.invalid` (400) with one entry in `errors` for each fault found.
 */
export function readInput<T extends object>(Class: FieldsClass<T>, input: unknown, source: InputSource): T {
  const reader = new InputReader(source);
  const value = reader.read(Class, input === undefined ? {} : input, '', 1);
  if (reader.faults.length === 0 && inputShapeOf(Class).hasOwnRules) reader.faults.push(...brokenRules(value, source));
  if (reader.faults.length > 0) throw requestErrors.invalid({}, { errors: reader.faults.slice(0, MAX_FAULTS) });
  return value as T;
}

class InputReader {
  readonly faults: FieldFault[] = [];

  constructor(private readonly source: InputSource) {}

  read(Class: FieldsClass, input: unknown, pointer: string, level: number): object {
    const target = new Class() as Record<string, unknown>;
    if (level > MAX_LEVELS) this.report(pointer, found('too_deep', { max: MAX_LEVELS }));
    else if (isObject(input)) this.readFields(target, Class, input, pointer, level);
    else this.report(pointer, found('not_an_object'));
    return target;
  }

  private readFields(target: Record<string, unknown>, Class: FieldsClass, input: object, pointer: string, level: number): void {
    const { customFilter, fields, names } = inputShapeOf(Class);
    if (this.source === 'query' && customFilter !== null) input = gathered(input, customFilter);
    for (const key of Object.keys(input)) {
      if (fields.has(key)) continue;
      this.report(this.below(pointer, key), found('unknown_field', { name: quoted(key), allowed: names }));
    }
    for (const field of fields.values()) {
      const { name } = field;
      // Own properties only: an absent `toString` must not be read off the prototype.
      const raw = Object.hasOwn(input, name) ? (input as Record<string, unknown>)[name] : undefined;
      const value = this.readField(field, raw, pointer, level);
      if (value !== undefined) target[name] = value;
    }
  }

  private readField(field: Field, raw: unknown, pointer: string, level: number): unknown {
    const { type } = field;
    const coerced = this.source === 'query' && raw !== undefined ? coerceQueryValue(type, raw) : raw;
    const value = coerced === undefined ? defaultOf(field) : normalise(type, coerced);
    const finding = checkField(field, value);
    if (finding) {
      this.report(this.below(pointer, field.name), finding);
      return value;
    }
    const nested = nestedClass(type)?.();
    if (!nested || value === undefined || value === null) return value;
    const here = pointerTo(pointer, field.name);
    if (!Array.isArray(value)) return this.read(nested, value, here, level + 1);
    return value.map((item, index) => this.read(nested, item, pointerTo(here, index), level + 1));
  }

  private below(pointer: string, key: string): string {
    return this.source === 'query' ? `?${quoted(key)}` : pointerTo(pointer, key);
  }

  private report(pointer: string, finding: Finding): void {
    if (this.faults.length >= MAX_FAULTS) return;
    // A query parameter is pointed at as a whole: its items have no place of their own in the URL.
    this.faults.push(faultAt(pointer, this.source === 'query' ? { ...finding, at: undefined } : finding));
  }
}

/** With the parameters `<name>.<key>` as one object, by their keys. What has that very name stays, and is refused for not being one. */
function gathered(input: object, name: string): object {
  const prefix = `${name}.`;
  if (!Object.keys(input).some((key) => key.startsWith(prefix))) return input;
  const [others, inside] = [new Map<string, unknown>(), new Map<string, unknown>()];
  for (const [key, value] of Object.entries(input)) {
    if (key.startsWith(prefix)) inside.set(key.slice(prefix.length), value);
    else others.set(key, value);
  }
  if (!others.has(name)) others.set(name, Object.fromEntries(inside));
  return Object.fromEntries(others);
}

function defaultOf({ default: value }: Field): unknown {
  // A list or object is copied, so that a handler cannot change it for the next request.
  return typeof value === 'object' ? structuredClone(value) : value;
}
