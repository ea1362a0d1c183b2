import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { acknowledgedReasons, type RequestContext, requestErrors, toWarningBodies, UnitOfWork } from '../../../src/index.js';
import { checkPlace } from './nesting.js';
import type { CreatedOrganization, CreateOrganization, Organization, UpdateOrganization } from './organization.dto.js';
import { organizationErrors } from './organization.errors.js';
import { OrganizationRepository } from './organization.repository.js';
import { depthOf } from './organization-path.js';
import { contactChanges, OrganizationWriter } from './organization-writer.js';

/** Changes of organisations. */
@Injectable()
export class OrganizationService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly repository: OrganizationRepository,
    private readonly writer: OrganizationWriter,
  ) {}

  /**
   * Adds an organisation under one in scope.
   * @throws Problem `base.organization_not_found` for its parent, `base.organization_code_taken`, and those of {@link checkPlace}
   */
  create(context: RequestContext, input: CreateOrganization): Promise<CreatedOrganization> {
    return this.work.run(context, async (tx) => {
      const parent = await this.repository.lockParent(tx, context.scope, input.parentId);
      if (!parent) throw organizationErrors.organizationNotFound({ id: input.parentId });
      const warnings = checkPlace({ type: parent.type, depth: depthOf(parent.path) }, input.type);
      const { parentId, externalCodes, acknowledge } = input;
      const draft = { id: uuidv7(), parentId, input, externalCodes, reason: acknowledgedReasons(warnings, acknowledge) };
      const [created] = await this.writer.add(tx, [draft], new Map([[parentId, parent.path]]), [parent.label]);
      if (!created) throw organizationErrors.organizationCodeTaken({ code: input.code });
      return { ...created, warnings: toWarningBodies(warnings, context.language) };
    });
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
