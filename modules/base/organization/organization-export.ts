import { Injectable } from '@nestjs/common';
import { cellsOf, CustomFields, type ExportRow, type RequestContext } from '../../../src/index.js';
import type { OrganizationFilter } from './organization.dto.js';
import { ORGANIZATION_HOST } from './organization-field-host.js';
import { type ListedOrganization, OrganizationRepository } from './organization.repository.js';

const FIELDS = [
  ...(['id', 'code', 'name', 'shortName', 'type', 'kind', 'parentCode', 'foundedOn', 'effectiveOn'] as const),
  ...(['contactName', 'phone', 'address', 'postalCode', 'email', 'unitCount'] as const),
];

/** Organisations for a file, with the fields that a reader of the list sees. */
@Injectable()
export class OrganizationExport {
  constructor(
    private readonly repository: OrganizationRepository,
    private readonly fields: CustomFields,
  ) {}

  async *exportRows(context: RequestContext, { custom, ...filter }: OrganizationFilter): AsyncGenerator<ExportRow[]> {
    const filters = await this.fields.filters(ORGANIZATION_HOST, context, custom);
    const pages = this.repository.all(context.scope, { ...filter, status: filter.status ?? ['active'] }, filters);
    for await (const page of pages) {
      await this.fields.show(ORGANIZATION_HOST, page);
      yield page.map(rowOf);
    }
  }
}

function rowOf(organization: ListedOrganization): ExportRow {
  return { ...Object.fromEntries(FIELDS.map((field) => [field, organization[field]])), ...cellsOf(organization.custom) };
}
