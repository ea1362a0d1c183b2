import { applyDecorators } from '@nestjs/common';
import { ApiProperty, type ApiPropertyOptions } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ValidateBy, ValidateIf, ValidateNested } from 'class-validator';
import { checkField } from './check.js';
import { type Field, type FieldOptions, recordField } from './field-registry.js';
import type { FieldsClass, FieldType } from './field-type.js';
import { faults } from './faults.js';
import { descriptionOf, typeSchema } from './type-schema.js';

/** The name of the one class-validator constraint that every field carries. */
export const FIELD_CONSTRAINT = 'field';

/** The decorator that notes a field for us, for class-validator, class-transformer and OpenAPI. */
export function declareField(type: FieldType, options: FieldOptions): PropertyDecorator {
  return (prototype, property) => {
    const { optional, nullable, description, example, readOnly, default: fallback } = options;
    const field: Field = { name: String(property), type, optional, nullable, description, example, readOnly, default: fallback };
    recordField(prototype, field);
    applyDecorators(ApiProperty(apiOptions(field)), rule(field), ...nesting(field))(prototype, property);
  };
}

function rule(field: Field): PropertyDecorator {
  return ValidateBy({
    name: FIELD_CONSTRAINT,
    validator: {
      validate: (value: unknown) => !checkField(field, value),
      defaultMessage: (context) => {
        const finding = checkField(field, context?.value);
        return `${field.name}: ${finding ? faults[finding.fault].en : 'valid'}`;
      },
    },
  });
}

function nesting({ type, nullable }: Field): PropertyDecorator[] {
  const nested = nestedClass(type);
  if (!nested) return [];
  const decorators = [ValidateNested({ each: type.kind === 'array' }), Type(nested)];
  // class-validator skips an undefined nested value by itself, but not null.
  return nullable ? [...decorators, ValidateIf((_object, value) => value !== null)] : decorators;
}

/** The class of an object field, or of the items of an array of objects. */
export function nestedClass(type: FieldType): (() => FieldsClass) | undefined {
  if (type.kind === 'object') return type.type;
  return type.kind === 'array' && type.of.kind === 'object' ? type.of.type : undefined;
}

function apiOptions(field: Field): ApiPropertyOptions {
  const { type, optional, nullable, example, readOnly, default: fallback } = field;
  const nested = nestedClass(type);
  // The swagger module takes a function for a lazy class only if its name is `type`.
  const shape = nested ? { type: () => nested(), isArray: type.kind === 'array' } : typeSchema(type, () => ({}));
  const description = descriptionOf(field);
  return {
    ...shape,
    ...(type.kind === 'array' && { minItems: type.minItems, maxItems: type.maxItems }),
    required: !optional && fallback === undefined,
    ...(nullable && { nullable }),
    ...(description !== undefined && { description }),
    ...(example !== undefined && { example }),
    ...(readOnly && { readOnly }),
    ...(fallback !== undefined && { default: fallback }),
  } as ApiPropertyOptions;
}
