import type { Text } from '../../i18n/text.js';
import { UsageError } from '../failure.js';
import type { Terminal } from '../terminal.js';
import { capitalised, type NewModule, words } from './new-module.js';

/** What an author said by flags; the rest is asked for, or taken from its default. */
export interface ModuleAnswers {
  readonly titleZh?: string;
  readonly titleEn?: string;
  readonly aggregate?: string;
  readonly plural?: string;
  readonly aggregateZh?: string;
  readonly events?: boolean;
  readonly yes?: boolean;
}

/**
 * The module that an author wants.
 *
 * @throws UsageError where a title is missing and nobody is there to be asked, Refusal `cli.cancelled`
 */
export async function moduleOf(terminal: Terminal, id: string, answers: ModuleAnswers): Promise<NewModule> {
  const asks = terminal.interactive && answers.yes !== true;
  const answer = (given: string | undefined, question: Text, initial: string): Promise<string> =>
    given === undefined && asks ? terminal.ask(question, { initial }) : Promise.resolve(given ?? initial);
  const zh = await answer(answers.titleZh, QUESTIONS.titleZh, '');
  if (zh === '' && !asks) throw new UsageError(QUESTIONS.titleMissing);
  const en = await answer(answers.titleEn, QUESTIONS.titleEn, capitalised(words(id)));
  const aggregate = await answer(answers.aggregate, QUESTIONS.aggregate, `${id}-entry`);
  return {
    id,
    title: { zh, en },
    aggregate,
    plural: await answer(answers.plural, QUESTIONS.plural, pluralOf(aggregate)),
    aggregateTitle: await answer(answers.aggregateZh, QUESTIONS.aggregateZh, zh),
    events: answers.events ?? true,
  };
}

/** The plural of an English word, as far as its end tells. */
export function pluralOf(word: string): string {
  if (/[^aeiou]y$/.test(word)) return `${word.slice(0, -1)}ies`;
  return /(s|x|z|ch|sh)$/.test(word) ? `${word}es` : `${word}s`;
}

const QUESTIONS = {
  titleZh: { zh: '模块的中文名称', en: 'Title of the module in Chinese' },
  titleEn: { zh: '模块的英文名称', en: 'Title of the module in English' },
  aggregate: { zh: '它管什么？英文单数，例如 home-visit', en: 'What does it keep? In the singular, such as home-visit' },
  plural: { zh: '复数，也是接口路径', en: 'The same in the plural, the path of its routes' },
  aggregateZh: { zh: '它所管事物的中文名称', en: 'The same in Chinese' },
  titleMissing: { zh: '请给出模块的中文名称：--title-zh 走访。', en: 'Give the title of the module in Chinese: --title-zh 走访.' },
} satisfies Record<string, Text>;
