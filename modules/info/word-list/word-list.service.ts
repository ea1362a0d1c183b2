import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { type Page, type RequestContext, requestErrors, requireInScope, ScopeTree, type WorkTransaction } from '../../../src/index.js';
import { infoPermissions } from '../info.permissions.js';
import { GuardedWork } from '../secrecy/guarded-work.js';
import { requireUnmarked } from '../secrecy/require-unmarked.js';
import type { CreateWordList, UpdateWordList, WordList, WordListQuery } from './word-list.dto.js';
import { wordListErrors } from './word-list.errors.js';
import { WordListRepository } from './word-list.repository.js';
import { MOST_LISTS } from './word-list-types.js';
import { WordListsInForce } from './word-lists-in-force.js';

/** The lists of words (词表) of organisations. */
@Injectable()
export class WordListService {
  constructor(
    private readonly lists: WordListRepository,
    private readonly inForce: WordListsInForce,
    private readonly tree: ScopeTree,
    private readonly work: GuardedWork,
  ) {}

  list({ scope }: RequestContext, query: WordListQuery): Promise<Page<WordList>> {
    return this.lists.page(scope, query);
  }

  /** @throws Problem `request.not_found` */
  async get({ scope }: RequestContext, id: string): Promise<WordList> {
    const list = await this.lists.find(scope, id);
    if (!list) throw requestErrors.notFound();
    return list;
  }

  /** @throws Problem `request.not_found`, `info.word_lists_too_many`, `info.word_list_name_taken`, `info.secrecy_marking` */
  create(context: RequestContext, { kind, name, organizationId, status }: CreateWordList): Promise<WordList> {
    return this.work.run(context, async (tx) => {
      await requireInScope(this.tree, tx, context.scope, organizationId);
      requireUnmarked({ kind: 'wordList', id: null, organizationId }, [{ pointer: '/name', text: name }]);
      await this.lists.lockAllOf(tx, organizationId);
      if ((await this.lists.countOf(tx, organizationId)) >= MOST_LISTS) throw wordListErrors.wordListsTooMany({ most: MOST_LISTS });
      const list = { id: uuidv7(), kind, name, organizationId, status };
      if (!(await this.lists.insert(tx, list))) throw wordListErrors.wordListNameTaken({ name });
      noteWordList(tx, 'create', list);
      return this.locked(tx, context, list.id);
    });
  }

  /** @throws Problem `request.not_found`, `request.stale`, `info.word_list_name_taken`, `info.secrecy_marking` */
  update(context: RequestContext, id: string, input: UpdateWordList): Promise<WordList> {
    return this.work.run(context, async (tx) => {
      const list = await this.current(tx, context, id);
      const changed = { ...list, ...input };
      const fields = Object.keys(input).filter((field) => changed[field as keyof WordList] !== list[field as keyof WordList]);
      if (fields.length === 0) return list;
      requireUnmarked({ kind: 'wordList', id, organizationId: list.organizationId }, [{ pointer: '/name', text: changed.name }]);
      if (await this.lists.isNameTaken(tx, changed)) throw wordListErrors.wordListNameTaken({ name: changed.name });
      await this.lists.update(tx, changed);
      await this.inForce.announce(tx);
      noteWordList(tx, 'update', list, fields);
      return this.locked(tx, context, id);
    });
  }

  /** Removes a list with its words; what people decided about them stays with the articles. @throws Problem `request.not_found`, `request.stale` */
  remove(context: RequestContext, id: string): Promise<void> {
    return this.work.run(context, async (tx) => {
      const list = await this.current(tx, context, id);
      await this.lists.remove(tx, id);
      await this.inForce.announce(tx);
      noteWordList(tx, 'remove', list);
    });
  }

  /** The lock on all lists of the organisation first: who gives a name waits for who gives the same. */
  private async current(tx: WorkTransaction, context: RequestContext, id: string): Promise<WordList> {
    const { organizationId } = await this.get(context, id);
    await this.lists.lockAllOf(tx, organizationId);
    const list = await this.locked(tx, context, id);
    context.ifMatch?.require(list.version);
    return list;
  }

  private async locked(tx: WorkTransaction, { scope }: RequestContext, id: string): Promise<WordList> {
    const list = await this.lists.lock(tx, scope, id);
    if (!list) throw requestErrors.notFound();
    return list;
  }
}

/** Notes an act on a list for the audit log. */
export function noteWordList(tx: WorkTransaction, act: string, { id, organizationId }: Pick<WordList, 'id' | 'organizationId'>, fields: readonly string[] = []): void {
  tx.audit({ action: `${infoPermissions.wordList.manage.key}.${act}`, targetKind: 'wordList', targetId: id, organizationId, fields });
}
