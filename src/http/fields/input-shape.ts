import { getMetadataStorage, ValidationTypes } from 'class-validator';
import { FIELD_CONSTRAINT, nestedClass } from './declare-field.js';
import { type Field, fieldsOf } from './field-registry.js';
import type { FieldsClass } from './field-type.js';
import { listed } from './faults.js';

/** What reading a request needs to know of a class, worked out once. */
export interface InputShape {
  readonly fields: ReadonlyMap<string, Field>;
  /** The field that gathers the parameters `<name>.<key>` of a query; null where there is none. */
  readonly customFilter: string | null;
  /** The names of the fields as one line, for the fault of an unknown one. */
  readonly names: string;
  /** The class, or one nested in it, carries class-validator rules besides its fields. */
  readonly hasOwnRules: boolean;
}

const shapes = new WeakMap<FieldsClass, InputShape>();

/** The fields of `Class` that a request may send. */
export function inputShapeOf(Class: FieldsClass): InputShape {
  const known = shapes.get(Class);
  if (known) return known;
  const fields = fieldsOf(Class).filter((field) => !field.readOnly);
  const shape: InputShape = {
    fields: new Map(fields.map((field) => [field.name, field])),
    customFilter: fields.find(({ type }) => type.kind === 'json' && type.customOf !== undefined)?.name ?? null,
    names: listed(fields.map((field) => field.name)),
    hasOwnRules: hasOwnRules(Class, new Set()),
  };
  shapes.set(Class, shape);
  return shape;
}

function hasOwnRules(Class: FieldsClass, seen: Set<FieldsClass>): boolean {
  if (seen.has(Class)) return false;
  seen.add(Class);
  const rules = getMetadataStorage().getTargetValidationMetadatas(Class, '', false, false);
  if (rules.some((rule) => rule.type === ValidationTypes.CUSTOM_VALIDATION && rule.name !== FIELD_CONSTRAINT)) return true;
  return fieldsOf(Class).some(({ type }) => {
    const nested = nestedClass(type)?.();
    return nested !== undefined && hasOwnRules(nested, seen);
  });
}
