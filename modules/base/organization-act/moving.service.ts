import { Injectable } from '@nestjs/common';
import type { RequestContext } from '../../../src/index.js';
import { BranchSizes } from '../member/branch-sizes.js';
import { organizationErrors } from '../organization/organization.errors.js';
import { OrganizationRepository } from '../organization/organization.repository.js';
import { ActStage } from './act-stage.js';
import type { OpenAct } from './open-act.js';
import type { MoveOrganization, ReorganizedOrganization, RestoreOrganization } from './organization-act.dto.js';
import { organizationActErrors } from './organization-act.errors.js';
import { organizationMoved, organizationRestored } from './organization-act.events.js';
import { writeStatus } from './organization-act-writes.js';
import { type NewParent, Relocation } from './relocation.js';

/** The acts that give an organisation a place: move (调整隶属), restore (恢复). */
@Injectable()
export class MovingService {
  constructor(
    private readonly stage: ActStage,
    private readonly organizations: OrganizationRepository,
    private readonly relocation: Relocation,
    private readonly sizes: BranchSizes,
  ) {}

  /**
   * Puts an organisation with all below it under another one in scope.
   * @throws Problem `base.organization_not_found`, `base.root_stays`, `base.act_changes_nothing`, and those of
   *   {@link Relocation.check} and {@link ActStage.perform}
   */
  move(context: RequestContext, id: string, input: MoveOrganization): Promise<ReorganizedOrganization> {
    return this.stage.perform(context, { id, kind: 'move', input, reshapes: true }, async (act) => {
      const { tx, subject, effectiveOn, payload } = act;
      const fromParentId = subject.parentId;
      if (fromParentId === null) throw organizationActErrors.rootStays();
      const parent = await this.parent(act, input.parentId);
      if (parent.id === fromParentId) throw organizationActErrors.actChangesNothing();
      await this.relocation.check(act, subject, parent);
      await act.record({ parentId: parent.id, fromParentId });
      await this.relocation.carryOut(act, subject, parent.id);
      act.warnings.push(...(subject.type === 'partyGroup' ? await this.sizes.warnings(tx, [fromParentId, parent.id], effectiveOn) : []));
      tx.emit(organizationMoved, { organizationId: id, payload: { ...payload, fromParentId, toParentId: parent.id } });
      return {};
    });
  }

  /**
   * Has a dissolved organisation be there again, empty, where it was or under another one in scope.
   * @throws Problem `base.organization_not_found`, and those of {@link Relocation.check} and {@link ActStage.perform}
   */
  restore(context: RequestContext, id: string, input: RestoreOrganization): Promise<ReorganizedOrganization> {
    return this.stage.perform(context, { id, kind: 'restore', input, reshapes: true }, async (act) => {
      const { tx, subject, payload } = act;
      const parent = await this.parent(act, input.parentId ?? subject.parentId ?? '');
      await this.relocation.check(act, subject, parent);
      await act.record({ parentId: parent.id });
      await writeStatus(tx, act, [id], 'active');
      if (parent.id !== subject.parentId) await this.relocation.carryOut(act, subject, parent.id);
      tx.emit(organizationRestored, { organizationId: id, payload: { ...payload, parentId: parent.id } });
      return {};
    });
  }

  private async parent({ tx, context }: OpenAct, id: string): Promise<NewParent> {
    const parent = await this.organizations.lockParent(tx, context.scope, id);
    if (!parent) throw organizationErrors.organizationNotFound({ id });
    return parent;
  }
}
