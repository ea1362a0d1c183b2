import { Injectable } from '@nestjs/common';
import { type Page, type RequestContext, requestErrors } from '../../../src/index.js';
import type { Organization, OrganizationQuery, OrganizationSubtree } from './organization.dto.js';
import { OrganizationRepository } from './organization.repository.js';
import { nest } from './organization-subtree.js';

/** Reads organisations for a request. */
@Injectable()
export class OrganizationReader {
  constructor(private readonly repository: OrganizationRepository) {}

  list(context: RequestContext, query: OrganizationQuery): Promise<Page<Organization>> {
    return this.repository.page(context.scope, query);
  }

  /** @throws Problem `request.not_found` */
  async get(context: RequestContext, id: string): Promise<Organization> {
    const organization = await this.repository.find(context.scope, id);
    if (!organization) throw requestErrors.notFound();
    return organization;
  }

  /** @throws Problem `request.not_found` */
  async tree(context: RequestContext, id: string, depth: number): Promise<OrganizationSubtree> {
    const subtree = nest(await this.repository.subtree(context.scope, id, depth));
    if (!subtree) throw requestErrors.notFound();
    return subtree;
  }
}
