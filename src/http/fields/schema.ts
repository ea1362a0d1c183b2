import { nestedClass } from './declare-field.js';
import { type Field, fieldsOf } from './field-registry.js';
import type { FieldsClass } from './field-type.js';
import { descriptionOf, type JsonSchema, typeSchema } from './type-schema.js';

/** Requests are closed and leave out what is read-only; answers are as mappers make them. */
export type SchemaUse = 'request' | 'response';

const known: Record<SchemaUse, WeakMap<FieldsClass, JsonSchema>> = { request: new WeakMap(), response: new WeakMap() };

/**
 * The JSON Schema (draft 2020-12) of a class of fields. Nested classes stand in place;
 * classes that contain themselves stand in `$defs` under their names.
 */
export function schemaOf(Class: FieldsClass, use: SchemaUse = 'request'): JsonSchema {
  const ready = known[use].get(Class);
  if (ready) return ready;
  const schema = buildSchema(Class, use);
  known[use].set(Class, schema);
  return schema;
}

function buildSchema(Class: FieldsClass, use: SchemaUse): JsonSchema {
  const recursive = [...reachableFrom(Class)].filter((each) => reachableFrom(each, true).has(each));
  const refer = (nested: FieldsClass): JsonSchema =>
    recursive.includes(nested) ? { $ref: `#/$defs/${nested.name}` } : objectSchema(nested, use, refer);
  if (recursive.length === 0) return refer(Class);
  const $defs = Object.fromEntries(recursive.map((each) => [each.name, objectSchema(each, use, refer)]));
  return { ...(recursive.includes(Class) ? $defs[Class.name] : refer(Class)), $defs };
}

function reachableFrom(Class: FieldsClass, withoutItself = false): Set<FieldsClass> {
  const seen = new Set<FieldsClass>(withoutItself ? [] : [Class]);
  const queue = [Class];
  for (let next = queue.pop(); next; next = queue.pop()) {
    for (const { type } of fieldsOf(next)) {
      const nested = nestedClass(type)?.();
      if (!nested || seen.has(nested)) continue;
      seen.add(nested);
      queue.push(nested);
    }
  }
  return seen;
}

/** The schema of one class; `nest` says how the classes of its fields stand in it. */
export function objectSchema(Class: FieldsClass, use: SchemaUse, nest: (nested: FieldsClass) => JsonSchema): JsonSchema {
  const fields = fieldsOf(Class).filter((field) => use === 'response' || !field.readOnly);
  const required = fields.filter((field) => isRequired(field, use)).map((field) => field.name);
  return {
    type: 'object',
    properties: Object.fromEntries(fields.map((field) => [field.name, fieldSchema(field, nest)])),
    ...(required.length > 0 && { required }),
    ...(use === 'request' && { additionalProperties: false }),
  };
}

function isRequired(field: Field, use: SchemaUse): boolean {
  return !field.optional && (use === 'response' || field.default === undefined);
}

function fieldSchema(field: Field, nest: (nested: FieldsClass) => JsonSchema): JsonSchema {
  const schema = typeSchema(field.type, nest);
  const description = descriptionOf(field);
  return {
    ...(field.nullable ? orNull(schema) : schema),
    ...(description !== undefined && { description }),
    ...(field.default !== undefined && { default: field.default }),
    ...(field.example !== undefined && { examples: [field.example] }),
    ...(field.readOnly && { readOnly: true }),
  };
}

function orNull(schema: JsonSchema): JsonSchema {
  if (schema.$ref || typeof schema.type !== 'string') return { anyOf: [schema, { type: 'null' }] };
  return { ...schema, type: [schema.type, 'null'], ...(schema.enum && { enum: [...schema.enum, null] }) };
}
