import { type ArrayType, type FieldsClass, type IntegerLimits, type ItemType, type NumberLimits, of, type TextLimits, type TextType } from './field-type.js';
import type { FieldOptions } from './field-registry.js';
import { declareField } from './declare-field.js';

/** A UUID of any version; a request's is lowered, so that ids can be compared as text. */
export function IdField(options: FieldOptions = {}): PropertyDecorator {
  return declareField(of.id, options);
}

/** Text of 1 to 200 code points on one line, unless the limits say otherwise. */
export function TextField(options: FieldOptions & TextLimits = {}): PropertyDecorator {
  return declareField(of.text(options), options);
}

/** One of `values`. */
export function ChoiceField(values: readonly string[], options: FieldOptions = {}): PropertyDecorator {
  return declareField(of.choice(values), options);
}

/** True or false. */
export function FlagField(options: FieldOptions = {}): PropertyDecorator {
  return declareField(of.flag, options);
}

/** An integer in the range of PostgreSQL's `integer`, unless the limits say otherwise. */
export function IntegerField(options: FieldOptions & IntegerLimits = {}): PropertyDecorator {
  return declareField(of.integer(options), options);
}

/** A number of at most 15 digits before the point and 6 behind it, unless the limits say otherwise. */
export function NumberField(options: FieldOptions & NumberLimits = {}): PropertyDecorator {
  return declareField(of.number(options), options);
}

/** A real calendar date `YYYY-MM-DD` in the years 1000 to 9999. */
export function DateField(options: FieldOptions = {}): PropertyDecorator {
  return declareField(of.date, options);
}

/** An ISO 8601 instant with an offset. In answers a `Date` or such a string. */
export function InstantField(options: FieldOptions = {}): PropertyDecorator {
  return declareField(of.instant, options);
}

/** An object of another class of fields; the function lets classes refer to each other. */
export function ObjectField(type: () => FieldsClass, options: FieldOptions = {}): PropertyDecorator {
  return declareField(of.object(type), options);
}

/** How many items an array may hold. */
export interface ArrayLimits {
  readonly minItems?: number;
  readonly maxItems: number;
}

/**
 * A list of {@link of | ids, texts, choices, integers, dates or objects}. In a query:
 * a comma list, the parameter repeated, or both.
 *
 * @example
 * @ArrayField(of.choice(['news', 'notice']), { maxItems: 5, optional: true })
 */
export function ArrayField(item: ItemType, options: FieldOptions & ArrayLimits): PropertyDecorator {
  const type: ArrayType = { kind: 'array', of: item, minItems: options.minItems ?? 0, maxItems: options.maxItems };
  return declareField(type, options);
}

/** How large an open object may be, and whether it must be one. */
export interface JsonLimits {
  /** Any JSON value instead of an object, null among them. */
  readonly anyValue?: boolean;
  /** Default 5; the object itself is the first level. */
  readonly maxDepth?: number;
  /** Of its JSON text. Default 16,384. */
  readonly maxBytes?: number;
  /** What each value must be, where the keys alone are open: `of.text({ max: 500 })`. */
  readonly values?: TextType;
}

const CUSTOM_BYTES = 65_536;

/** The `custom` object of a host of custom fields (`base.member`): values by the keys of its fields. */
export function CustomField(customOf: string, options: FieldOptions = {}): PropertyDecorator {
  const description = { zh: '自定义字段', en: 'Custom fields' };
  return declareField({ kind: 'json', anyValue: false, maxDepth: 1, maxBytes: CUSTOM_BYTES, customOf }, { description, ...options });
}

/** The parameters `custom.<key>` of a list, gathered; repeated, a row with any of the values is found. */
export function CustomFilterField(customOf: string): PropertyDecorator {
  return declareField({ kind: 'json', anyValue: false, maxDepth: 2, maxBytes: CUSTOM_BYTES, customOf }, { optional: true });
}

/** An open JSON object (settings), or any JSON value. */
export function JsonField({ anyValue = false, maxDepth = 5, maxBytes = 16_384, values, ...options }: FieldOptions & JsonLimits = {}): PropertyDecorator {
  return declareField({ kind: 'json', anyValue, maxDepth, maxBytes, ...(values && { values }) }, options);
}
