import { Injectable } from '@nestjs/common';
import { defineList, type ListQuery, ListReader, type Page, type RequestContext, scopeBy } from '../../../src/index.js';
import type { TransferReceiver } from './transfer.dto.js';

/**
 * Everywhere, for a relation may go to any organisation (art. 25) and whoever sends it manages his own alone. It tells
 * what a letter has to name, and nothing else of an organisation.
 */
const RECEIVERS = defineList<TransferReceiver>({
  name: 'base.transfer_receivers',
  from: `(SELECT * FROM base_organizations WHERE status = 'active' AND type <> 'partyGroup') o
    LEFT JOIN base_organizations p ON p.id = o.parent_id`,
  key: 'o.id',
  columns: { id: 'o.id', name: 'o.name', code: 'o.code', type: 'o.type', parentName: 'p.name' },
  sorts: { code: { sql: 'o.code', type: 'text' }, name: { sql: 'o.name', type: 'text' } },
  defaultSort: 'code',
  search: ['o.name', 'o.short_name', 'o.code'],
  filters: {},
  scope: scopeBy.public(),
});

/** Says where a relation may go, to whoever sends one. */
@Injectable()
export class TransferReceivers {
  constructor(private readonly lists: ListReader) {}

  list({ scope }: RequestContext, query: ListQuery): Promise<Page<TransferReceiver>> {
    return this.lists.page(RECEIVERS, query, scope);
  }
}
