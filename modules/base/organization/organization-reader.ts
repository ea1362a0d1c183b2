import { Injectable } from '@nestjs/common';
import { CustomFields, faultAt, found, type Page, type RequestContext, requestErrors } from '../../../src/index.js';
import type { Organization, OrganizationQuery, OrganizationSubtree, OrganizationSubtreeQuery } from './organization.dto.js';
import { ORGANIZATION_HOST } from './organization-field-host.js';
import { OrganizationStateRepository } from './organization-state.repository.js';
import { OrganizationRepository } from './organization.repository.js';
import { nest } from './organization-subtree.js';

/** Reads organisations for a request, as they are or as they were on a day. */
@Injectable()
export class OrganizationReader {
  constructor(
    private readonly repository: OrganizationRepository,
    private readonly states: OrganizationStateRepository,
    private readonly fields: CustomFields,
  ) {}

  /** @throws Problem `request.invalid` for a filter by a custom field that is none, or as of a day */
  async list(context: RequestContext, query: OrganizationQuery): Promise<Page<Organization>> {
    const page = await this.page(context, query);
    await this.fields.show(ORGANIZATION_HOST, page.items);
    return page;
  }

  /** @throws Problem `request.not_found` */
  async get({ scope }: RequestContext, id: string, asOf?: string): Promise<Organization> {
    const organization = await (asOf === undefined ? this.repository.find(scope, id) : this.states.find(scope, id, asOf));
    if (!organization) throw requestErrors.notFound();
    await this.fields.show(ORGANIZATION_HOST, [organization]);
    return organization;
  }

  /** @throws Problem `request.not_found` */
  async tree({ scope }: RequestContext, id: string, { depth, asOf }: OrganizationSubtreeQuery): Promise<OrganizationSubtree> {
    const organizations = await (asOf === undefined ? this.repository.subtree(scope, id, depth) : this.states.subtree(scope, id, depth, asOf));
    await this.fields.show(ORGANIZATION_HOST, organizations);
    const subtree = nest(organizations);
    if (!subtree) throw requestErrors.notFound();
    return subtree;
  }

  private async page(context: RequestContext, { custom, ...query }: OrganizationQuery): Promise<Page<Organization>> {
    const { asOf } = query;
    if (asOf === undefined) return this.repository.page(context.scope, query, await this.fields.filters(ORGANIZATION_HOST, context, custom));
    if (custom !== undefined) throw requestErrors.invalid({}, { errors: [faultAt('?asOf', found('not_dated'))] });
    return this.states.page(context.scope, query, asOf);
  }
}
