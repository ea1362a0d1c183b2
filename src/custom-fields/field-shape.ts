import type { Field } from '../http/fields/field-registry.js';
import { type FieldType, of } from '../http/fields/field-type.js';
import type { CustomField, CustomFieldOptions, CustomFieldType } from './custom-field.js';

/** Fits an index, whatever the script. */
export const MAX_STRING = 500;
export const MAX_TEXT = 10_000;
const USUAL = { string: 200, text: 2_000 } as const;
const MAX_CODE = 64;

type Shaped = Pick<CustomField, 'type' | keyof CustomFieldOptions>;

/** How a value of a custom field is checked, coerced and described: as a declared field would be. */
export function typeOf({ type, maxLength, min, max, decimals }: Shaped): FieldType {
  switch (type) {
    case 'string':
      return of.text({ max: maxLength ?? USUAL.string, trim: true });
    case 'text':
      return of.text({ max: maxLength ?? USUAL.text, multiline: true, trim: true });
    case 'number':
      return of.number({ ...(min !== null && { min }), ...(max !== null && { max }), ...(decimals !== null && { decimals }) });
    case 'date':
      return of.date;
    case 'boolean':
      return of.flag;
    case 'code':
      return of.text({ max: MAX_CODE, trim: true });
    case 'reference':
      return of.id;
  }
}

/** The declared field that a custom one is like. */
export function fieldOf(custom: CustomField): Field {
  const { key: name, title, titleEn } = custom;
  return { name, type: typeOf(custom), optional: true, nullable: true, description: { zh: title, en: titleEn ?? title } };
}

/** Whether rows can be found by a range of values. */
export function hasRange(type: CustomFieldType): boolean {
  return type === 'date' || type === 'number';
}

/** The names that a field has in filters: its key, and the ends of a range. */
export function filterNames({ key, type }: Pick<CustomField, 'key' | 'type'>): string[] {
  return hasRange(type) ? [key, `${key}From`, `${key}To`] : [key];
}
