import { Injectable } from '@nestjs/common';
import type { ExportRow, RequestContext } from '../../../src/index.js';
import type { OrganizationFilter } from './organization.dto.js';
import { OrganizationRepository } from './organization.repository.js';

/** Organisations for a file, with the fields that a reader of the list sees. */
@Injectable()
export class OrganizationExport {
  constructor(private readonly repository: OrganizationRepository) {}

  async *exportRows({ scope }: RequestContext, filter: OrganizationFilter): AsyncGenerator<ExportRow[]> {
    const pages = this.repository.all(scope, { ...filter, status: filter.status ?? ['active'] });
    for await (const page of pages) {
      yield page.map(({ address, code, contactName, effectiveOn, email, foundedOn, id, kind, name, parentCode, phone, postalCode, shortName, type }) => ({
        ...{ id, code, name, shortName, type, kind, parentCode, foundedOn, effectiveOn },
        ...{ contactName, phone, address, postalCode, email },
      }));
    }
  }
}
