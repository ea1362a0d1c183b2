import type { Field } from './field-registry.js';
import type { FieldsClass, FieldType } from './field-type.js';

/** A JSON Schema of draft 2020-12, as OpenAPI 3.1 takes it. */
export interface JsonSchema {
  readonly type?: string | readonly string[];
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | JsonSchema;
  readonly items?: JsonSchema;
  readonly anyOf?: readonly JsonSchema[];
  readonly enum?: readonly (string | null)[];
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, JsonSchema>>;
  readonly format?: string;
  readonly pattern?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly description?: string;
  readonly default?: unknown;
  readonly examples?: readonly unknown[];
  readonly readOnly?: boolean;
  /** The host whose custom fields stand in the object; a server lists them when the document is asked for. */
  readonly 'x-zhibu-custom-fields'?: string;
}

/** The schema of a type; `nest` gives that of an object's class. */
export function typeSchema(type: FieldType, nest: (Class: FieldsClass) => JsonSchema): JsonSchema {
  switch (type.kind) {
    case 'id':
      return { type: 'string', format: 'uuid' };
    case 'text':
      return {
        type: 'string',
        minLength: type.min,
        maxLength: type.max,
        ...(type.pattern && { pattern: type.pattern.source }),
      };
    case 'choice':
      return { type: 'string', enum: type.values };
    case 'flag':
      return { type: 'boolean' };
    case 'integer':
      return { type: 'integer', minimum: type.min, maximum: type.max };
    case 'number':
      return { type: type.decimals === 0 ? 'integer' : 'number', minimum: type.min, maximum: type.max };
    case 'date':
      return { type: 'string', format: 'date' };
    case 'instant':
      return { type: 'string', format: 'date-time' };
    case 'object':
      return nest(type.type());
    case 'array':
      return { type: 'array', items: typeSchema(type.of, nest), minItems: type.minItems, maxItems: type.maxItems };
    case 'json':
      if (type.anyValue) return {};
      return {
        type: 'object',
        additionalProperties: type.values ? typeSchema(type.values, nest) : true,
        ...(type.customOf !== undefined && { 'x-zhibu-custom-fields': type.customOf }),
      };
  }
}

/** The description of a field for the API document: Chinese, then English. */
export function descriptionOf({ description }: Field): string | undefined {
  return description && `${description.zh} (${description.en})`;
}
