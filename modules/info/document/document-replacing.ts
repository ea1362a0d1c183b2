import { Injectable } from '@nestjs/common';
import { type ManagedRows, ScopeTree, type Transaction } from '../../../src/index.js';
import { documentErrors } from './document.errors.js';
import { DocumentRepository } from './document.repository.js';

/** Which documents one may take the place of. */
@Injectable()
export class DocumentReplacing {
  constructor(
    private readonly documents: DocumentRepository,
    private readonly tree: ScopeTree,
  ) {}

  /**
   * @param issuerId who issues the document `id`
   * @param known what it replaced before: that is not judged anew, for it may have been withdrawn since
   * @throws Problem `info.not_replaceable`, `info.replacement_cycle`
   */
  async require(tx: Transaction, rows: ManagedRows, id: string, issuerId: string, replaces: readonly string[], known: readonly string[]): Promise<void> {
    const fresh = replaces.filter((each) => !known.includes(each));
    if (fresh.length === 0) return;
    await this.documents.lockReplacements(tx);
    if (await this.documents.leadsTo(tx, id, fresh)) throw documentErrors.replacementCycle();
    const issuers = new Map((await this.documents.published(tx, rows, fresh)).map((each) => [each.id, each.issuerId]));
    const nodes = await this.tree.nodesOf([...new Set([issuerId, ...issuers.values()])], tx);
    const own = nodes.get(issuerId);
    const refused = fresh.filter((each) => {
      const node = nodes.get(issuers.get(each) ?? '');
      return own === undefined || node === undefined || !this.tree.contains(own, node);
    });
    if (refused.length > 0) throw documentErrors.notReplaceable({ ids: refused.join(', ') });
  }
}
