import type { Text } from '../../i18n/text.js';
import type { FieldsClass, FieldType } from './field-type.js';

/** Options that every field decorator takes. */
export interface FieldOptions {
  /** May be left out. Never the same as null. */
  readonly optional?: boolean;
  /** May be null. */
  readonly nullable?: boolean;
  readonly description?: Text;
  readonly example?: unknown;
  /** Taken when a request leaves the field out. */
  readonly default?: unknown;
  /** Appears in answers only: in a request it is refused like an unknown field. */
  readonly readOnly?: boolean;
}

/** One declared field of a class. */
export interface Field extends FieldOptions {
  readonly name: string;
  readonly type: FieldType;
}

const declared = new WeakMap<object, Map<string, Field>>();
const resolved = new WeakMap<FieldsClass, readonly Field[]>();

/** Notes a field of the class that owns `prototype`. */
export function recordField(prototype: object, field: Field): void {
  const own = declared.get(prototype) ?? new Map<string, Field>();
  own.set(field.name, field);
  declared.set(prototype, own);
}

/**
 * The fields of `Class` in order of declaration, inherited ones first.
 * A field declared again in a subclass keeps its place and takes the new declaration.
 */
export function fieldsOf(Class: FieldsClass): readonly Field[] {
  const known = resolved.get(Class);
  if (known) return known;
  const chain: object[] = [];
  for (let link = Class.prototype as object | null; link; link = Object.getPrototypeOf(link)) chain.unshift(link);
  const merged = new Map<string, Field>();
  for (const link of chain) for (const [name, field] of declared.get(link) ?? []) merged.set(name, field);
  const fields = [...merged.values()];
  resolved.set(Class, fields);
  return fields;
}
