import { applyDecorators } from '@nestjs/common';
import { Type } from 'class-transformer';
import { ValidateBy, ValidateIf, ValidateNested } from 'class-validator';
import { checkField } from './check.js';
import { type Field, type FieldOptions, recordField } from './field-registry.js';
import type { FieldsClass, FieldType } from './field-type.js';
import { faults } from './faults.js';

/** The name of the one class-validator constraint that every field carries. */
export const FIELD_CONSTRAINT = 'field';

/** The decorator that notes a field for us, for class-validator and class-transformer. */
export function declareField(type: FieldType, options: FieldOptions): PropertyDecorator {
  return (prototype, property) => {
    const { optional, nullable, description, example, readOnly, default: fallback } = options;
    const field: Field = { name: String(property), type, optional, nullable, description, example, readOnly, default: fallback };
    recordField(prototype, field);
    applyDecorators(rule(field), ...nesting(field))(prototype, property);
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
