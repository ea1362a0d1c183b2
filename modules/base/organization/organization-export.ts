import { Injectable } from '@nestjs/common';
import type { ExportRow, RequestContext } from '../../../src/index.js';
import type { OrganizationFilter } from './organization.dto.js';
import { type ListedOrganization, OrganizationRepository } from './organization.repository.js';

const FIELDS = [
  ...(['id', 'code', 'name', 'shortName', 'type', 'kind', 'parentCode', 'foundedOn', 'effectiveOn'] as const),
  ...(['contactName', 'phone', 'address', 'postalCode', 'email', 'unitCount'] as const),
];

/** Organisations for a file, with the fields that a reader of the list sees. */
@Injectable()
export class OrganizationExport {
  constructor(private readonly repository: OrganizationRepository) {}

  async *exportRows({ scope }: RequestContext, filter: OrganizationFilter): AsyncGenerator<ExportRow[]> {
    const pages = this.repository.all(scope, { ...filter, status: filter.status ?? ['active'] });
    for await (const page of pages) {
      yield page.map(rowOf);
    }
  }
}

function rowOf(organization: ListedOrganization): ExportRow {
  return Object.fromEntries(FIELDS.map((field) => [field, organization[field]]));
}
