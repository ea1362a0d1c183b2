import { Injectable } from '@nestjs/common';
import { acknowledgedReasons, Clock, CustomFields, type RequestContext, requestErrors, toWarningBodies, UnitOfWork } from '../../../src/index.js';
import type { ChangeOrganization, CreateOrganization, Organization, OrganizationWithWarnings } from './organization.dto.js';
import { JointBranches } from './joint-branches.js';
import { OrganizationEntry } from './organization-entry.js';
import { ORGANIZATION_HOST } from './organization-field-host.js';
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
    private readonly joint: JointBranches,
    private readonly clock: Clock,
    private readonly fields: CustomFields,
  ) {}

  /** Adds an organisation under one in scope. @throws Problem as {@link OrganizationEntry.add} */
  async create(context: RequestContext, input: CreateOrganization): Promise<OrganizationWithWarnings> {
    let added: Organization | undefined;
    // What is kept for the idempotency key holds no contact person.
    const { id, warnings } = await this.work.run(context, async (tx) => {
      const entered = await this.entry.add(tx, context.scope, input);
      added = entered.organization;
      return { id: added.id, warnings: toWarningBodies(entered.warnings, context.language) };
    });
    if (added?.id === id) return { ...added, warnings };
    const organization = await this.repository.find(context.scope, id);
    if (!organization) throw requestErrors.notFound();
    await this.fields.show(ORGANIZATION_HOST, [organization]);
    return { ...organization, warnings };
  }

  /**
   * Changes contact fields, the units of a joint branch and custom fields; the rest changes by acts.
   * @throws Problem `request.not_found`, `request.stale`, `base.units_of_joint_branch_only`, and those of {@link CustomFields.plan}
   */
  update(context: RequestContext, id: string, { acknowledge, ...input }: ChangeOrganization): Promise<OrganizationWithWarnings> {
    return this.work.run(context, async (tx) => {
      const locked = await this.repository.lock(tx, context.scope, id);
      if (!locked) throw requestErrors.notFound();
      const { node, ...current } = locked;
      context.ifMatch?.require(current.version);
      const changes = contactChanges(current, input);
      const custom = await this.fields.plan(tx, { host: ORGANIZATION_HOST, node, given: input.custom, row: current, rows: context.scope });
      await this.fields.show(ORGANIZATION_HOST, [current]);
      if (Object.keys(changes).length + custom.fields.length === 0) return { ...current, warnings: [] };
      const warnings = await this.joint.check({ ...changes, kind: current.kind }, { node, on: this.clock.today() });
      const [changed] = await this.writer.changeContacts(tx, [{ id, changes, custom, reason: acknowledgedReasons(warnings, acknowledge) }]);
      if (changed) await this.fields.show(ORGANIZATION_HOST, [changed]);
      return { ...(changed ?? current), warnings: toWarningBodies(warnings, context.language) };
    });
  }
}
