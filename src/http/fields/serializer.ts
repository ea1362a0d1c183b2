import fastJson from 'fast-json-stringify';
import type { FieldsClass } from './field-type.js';
import { schemaOf } from './schema.js';

/** Writes a value as JSON text; only the declared fields of the class appear in it. */
export type Serializer = (value: object) => string;

const compiled = new WeakMap<FieldsClass, Serializer>();

/**
 * The serializer of a response class, compiled at the first call. What the class does not declare
 * is left out; a declared field that is missing and not optional makes it throw.
 */
export function serializerOf(Class: FieldsClass): Serializer {
  const ready = compiled.get(Class);
  if (ready) return ready;
  const serializer = fastJson(schemaOf(Class, 'response') as fastJson.Schema) as Serializer;
  compiled.set(Class, serializer);
  return serializer;
}
