import { Injectable } from '@nestjs/common';
import { type Page, type RequestContext, requestErrors } from '../../../src/index.js';
import type { Organization, OrganizationQuery, OrganizationSubtree, OrganizationSubtreeQuery } from './organization.dto.js';
import { OrganizationStateRepository } from './organization-state.repository.js';
import { OrganizationRepository } from './organization.repository.js';
import { nest } from './organization-subtree.js';

/** Reads organisations for a request, as they are or as they were on a day. */
@Injectable()
export class OrganizationReader {
  constructor(
    private readonly repository: OrganizationRepository,
    private readonly states: OrganizationStateRepository,
  ) {}

  list(context: RequestContext, query: OrganizationQuery): Promise<Page<Organization>> {
    return query.asOf === undefined ? this.repository.page(context.scope, query) : this.states.page(context.scope, query, query.asOf);
  }

  /** @throws Problem `request.not_found` */
  async get({ scope }: RequestContext, id: string, asOf?: string): Promise<Organization> {
    const organization = await (asOf === undefined ? this.repository.find(scope, id) : this.states.find(scope, id, asOf));
    if (!organization) throw requestErrors.notFound();
    return organization;
  }

  /** @throws Problem `request.not_found` */
  async tree({ scope }: RequestContext, id: string, { depth, asOf }: OrganizationSubtreeQuery): Promise<OrganizationSubtree> {
    const found = await (asOf === undefined ? this.repository.subtree(scope, id, depth) : this.states.subtree(scope, id, depth, asOf));
    const subtree = nest(found);
    if (!subtree) throw requestErrors.notFound();
    return subtree;
  }
}
