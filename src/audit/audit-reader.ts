import { Injectable } from '@nestjs/common';
import { scopeBy } from '../access/scope-by.js';
import { defineList } from '../database/listing/list-definition.js';
import { equals } from '../database/listing/list-filters.js';
import { ListReader } from '../database/listing/list-reader.js';
import type { Page } from '../http/fields/page.js';
import type { RequestContext } from '../http/request-context.js';
import type { AuditEntryDto, AuditEntryQuery } from './audit-entry.dto.js';

/** Sorted by id: UUIDv7, so in the order of time. What concerns no organisation is left to `zhibu audit`. */
const auditList = defineList<AuditEntryDto>({
  name: 'core.audit_entries',
  from: 'core_audit_entries e',
  key: 'e.id',
  columns: {
    id: 'e.id',
    occurredAt: 'e.occurred_at',
    principal: 'e.principal_key',
    action: 'e.action',
    targetKind: 'e.target_kind',
    targetId: 'e.target_id',
    organizationId: 'e.organization_id',
    actingOrganizationId: 'e.acting_organization_id',
    fields: 'e.fields',
    reason: 'e.reason',
    requestId: 'e.request_id',
  },
  sorts: { id: { sql: 'e.id', type: 'uuid' } },
  defaultSort: '-id',
  filters: {
    action: equals('e.action'),
    principal: equals('e.principal_key'),
    targetKind: equals('e.target_kind'),
    targetId: equals('e.target_id'),
    organizationId: equals('e.organization_id', 'uuid'),
  },
  scope: scopeBy.managed('e.organization_id'),
});

/** Reads the audit log in the scope of a caller. */
@Injectable()
export class AuditReader {
  constructor(private readonly lists: ListReader) {}

  list({ scope }: RequestContext, query: AuditEntryQuery): Promise<Page<AuditEntryDto>> {
    return this.lists.page(auditList, query, scope);
  }
}
