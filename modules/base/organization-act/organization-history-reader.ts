import { Injectable } from '@nestjs/common';
import { defineList, equals, ListReader, type Page, type RequestContext, scopeBy } from '../../../src/index.js';
import { OrganizationReader } from '../organization/organization-reader.js';
import type { OrganizationAct, OrganizationHistoryQuery } from './organization-act.dto.js';

const HISTORY = defineList<OrganizationAct>({
  name: 'base.organization_history',
  from: 'base_organization_act_parties p JOIN base_organization_acts a ON a.id = p.act_id',
  key: 'a.id',
  columns: {
    id: 'a.id',
    kind: 'a.kind',
    organizationId: 'a.organization_id',
    effectiveOn: 'a.effective_on',
    documentNumber: 'a.document_number',
    reason: 'a.reason',
    details: 'a.details',
    recordedAt: 'a.recorded_at',
  },
  sorts: { effectiveOn: { sql: 'a.effective_on', type: 'date' } },
  defaultSort: '-effectiveOn',
  filters: { party: equals('p.organization_id', 'uuid') },
  scope: scopeBy.managed('p.organization_id'),
});

/** Reads the acts that an organisation was party to. */
@Injectable()
export class OrganizationHistoryReader {
  constructor(
    private readonly organizations: OrganizationReader,
    private readonly lists: ListReader,
  ) {}

  /** Newest first. @throws Problem `request.not_found` */
  async list(context: RequestContext, id: string, query: OrganizationHistoryQuery): Promise<Page<OrganizationAct>> {
    await this.organizations.get(context, id);
    const ofParty = { ...query, party: id };
    return this.lists.page(HISTORY, ofParty, context.scope);
  }
}
