import 'reflect-metadata';
import type { Type } from '@nestjs/common';
import { plainToInstance } from 'class-transformer';
import { getMetadataStorage, validateSync, type ValidationError } from 'class-validator';
import { StartupError } from '../errors/startup-error.js';

/**
 * Reads settings into their class: defaults for what is not given, an error for what is unknown or wrong.
 *
 * @param place where they stand, for the message: `settings.http`
 * @throws StartupError `config.invalid_setting` with one line for each fault
 */
export function readSettings<T extends object>(settings: Type<T>, given: unknown, place: string): T {
  if (given !== undefined && (typeof given !== 'object' || given === null || Array.isArray(given))) {
    throw new StartupError('config.invalid_setting', {
      zh: `${place} 必须是设置的映射：其下每行一个“名称: 值”。`,
      en: `${place} must be a map of settings: one "name: value" on each line below it.`,
    });
  }
  const instance = plainToInstance(settings, { ...new settings(), ...given }, { exposeDefaultValues: true });
  const faults = validateSync(instance, { whitelist: true, forbidNonWhitelisted: true, forbidUnknownValues: false });
  if (faults.length === 0) return instance;
  // What class-validator says of each comes in English only.
  const lines = faults.flatMap((fault) => describe(fault, place)).map((line) => `\n  - ${line}`).join('');
  const known = namesIn(settings).join(', ') || '-';
  throw new StartupError('config.invalid_setting', {
    zh: `这些设置无效，请在 zhibu.yaml 中更正：${lines}\n${place} 中可用的是：${known}。`,
    en: `These settings are not valid. Correct them in zhibu.yaml:${lines}\nKnown in ${place}: ${known}.`,
  });
}

function namesIn(settings: Type<object>): string[] {
  return [...new Set(getMetadataStorage().getTargetValidationMetadatas(settings, '', false, false).map(({ propertyName }) => propertyName))];
}

function describe(fault: ValidationError, place: string): string[] {
  const name = `${place}.${fault.property}`;
  const own = Object.values(fault.constraints ?? {}).map((message) => `${name}: ${message}`);
  return [...own, ...(fault.children ?? []).flatMap((child) => describe(child, name))];
}
