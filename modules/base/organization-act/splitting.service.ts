import { Injectable } from '@nestjs/common';
import type { RequestContext } from '../../../src/index.js';
import { BranchSizes } from '../member/branch-sizes.js';
import { MemberMoves } from '../member/member-moves.js';
import type { Organization } from '../organization/organization.dto.js';
import { OrganizationEntry } from '../organization/organization-entry.js';
import { ActStage } from './act-stage.js';
import type { OpenAct } from './open-act.js';
import { OpenCases } from './open-cases.js';
import type { DividedOrganization, SplitOrganization } from './organization-act.dto.js';
import { organizationActErrors } from './organization-act.errors.js';
import { organizationSplit } from './organization-act.events.js';
import { homeOf, lockChildren, lockSubjects, type Subject } from './organization-act-rows.js';
import { Relocation } from './relocation.js';

/** The act by which part of an organisation becomes one of its own (分设). */
@Injectable()
export class SplittingService {
  constructor(
    private readonly stage: ActStage,
    private readonly cases: OpenCases,
    private readonly entry: OrganizationEntry,
    private readonly relocation: Relocation,
    private readonly moves: MemberMoves,
    private readonly sizes: BranchSizes,
  ) {}

  /**
   * Makes a new organisation of some members and groups of one in scope.
   *
   * @throws Problem `base.groups_not_in_organization`, and those of {@link OpenCases.requireNone},
   *   {@link OrganizationEntry.add}, {@link Relocation.check}, {@link MemberMoves.move} and {@link ActStage.perform}
   */
  split(context: RequestContext, id: string, input: SplitOrganization): Promise<DividedOrganization> {
    return this.stage.perform(context, { id, kind: 'split', input, reshapes: true }, async (act) => {
      const { tx, effectiveOn, payload } = act;
      await this.cases.requireNone(act, 'split', [{ id, pointer: '' }]);
      const groups = await groupsOf(act, input.groupIds);
      const created = await this.make(act, input);
      const [parent] = await lockSubjects(tx, context.scope, [created.id]);
      for (const group of groups) if (parent) await this.relocation.check(act, group, parent);
      const movedIds = groups.map((group) => group.id);
      await act.record({ createdId: created.id, movedIds }, [created.id, ...movedIds]);
      for (const group of groups) await this.relocation.carryOut(act, group, created.id);
      await this.moveMembers(act, created, input.memberIds);
      act.warnings.push(...(await this.sizes.warnings(tx, [id, created.id], effectiveOn)));
      tx.emit(organizationSplit, { organizationId: id, payload: { ...payload, createdId: created.id, movedIds } });
      return { created: [created] };
    });
  }

  private async make({ tx, context, subject, effectiveOn, document, warnings }: OpenAct, input: SplitOrganization): Promise<Organization> {
    const { name, shortName = null, code, type = subject.type, kind = subject.kind, acknowledge, custom } = input;
    const parentId = input.parentId ?? subject.parentId ?? subject.id;
    const described = { ...document, name, shortName, code, type, kind, parentId, effectiveOn, externalCodes: [], ...(acknowledge && { acknowledge }), ...(custom && { custom }) };
    const entered = await this.entry.add(tx, context.scope, described);
    warnings.push(...entered.warnings);
    return entered.organization;
  }

  /** Those who are named and did not go with a group. */
  private async moveMembers({ tx, id, subject, effectiveOn, document }: OpenAct, created: Organization, memberIds: readonly string[]): Promise<void> {
    const gone = await tx.query<{ id: string }>('SELECT id FROM base_members WHERE id = ANY($1::uuid[]) AND organization_id = $2', [memberIds, created.id]);
    const left = memberIds.filter((memberId) => !gone.some((member) => member.id === memberId));
    if (left.length === 0) return;
    const { organizationId, groupId = null } = homeOf(created);
    const move = { ...document, toOrganizationId: organizationId, toGroupId: groupId, kind: 'reorganize', effectiveOn, details: { actId: id } } as const;
    await this.moves.move(tx, { ...homeOf(subject), memberIds: left }, move);
  }
}

async function groupsOf({ tx, subject }: OpenAct, groupIds: readonly string[]): Promise<Subject[]> {
  if (groupIds.length === 0) return [];
  const ids = new Set(groupIds);
  const groups = (await lockChildren(tx, [subject.id])).filter(({ id, type }) => ids.has(id) && type === 'partyGroup');
  if (groups.length < ids.size) throw organizationActErrors.groupsNotInOrganization({ count: ids.size - groups.length });
  return groups;
}
