import { getMetadataStorage } from 'class-validator';
import type { SettingsClass } from '../menu/manifest.js';

type Schema = Record<string, unknown>;

/** The JSON Schema of a settings class. */
export interface SettingsSchema extends Schema {
  readonly properties: Readonly<Record<string, Schema>>;
}

/** What a class-validator rule says in JSON Schema, by the rule's name. */
const RULES: Readonly<Record<string, (constraints: readonly unknown[]) => Schema>> = {
  isString: () => ({ type: 'string' }),
  isInt: () => ({ type: 'integer' }),
  isNumber: () => ({ type: 'number' }),
  isBoolean: () => ({ type: 'boolean' }),
  isArray: () => ({ type: 'array' }),
  isIn: ([values]) => ({ ...typeOfAll(values), enum: values }),
  matches: ([pattern]) => ({ type: 'string', ...(pattern instanceof RegExp && { pattern: pattern.source }) }),
  min: ([minimum]) => ({ minimum }),
  max: ([maximum]) => ({ maximum }),
  minLength: ([minLength]) => ({ minLength }),
  maxLength: ([maxLength]) => ({ maxLength }),
  arrayMaxSize: ([maxItems]) => ({ maxItems }),
};

/** The type that all values of a list have, where they have one. */
function typeOfAll(values: unknown): Schema {
  const types = new Set(Array.isArray(values) ? values.map((value) => typeof value) : []);
  const [type] = types;
  return types.size === 1 ? { type } : {};
}

/** Its JSON Schema, from its class-validator rules and its defaults. */
export function settingsSchemaOf(settings: SettingsClass): SettingsSchema {
  const defaults = new settings() as Record<string, unknown>;
  const rules = getMetadataStorage().getTargetValidationMetadatas(settings, '', false, false);
  const properties: Record<string, Schema> = {};
  for (const rule of rules) {
    const translate = RULES[rule.name ?? ''];
    const property = (properties[rule.propertyName] ??= { default: defaults[rule.propertyName] });
    if (!translate) continue;
    const part = translate(rule.constraints ?? []);
    if (rule.each) property['items'] = { ...(property['items'] as Schema | undefined), ...part };
    else Object.assign(property, part);
  }
  return { type: 'object', additionalProperties: false, properties };
}
