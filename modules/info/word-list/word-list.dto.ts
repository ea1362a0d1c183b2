import { ChoiceField, IdField, InstantField, IntegerField, ListQuery, partialOf, pickOf, TextField } from '../../../src/index.js';
import { MOST_WORDS, WORD_KINDS, WORD_LIST_STATUSES, type WordKind, type WordListStatus } from './word-list-types.js';

const KIND = {
  zh: 'sensitive：敏感词，发布前须逐词决定；typo：错别字；name：人名、职务和固定提法。后两类只提示',
  en: 'sensitive: decided word by word before it is published; typo; name: names, posts and set phrases. The latter two are shown alone',
};
const STATUS = { zh: 'suspended 时不再比对', en: 'The words of a suspended one are not looked for' };

/** The body of `POST /word-lists`. */
export class CreateWordList {
  @TextField({ max: 50, trim: true, example: '县级敏感词' }) name: string;
  @IdField({ description: { zh: '所属组织，其下级也适用', en: 'Whose it is; it holds for all below too' } }) organizationId: string;
  @ChoiceField(WORD_KINDS, { description: KIND }) kind: WordKind;
  @ChoiceField(WORD_LIST_STATUSES, { default: 'active', description: STATUS }) status: WordListStatus;
}

/** The body of `PATCH /word-lists/{id}`. */
export class UpdateWordList extends partialOf(pickOf(CreateWordList, ['name', 'kind', 'status'])) {}

/** A list of words (词表) of an organisation. */
export class WordList {
  @IdField() id: string;
  @TextField({ max: 50 }) name: string;
  @IdField() organizationId: string;
  @TextField() organizationName: string;
  @ChoiceField(WORD_KINDS, { description: KIND }) kind: WordKind;
  @ChoiceField(WORD_LIST_STATUSES, { description: STATUS }) status: WordListStatus;
  @IntegerField({ min: 0, max: MOST_WORDS, description: { zh: '词数', en: 'How many words it has' } }) words: number;
  @IntegerField({ min: 1, description: { zh: '词有增减、修改时也递增', en: 'Counts changes of its words too' } }) version: number;
  @InstantField() createdAt: string;
  @InstantField() updatedAt: string;
}

/** The query of the list. */
export class WordListQuery extends ListQuery {
  @IdField({ optional: true }) organizationId?: string;
  @ChoiceField(WORD_KINDS, { optional: true }) kind?: WordKind;
  @ChoiceField(WORD_LIST_STATUSES, { optional: true }) status?: WordListStatus;
}
