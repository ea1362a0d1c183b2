import { ArrayField, ChoiceField, IdField, InstantField, IntegerField, ObjectField, of, TextField } from '../../../src/index.js';
import { WORD_CHOICES, type WordChoice } from '../word-hit/word-decisions.js';
import { LONGEST_WORD, WORD_KINDS, type WordKind } from '../word-list/word-list-types.js';

const CHOICE = { zh: 'keep：保留；change：须修改，改前不能发布', en: 'keep: it is right; change: it must go before publication' };
const REASON = { max: 500, trim: true, multiline: true } as const;
/** Hits that are shown. */
export const MOST_HITS = 2_000;

/** A decision about one word. */
export class DecideWord {
  @TextField({ max: LONGEST_WORD, trim: true, description: { zh: '命中的词', en: 'A word that was hit' } }) word: string;
  @ChoiceField(WORD_CHOICES, { description: CHOICE }) decision: WordChoice;
  @TextField({ ...REASON, example: '引用文件原文' }) reason: string;
}

/** The body of `POST /articles/{id}/word-hits/decide`. */
export class DecideWords {
  @ArrayField(of.object(() => DecideWord), { minItems: 1, maxItems: 200 }) decisions: DecideWord[];
}

/** What was decided about a word, by whom and why. */
export class WordDecisionBody {
  @ChoiceField(WORD_CHOICES, { description: CHOICE }) decision: WordChoice;
  @TextField(REASON) reason: string;
  @IdField({ nullable: true }) decidedBy: string | null;
  @TextField({ nullable: true }) decidedByName: string | null;
  @InstantField() decidedAt: string;
}

/** The list that a word is on. */
export class HitListBody {
  @IdField({ nullable: true, description: { zh: '内置的常见错别字为 null', en: 'null for the common typos that come with the module' } }) id: string | null;
  @TextField() name: string;
}

/** A place where a word of a list stands. */
export class WordHit {
  @TextField({ max: LONGEST_WORD, description: { zh: '词表中的词', en: 'As the list has it' } }) word: string;
  @ChoiceField(WORD_KINDS) kind: WordKind;
  @TextField({ max: LONGEST_WORD, nullable: true }) suggestion: string | null;
  @ObjectField(() => HitListBody) list: HitListBody;
  @TextField({ description: { zh: 'title、summary、foreword、body、attachments/0、cover', en: 'title, summary, foreword, body, attachments/0, cover' } }) field: string;
  @IntegerField({ min: 0, description: { zh: '在该处纯文本中的位置（UTF-16 单位）', en: 'In the plain text of the field, in UTF-16 units' } }) offset: number;
  @TextField({ max: 1000, multiline: true, description: { zh: '文中的写法', en: 'As it stands in the text' } }) text: string;
  @TextField({ max: 1000, description: { zh: '上下文', en: 'What stands around it' } }) snippet: string;
  @ObjectField(() => WordDecisionBody, { nullable: true, description: { zh: '对该词的决定；尚未决定为 null', en: 'null: nobody decided yet' } }) decision: WordDecisionBody | null;
}

/** The words of lists in an article, those that wait for a decision first. */
export class WordHits {
  @ArrayField(of.object(() => WordHit), { maxItems: MOST_HITS, description: { zh: '每个词列出前若干处', en: 'Of each word the first places' } }) items: WordHit[];
  @IntegerField({ min: 0, description: { zh: '共多少处', en: 'How many places there are' } }) total: number;
  @IntegerField({ min: 0, description: { zh: '没有决定保留的敏感词个数；为 0 才能发布', en: 'Sensitive words that nobody decided to keep; 0 where it may be published' } }) undecided: number;
}
