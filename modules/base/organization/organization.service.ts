import { Injectable } from '@nestjs/common';
import { type RequestContext, requestErrors, toWarningBodies, UnitOfWork } from '../../../src/index.js';
import type { CreatedOrganization, CreateOrganization, Organization, UpdateOrganization } from './organization.dto.js';
import { OrganizationEntry } from './organization-entry.js';
import { OrganizationRepository } from './organization.repository.js';
import { contactChanges, OrganizationWriter } from './organization-writer.js';

/** Changes of organisations. */
@Injectable()
export class OrganizationService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly repository: OrganizationRepository,
    private readonly writer: OrganizationWriter,
    private readonly entry: OrganizationEntry,
  ) {}

  /** Adds an organisation under one in scope. @throws Problem as {@link OrganizationEntry.add} */
  async create(context: RequestContext, input: CreateOrganization): Promise<CreatedOrganization> {
    let added: Organization | undefined;
    // What is kept for the idempotency key holds no contact person.
    const { id, warnings } = await this.work.run(context, async (tx) => {
      const entered = await this.entry.add(tx, context.scope, input);
      added = entered.organization;
      return { id: added.id, warnings: toWarningBodies(entered.warnings, context.language) };
    });
    const organization = added?.id === id ? added : await this.repository.find(context.scope, id);
    if (!organization) throw requestErrors.notFound();
    return { ...organization, warnings };
  }

  /**
   * Changes contact fields; the rest changes by acts.
   * @throws Problem `request.not_found`, `request.stale`
   */
  update(context: RequestContext, id: string, input: UpdateOrganization): Promise<Organization> {
    return this.work.run(context, async (tx) => {
      const current = await this.repository.lock(tx, context.scope, id);
      if (!current) throw requestErrors.notFound();
      if (context.ifMatch !== null && context.ifMatch !== current.version) throw requestErrors.stale({ version: current.version });
      const changes = contactChanges(current, input);
      if (Object.keys(changes).length === 0) return current;
      const [changed] = await this.writer.changeContacts(tx, [{ id, changes }]);
      return changed ?? current;
    });
  }
}
