import 'reflect-metadata';
import type { Type } from '@nestjs/common';
import { plainToInstance } from 'class-transformer';
import { getMetadataStorage, validateSync, type ValidationError } from 'class-validator';
import { render, type Text, type TextValues } from '../i18n/text.js';
import { settingsSchemaOf } from './settings-schema.js';

/** One thing that is wrong with settings. */
export interface SettingFault {
  /** The setting. */
  readonly key: string;
  /** The setting, or a part of it: `hours.2`. */
  readonly place: string;
  /** The name of the rule, as class-validator has it. */
  readonly rule: string;
  readonly text: Text;
}

/** Settings as their class reads them, with everything that is wrong with them. */
export interface CheckedSettings<T> {
  readonly instance: T;
  readonly faults: readonly SettingFault[];
}

/**
 * Reads settings into their class: defaults for what is not given, a fault for what is unknown or wrong, by the rules
 * of the class, those across several settings among them.
 *
 * A rule of the class's own may say in both languages what it wants: `context: { zh: '…', en: '…' }` in its options.
 */
export function checkSettings<T extends object>(settings: Type<T>, given: object): CheckedSettings<T> {
  const instance = plainToInstance(settings, { ...new settings(), ...given }, { exposeDefaultValues: true });
  const errors = validateSync(instance, { whitelist: true, forbidNonWhitelisted: true, forbidUnknownValues: false });
  if (errors.length === 0) return { instance, faults: [] };
  const { properties } = settingsSchemaOf(settings);
  return { instance, faults: errors.flatMap((error) => faultsOf(error, error.property, properties[error.property] ?? {}, error.property)) };
}

/** The names of the settings of a class. */
export function settingKeysOf(settings: Type<object>): string[] {
  return [...new Set(getMetadataStorage().getTargetValidationMetadatas(settings, '', false, false).map(({ propertyName }) => propertyName))];
}

function faultsOf(error: ValidationError, place: string, schema: Readonly<Record<string, unknown>>, key: string): SettingFault[] {
  const broken = Object.entries(error.constraints ?? {});
  // What is said of the size of a text that should be a number leads astray.
  const ofType = broken.filter(([rule]) => TYPE_RULES.has(rule));
  const own = (ofType.length > 0 ? ofType : broken).map(([rule, message]) => ({ key, place, rule, text: textOf(rule, message, error, schema) }));
  return [...own, ...(error.children ?? []).flatMap((child) => faultsOf(child, `${place}.${child.property}`, schema, key))];
}

/** What class-validator itself says comes in English only. */
function textOf(rule: string, message: string, { contexts }: ValidationError, schema: Readonly<Record<string, unknown>>): Text {
  const own = contexts?.[rule] as Partial<Text> | undefined;
  if (typeof own?.zh === 'string' && typeof own.en === 'string') return { zh: own.zh, en: own.en };
  const zh = CHINESE[rule];
  return { zh: zh === undefined ? message : render({ zh, en: '' }, 'zh', placeholdersOf(schema)), en: message };
}

function placeholdersOf(schema: Readonly<Record<string, unknown>>): TextValues {
  const whole = { ...(schema['items'] as object | undefined), ...schema } as Record<string, unknown>;
  return Object.fromEntries(Object.entries(whole).map(([name, value]) => [name, Array.isArray(value) ? value.join('、') : String(value)]));
}

/** Rules without which the others of a setting say nothing. */
const TYPE_RULES: ReadonlySet<string> = new Set(['isString', 'isInt', 'isNumber', 'isBoolean', 'isArray']);

/** By the rule's name; the placeholders are those of the setting's JSON Schema. */
const CHINESE: Readonly<Record<string, string>> = {
  isString: '必须是文本',
  isInt: '必须是整数',
  isNumber: '必须是数',
  isBoolean: '必须是 true 或 false',
  isArray: '必须是列表',
  isIn: '只能是：{enum}',
  min: '不能小于 {minimum}',
  max: '不能大于 {maximum}',
  minLength: '至少 {minLength} 个字',
  maxLength: '最多 {maxLength} 个字',
  arrayMaxSize: '最多 {maxItems} 项',
  whitelistValidation: '没有这项设置',
};
