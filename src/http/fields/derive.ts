import { declareField } from './declare-field.js';
import { type Field, type FieldOptions, fieldsOf } from './field-registry.js';
import type { FieldsClass } from './field-type.js';

/** A class with the named fields of `Base`. */
export function pickOf<T extends object, K extends keyof T & string>(
  Base: FieldsClass<T>,
  names: readonly K[],
): FieldsClass<Pick<T, K>> {
  return derive<Pick<T, K>>(fieldsOf(Base).filter((field) => (names as readonly string[]).includes(field.name)));
}

/**
 * A class with every field of `Base` optional and without defaults: the body of a `PATCH`.
 *
 * @example class UpdateSection extends partialOf(pickOf(CreateSection, ['name', 'position'])) {}
 */
export function partialOf<T extends object>(Base: FieldsClass<T>): FieldsClass<Partial<T>> {
  return derive<Partial<T>>(fieldsOf(Base), { optional: true, default: undefined });
}

function derive<T extends object>(fields: readonly Field[], changes: FieldOptions = {}): FieldsClass<T> {
  class Derived {}
  for (const field of fields) declareField(field.type, { ...field, ...changes })(Derived.prototype, field.name);
  return Derived as FieldsClass<T>;
}
