import { ArrayField, IdField, InstantField, IntegerField, ListQuery, of, partialOf, pickOf, TextField } from '../../../src/index.js';
import { LONGEST_WORD } from './word-list-types.js';

const WORD = { max: LONGEST_WORD, trim: true } as const;
const MOST_EXCEPTIONS = 20;
const SUGGESTION = { zh: '建议改为', en: 'What should stand there' };
const NOTE = { zh: '说明，如出处、为何列入', en: 'Where it comes from, why it is listed' };
const EXCEPTIONS = { zh: '含有该词而无误的说法，如“布署”之于“发布署名文章”', en: 'Phrases that hold the word and are right: 发布署名文章 for 布署' };

/** The body of `POST /word-lists/{id}/words`. */
export class CreateWord {
  @TextField({ ...WORD, description: { zh: '至少两个字', en: 'Two characters at least' }, example: '按装' }) word: string;
  @TextField({ ...WORD, optional: true, nullable: true, description: SUGGESTION, example: '安装' }) suggestion?: string | null;
  @TextField({ max: 200, trim: true, optional: true, nullable: true, description: NOTE }) note?: string | null;
  @ArrayField(of.text(WORD), { maxItems: MOST_EXCEPTIONS, default: [], description: EXCEPTIONS }) exceptions: string[];
}

/** The body of `PATCH /word-lists/{id}/words/{wordId}`. */
export class UpdateWord extends partialOf(pickOf(CreateWord, ['word', 'suggestion', 'note', 'exceptions'])) {}

/** A word of a list. */
export class ListedWord {
  @IdField() id: string;
  @IdField() wordListId: string;
  @TextField(WORD) word: string;
  @TextField({ ...WORD, nullable: true, description: SUGGESTION }) suggestion: string | null;
  @TextField({ max: 200, nullable: true, description: NOTE }) note: string | null;
  @ArrayField(of.text(WORD), { maxItems: MOST_EXCEPTIONS, description: EXCEPTIONS }) exceptions: string[];
  @IntegerField({ min: 1 }) version: number;
  @InstantField() createdAt: string;
  @InstantField() updatedAt: string;
}

/** The query of the words of a list. */
export class WordQuery extends ListQuery {}

/** What of the words an export holds. */
export class WordFilter {
  @IdField({ optional: true, description: { zh: '词表', en: 'The list' } }) wordListId?: string;
}
