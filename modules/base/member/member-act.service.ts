import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import {
  acknowledgedReasons,
  Clock,
  type Language,
  type RequestContext,
  requestErrors,
  toWarningBodies,
  UnitOfWork,
  type Warning,
  type WorkTransaction,
} from '../../../src/index.js';
import { basePermissions } from '../base.permissions.js';
import { PrincipalChanges } from '../identity/session/principal-changes.js';
import { requireActDay } from '../organization/act-day.js';
import { DepartedMemberAccounts } from './departed-member-accounts.js';
import type { MemberWithWarnings } from './member.dto.js';
import { memberStageChanged, memberStatusChanged } from './member.events.js';
import { type LockedMember, MemberRepository } from './member.repository.js';
import type { ChangeStage, ChangeStatus } from './member-act.dto.js';
import { MemberFlags } from './member-flags.js';
import { MemberAnswers } from './member-answers.js';
import { recordStateChanges, type StateChange } from './member-state-rows.js';
import { MemberTransitions } from './member-transitions.js';
import { ON_ROLL } from './member-types.js';

type Act = ChangeStage | ChangeStatus;
/** The part of a state change that a transition decides. */
type Next = Pick<StateChange, 'kind' | 'details' | 'stage' | 'membershipStatus' | 'joinedOn' | 'fullOn'>;

/** The dated acts on one member: the next stage, another status. */
@Injectable()
export class MemberActService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly repository: MemberRepository,
    private readonly transitions: MemberTransitions,
    private readonly departed: DepartedMemberAccounts,
    private readonly flags: MemberFlags,
    private readonly answers: MemberAnswers,
    private readonly principals: PrincipalChanges,
    private readonly clock: Clock,
  ) {}

  /**
   * Brings somebody to the next stage.
   *
   * @throws Problem `request.not_found`, `base.act_in_future`, `base.act_out_of_order`, and those of {@link MemberTransitions.stage}
   */
  changeStage(context: RequestContext, id: string, act: ChangeStage): Promise<MemberWithWarnings> {
    return this.work.run(context, async (tx) => {
      const { current, effectiveOn } = await this.begin(tx, context, id, act);
      const warnings = await this.transitions.stage(current, act.stage, effectiveOn);
      const { stage: fromStage, membershipStatus, organizationId } = current;
      const toStage = act.stage;
      const joinedOn = toStage === 'probationaryMember' ? effectiveOn : current.joinedOn;
      const fullOn = toStage === 'fullMember' ? effectiveOn : current.fullOn;
      const next: Next = { kind: 'changeStage', details: { fromStage, toStage }, stage: toStage, membershipStatus, joinedOn, fullOn };
      tx.emit(memberStageChanged, { organizationId, payload: { memberId: id, organizationId, fromStage, toStage, effectiveOn } });
      return this.record(tx, { current, act, effectiveOn, next, warnings, permission: basePermissions.member.changeStage.key }, context.language);
    });
  }

  /**
   * Suspends, restores or ends a membership. With its end the account of the member is suspended.
   *
   * @throws Problem `request.not_found`, `base.act_in_future`, `base.act_out_of_order`, and those of {@link MemberTransitions.status}
   */
  changeStatus(context: RequestContext, id: string, act: ChangeStatus): Promise<MemberWithWarnings> {
    return this.work.run(context, async (tx) => {
      const { current, effectiveOn } = await this.begin(tx, context, id, act);
      const warnings = await this.transitions.status(tx, current, act.membershipStatus, effectiveOn);
      const { stage, membershipStatus: fromStatus, organizationId, joinedOn, fullOn } = current;
      const toStatus = act.membershipStatus;
      const next: Next = { kind: 'changeStatus', details: { fromStatus, toStatus }, stage, membershipStatus: toStatus, joinedOn, fullOn };
      tx.emit(memberStatusChanged, { organizationId, payload: { memberId: id, organizationId, fromStatus, toStatus, effectiveOn } });
      await this.principals.ofMembers(tx, [id]);
      if (!ON_ROLL.includes(toStatus)) warnings.push(...(await this.departed.close(tx, context, id)));
      return this.record(tx, { current, act, effectiveOn, next, warnings, permission: basePermissions.member.changeStatus.key }, context.language);
    });
  }

  private async begin(tx: WorkTransaction, { scope, ifMatch }: RequestContext, id: string, act: Act) {
    const current = await this.repository.lock(tx, scope, id);
    if (!current) throw requestErrors.notFound();
    ifMatch?.require(current.version);
    const today = this.clock.today();
    const effectiveOn = act.effectiveOn ?? today;
    requireActDay(effectiveOn, { today, latest: current.effectiveOn });
    return { current, effectiveOn };
  }

  private async record(tx: WorkTransaction, { current, act, effectiveOn, next, warnings, permission }: Recording, language: Language): Promise<MemberWithWarnings> {
    const { id, organizationId, groupId, node } = current;
    const { documentNumber = null, reason = null } = act;
    const [changed] = await recordStateChanges(tx, [{ ...next, actId: uuidv7(), memberId: id, groupId, effectiveOn, documentNumber, reason }]);
    if (!changed) throw new Error('a locked member was not there');
    const acknowledged = acknowledgedReasons(warnings, act.acknowledge);
    tx.audit({
      action: permission,
      targetKind: 'member',
      targetId: id,
      organizationId,
      fields: next.kind === 'changeStage' ? ['stage'] : ['membershipStatus'],
      ...(acknowledged !== undefined && { reason: acknowledged }),
    });
    const flags = await this.flags.of(changed, node, tx);
    return { ...(await this.answers.of(changed)), warnings: toWarningBodies([...warnings, ...flags], language) };
  }
}

interface Recording {
  readonly current: LockedMember;
  readonly act: Act;
  readonly effectiveOn: string;
  readonly next: Next;
  readonly warnings: readonly Warning[];
  readonly permission: string;
}
