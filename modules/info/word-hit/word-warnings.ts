import { Injectable } from '@nestjs/common';
import { Database, ScopeTree, type Text, type Warning } from '../../../src/index.js';
import { type CheckedArticle, checkedTexts } from './checked-text.js';
import { WORD_CHECK } from './word-hit.rules.js';
import { WordDecisions } from './word-decisions.js';
import { type FoundWord, WordFinder } from './word-finder.js';
import type { WordKind } from '../word-list/word-list-types.js';

/** An article, with its place in the tree where that is known. */
interface PlacedArticle extends CheckedArticle {
  readonly id: string;
  readonly organizationId: string;
  readonly node?: string;
}

const MESSAGES: Readonly<Record<WordKind, Text>> = {
  sensitive: {
    zh: '有 {count} 个敏感词须由人决定后才能发布：{words}。用 GET …/word-hits 查看，用 POST …/word-hits/decide 决定，或修改文字。',
    en: '{count} sensitive words need a decision before publication: {words}. See GET …/word-hits, decide by POST …/word-hits/decide, or change the text.',
  },
  typo: { zh: '有 {count} 处可能写错：{words}。请核对。', en: '{count} words may be wrong: {words}. Look at them.' },
  name: { zh: '请核对 {count} 个人名、职务或固定提法：{words}。', en: 'Look at {count} names, posts or set phrases: {words}.' },
};
const NAMED = 10;
const LONGEST = 500;

/** Says of an article which words of lists stand in it. Nothing is refused for it. */
@Injectable()
export class WordWarnings {
  constructor(
    private readonly finder: WordFinder,
    private readonly decisions: WordDecisions,
    private readonly tree: ScopeTree,
    private readonly database: Database,
  ) {}

  /** One for each kind of words, but for those that somebody decided to keep. */
  async of(article: PlacedArticle): Promise<Warning[]> {
    const { id, organizationId } = article;
    const node = article.node ?? (await this.tree.nodeOf(organizationId));
    const found = node === null ? [] : await this.finder.find({ organizationId, node }, checkedTexts(article));
    if (found.length === 0) return [];
    const decided = await this.decisions.of(this.database, id);
    return warningsOf(found.filter(({ key }) => decided.get(key)?.decision !== 'keep'));
  }
}

function warningsOf(found: readonly FoundWord[]): Warning[] {
  return Object.entries(MESSAGES).flatMap(([kind, message]): Warning[] => {
    const words = found.filter((each) => each.kind === kind);
    return words.length === 0 ? [] : [{ code: 'info.word_hits', message, values: { count: words.length, words: namesOf(words) }, rule: WORD_CHECK }];
  });
}

/** The first of them, with what should stand there: `按装→安装`. */
export function namesOf(found: readonly Pick<FoundWord, 'word' | 'suggestion'>[]): string {
  const names = found.slice(0, NAMED).map(({ suggestion, word }) => (suggestion === null ? word : `${word}→${suggestion}`));
  const text = names.join('、');
  return found.length > NAMED || text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}
