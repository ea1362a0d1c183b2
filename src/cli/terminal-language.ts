import type { Language } from '../i18n/text.js';

/** The language of a terminal: `--lang`, else the locale of the environment, else English. */
export function terminalLanguage(option: string | undefined, env: NodeJS.ProcessEnv): Language {
  if (option === 'zh' || option === 'en') return option;
  const locale = env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || '';
  return locale.toLowerCase().startsWith('zh') ? 'zh' : 'en';
}
