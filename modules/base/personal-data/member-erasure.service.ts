import { Injectable } from '@nestjs/common';
import {
  Clock,
  Contributions,
  DeployedMenu,
  type DataSubject,
  defineScopedSql,
  modulesWithTables,
  type OpenCase,
  type RequestContext,
  requestErrors,
  scopeBy,
  UnitOfWork,
  type WorkTransaction,
} from '../../../src/index.js';
import { AccountMembers } from '../account-member/account-members.js';
import { basePermissions } from '../base.permissions.js';
import { ErasableAccounts } from '../identity/account/erasable-accounts.js';
import { memberErased } from '../member/member.events.js';
import { type MembershipStatus, type MemberStage, PARTY_MEMBER_STAGES } from '../member/member-types.js';
import { citationOn } from '../rule/rule-book.js';
import type { EraseMember, ErasedMember } from './personal-data.dto.js';
import { personalDataErrors } from './personal-data.errors.js';
import { erasureRule } from './personal-data.rules.js';

interface LockedMember {
  readonly organizationId: string;
  readonly stage: MemberStage;
  readonly status: MembershipStatus;
}

const LOCKED = defineScopedSql({
  name: 'base.member_to_erase',
  scope: scopeBy.managed('m.organization_id'),
  text: `SELECT m.organization_id AS "organizationId", m.stage, m.membership_status AS status FROM base_members m
    WHERE m.id = $1 AND m.erased_at IS NULL AND {{scope}} FOR UPDATE`,
});

/** Erases what is kept about a person (PIPL art. 47). */
@Injectable()
export class MemberErasureService {
  constructor(
    private readonly contributions: Contributions,
    private readonly menu: DeployedMenu,
    private readonly members: AccountMembers,
    private readonly accounts: ErasableAccounts,
    private readonly clock: Clock,
    private readonly work: UnitOfWork,
  ) {}

  /**
   * Deletes or makes anonymous what the loaded modules keep about a member and his account, all of it or nothing.
   * Modules that are left out are told when they are chosen again.
   * @throws Problem `request.not_found`, 409 `base.archive_duty`, `base.member_has_open_cases`, and those of {@link ErasableAccounts.require}
   */
  erase(context: RequestContext, id: string, { reason, documentNumber }: EraseMember): Promise<ErasedMember> {
    return this.work.run(context, async (tx) => {
      const { text, params } = LOCKED.build(context.scope, [id]);
      const member = await tx.one<LockedMember>(text, params);
      const subject = member && (await this.members.ofMember(tx, id));
      if (!member || !subject) throw requestErrors.notFound();
      await this.requireErasable(tx, context, member, subject);
      const rows = await this.eraseAll(tx, subject);
      const { organizationId } = member;
      tx.emit(memberErased, { organizationId, payload: { memberId: id, accountId: subject.accountId } });
      const fields = documentNumber === undefined ? [] : [`documentNumber:${documentNumber}`];
      tx.audit({ action: basePermissions.member.erase.key, targetKind: 'member', targetId: id, organizationId, fields, reason });
      return { id, rows, leftOutModules: await this.leftOut(tx) };
    });
  }

  private async requireErasable(tx: WorkTransaction, context: RequestContext, member: LockedMember, { accountId, memberId }: DataSubject): Promise<void> {
    const rule = citationOn(erasureRule, this.clock.today());
    if (isOnTheRoll(member)) throw personalDataErrors.archiveDuty({}, { rule });
    if (accountId !== null) await this.accounts.require(tx, context, accountId);
    const cases: OpenCase[] = [];
    for (const { value } of this.contributions.instances('vetoes')) {
      cases.push(...(await value.openCases({ act: 'erase', targetKind: 'member', targetId: memberId ?? '' }, tx)));
    }
    if (cases.length === 0) return;
    const errors = cases.map(({ code, message, values, count }) => ({ pointer: '', code, message, values: { ...values, count } }));
    throw personalDataErrors.memberHasOpenCases({}, { errors });
  }

  /** What stands on others goes first, while they still know the person. */
  private async eraseAll(tx: WorkTransaction, subject: DataSubject): Promise<number> {
    let rows = 0;
    for (const { value } of this.contributions.instances('personalData').toReversed()) rows += await value.erase(subject, tx);
    return rows;
  }

  private async leftOut(tx: WorkTransaction): Promise<string[]> {
    return (await modulesWithTables(tx)).filter((moduleId) => !this.menu.loadedModule(moduleId));
  }
}

/** Membership that was suspended can come back, so it is kept as well. */
function isOnTheRoll({ stage, status }: LockedMember): boolean {
  return PARTY_MEMBER_STAGES.includes(stage) && (status === 'normal' || status === 'suspended');
}
