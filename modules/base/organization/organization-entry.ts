import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { acknowledgedReasons, Clock, CustomFields, type RowScope, type Warning, type WorkTransaction } from '../../../src/index.js';
import { requireActDay } from './act-day.js';
import { JointBranches } from './joint-branches.js';
import { checkPlace } from './nesting.js';
import type { CreateOrganization, Organization } from './organization.dto.js';
import { organizationErrors } from './organization.errors.js';
import { ORGANIZATION_HOST } from './organization-field-host.js';
import { OrganizationRepository } from './organization.repository.js';
import { depthOf } from './organization-path.js';
import { requireStanding } from './organization-standing.js';
import { OrganizationWriter } from './organization-writer.js';

/** An organisation that came in, with what is unusual about it. */
export interface Entered {
  readonly organization: Organization;
  readonly warnings: readonly Warning[];
}

/** Brings organisations into the tree, one at a time. */
@Injectable()
export class OrganizationEntry {
  constructor(
    private readonly repository: OrganizationRepository,
    private readonly writer: OrganizationWriter,
    private readonly joint: JointBranches,
    private readonly clock: Clock,
    private readonly fields: CustomFields,
  ) {}

  /**
   * Adds an organisation under one in scope.
   * @throws Problem `base.organization_not_found` for its parent, `base.organization_code_taken`, `base.act_in_future`,
   *   `base.not_yet_there`, and those of {@link checkPlace}, {@link JointBranches.check} and {@link CustomFields.plan}
   */
  async add(tx: WorkTransaction, rows: RowScope, input: CreateOrganization): Promise<Entered> {
    const { parentId, externalCodes, acknowledge, type, code, documentNumber = null, reason = null } = input;
    const today = this.clock.today();
    const effectiveOn = input.effectiveOn ?? today;
    const parent = await this.repository.lockParent(tx, rows, parentId);
    if (!parent) throw organizationErrors.organizationNotFound({ id: parentId });
    const placed = checkPlace({ ...parent, depth: depthOf(parent.path) }, { type, levels: 1, on: effectiveOn });
    const warnings = [...placed, ...(await this.joint.check(input, { node: parent.path, on: effectiveOn }))];
    requireActDay(effectiveOn, { today, latest: null });
    await requireStanding(tx, parent, 'place', effectiveOn);
    const { values: custom } = await this.fields.plan(tx, { host: ORGANIZATION_HOST, node: parent.path, given: input.custom, row: null, rows });
    const draft = { id: uuidv7(), parentId, input, externalCodes, custom, act: { documentNumber, reason }, reason: acknowledgedReasons(warnings, acknowledge) };
    const [organization] = await this.writer.add(tx, [draft], new Map([[parentId, parent.path]]), [parent.label]);
    if (!organization) throw organizationErrors.organizationCodeTaken({ code });
    await this.fields.show(ORGANIZATION_HOST, [organization]);
    return { organization, warnings };
  }
}
