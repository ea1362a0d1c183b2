import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { type Page, type RequestContext, requestErrors, type WorkTransaction } from '../../../src/index.js';
import { GuardedWork } from '../secrecy/guarded-work.js';
import { requireUnmarked } from '../secrecy/require-unmarked.js';
import { markableTexts, storedWord, wordFault, type WordFacts } from './word-checks.js';
import type { CreateWord, ListedWord, UpdateWord, WordQuery } from './word.dto.js';
import type { WordList } from './word-list.dto.js';
import { wordListErrors } from './word-list.errors.js';
import { WordListRepository } from './word-list.repository.js';
import { noteWordList } from './word-list.service.js';
import { MOST_WORDS } from './word-list-types.js';
import { WordListsInForce } from './word-lists-in-force.js';
import { WordRepository } from './word.repository.js';

/** The words of lists, one by one. */
@Injectable()
export class WordService {
  constructor(
    private readonly lists: WordListRepository,
    private readonly words: WordRepository,
    private readonly inForce: WordListsInForce,
    private readonly work: GuardedWork,
  ) {}

  /** @throws Problem `request.not_found` */
  async list({ scope }: RequestContext, wordListId: string, query: WordQuery): Promise<Page<ListedWord>> {
    if (!(await this.lists.find(scope, wordListId))) throw requestErrors.notFound();
    return this.words.page(scope, wordListId, query);
  }

  /** @throws Problem `request.not_found` */
  async get({ scope }: RequestContext, wordListId: string, id: string): Promise<ListedWord> {
    const word = await this.words.find(scope, wordListId, id);
    if (!word) throw requestErrors.notFound();
    return word;
  }

  /** @throws Problem `request.not_found`, `info.word_list_full`, `info.word_taken`, `info.word_too_short`, `info.word_exception_without_word`, `info.secrecy_marking` */
  create(context: RequestContext, wordListId: string, { exceptions, note = null, suggestion = null, word }: CreateWord): Promise<ListedWord> {
    return this.work.run(context, async (tx) => {
      const list = await this.lock(tx, context, wordListId);
      if (list.words >= MOST_WORDS) throw wordListErrors.wordListFull({ most: MOST_WORDS });
      return this.write(tx, context, list, { id: uuidv7(), wordListId, word, suggestion, note, exceptions });
    });
  }

  /** @throws Problem `request.not_found`, `request.stale` and those of {@link create} */
  update(context: RequestContext, wordListId: string, id: string, input: UpdateWord): Promise<ListedWord> {
    return this.work.run(context, async (tx) => {
      const list = await this.lock(tx, context, wordListId);
      const word = await this.current(tx, context, wordListId, id);
      const changed = { ...word, ...input };
      const isSame = JSON.stringify(storedWord(changed)) === JSON.stringify(storedWord(word));
      return isSame ? word : this.write(tx, context, list, changed, Object.keys(input));
    });
  }

  /** @throws Problem `request.not_found`, `request.stale` */
  remove(context: RequestContext, wordListId: string, id: string): Promise<void> {
    return this.work.run(context, async (tx) => {
      const list = await this.lock(tx, context, wordListId);
      await this.current(tx, context, wordListId, id);
      await this.words.remove(tx, id);
      await this.changed(tx, list, -1);
      noteWordList(tx, 'removeWord', list, [`word:${id}`]);
    });
  }

  /** @param fields those that are changed; none for a new word */
  private async write(tx: WorkTransaction, context: RequestContext, list: WordList, facts: WordFacts, fields: readonly string[] = []): Promise<ListedWord> {
    const fault = wordFault(facts);
    if (fault) throw fault;
    requireUnmarked({ kind: 'wordList', id: list.id, organizationId: list.organizationId }, markableTexts(facts));
    const word = storedWord(facts);
    const known = await this.words.known(tx, [list.id], [word.key]);
    if (known.some(({ id }) => id !== word.id)) throw wordListErrors.wordTaken({ word: word.word });
    await this.words.put(tx, [word]);
    const isNew = fields.length === 0;
    await this.changed(tx, list, isNew ? 1 : 0);
    noteWordList(tx, isNew ? 'addWord' : 'changeWord', list, [`word:${word.id}`, ...fields]);
    const written = await this.words.find(context.scope, list.id, word.id, tx);
    if (!written) throw requestErrors.notFound();
    return written;
  }

  private async changed(tx: WorkTransaction, { id }: WordList, more: number): Promise<void> {
    await this.lists.countWords(tx, id, more);
    await this.inForce.announce(tx);
  }

  private async lock(tx: WorkTransaction, { scope }: RequestContext, id: string): Promise<WordList> {
    const list = await this.lists.lock(tx, scope, id);
    if (!list) throw requestErrors.notFound();
    return list;
  }

  private async current(tx: WorkTransaction, { ifMatch, scope }: RequestContext, wordListId: string, id: string): Promise<ListedWord> {
    const word = await this.words.find(scope, wordListId, id, tx);
    if (!word) throw requestErrors.notFound();
    ifMatch?.require(word.version);
    return word;
  }
}
