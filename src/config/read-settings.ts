import type { Type } from '@nestjs/common';
import { StartupError } from '../errors/startup-error.js';
import type { Language } from '../i18n/text.js';
import { checkSettings, settingKeysOf } from './check-settings.js';

/**
 * Reads settings of zhibu.yaml into their class: defaults for what is not given, an error for what is unknown or wrong.
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
  const { instance, faults } = checkSettings(settings, given ?? {});
  if (faults.length === 0) return instance;
  const lines = (language: Language) => faults.map((fault) => `\n  - ${place}.${fault.place}: ${fault.text[language]}`).join('');
  const known = settingKeysOf(settings).join(', ') || '-';
  throw new StartupError('config.invalid_setting', {
    zh: `这些设置无效，请在 zhibu.yaml 中更正：${lines('zh')}\n${place} 中可用的是：${known}。`,
    en: `These settings are not valid. Correct them in zhibu.yaml:${lines('en')}\nKnown in ${place}: ${known}.`,
  });
}
