import { Injectable } from '@nestjs/common';
import { joinTexts, named, type Text, type Transaction, type Warning } from '../../../src/index.js';
import { monthsAfter } from '../calendar/months.js';
import { temporaryBranch } from '../organization/organization.rules.js';
import { citationOn, RuleBook } from '../rule/rule-book.js';
import { memberErrors } from './member.errors.js';
import type { LockedMember } from './member.repository.js';
import { outOfContactRule } from './member.rules.js';
import { MemberChecks } from './member-checks.js';
import { suspendedSince } from './member-flags.js';
import { MEMBER_STAGES, type MembershipStatus, type MemberStage, PARTY_MEMBER_STAGES, STAGE_NAMES, STATUS_NAMES } from './member-types.js';

/** What may follow a status: for members of the Party, and for those who are not yet. */
const AFTER_STATUS: Readonly<Record<'member' | 'candidate', Partial<Record<MembershipStatus, readonly MembershipStatus[]>>>> = {
  member: {
    normal: ['suspended', 'removed', 'expelled', 'withdrawn', 'deceased'],
    suspended: ['normal', 'removed', 'expelled', 'withdrawn', 'deceased'],
  },
  candidate: { normal: ['closed', 'deceased'] },
};

const SUSPENDED_EARLY: Text = {
  zh: '失去联系自 {since} 起不满 {months} 个月；停止党籍一般在失联满 {months} 个月之后。',
  en: 'Out of contact since {since}, less than {months} months: a membership is usually suspended after {months} months.',
};
const REMOVED_EARLY: Text = {
  zh: '停止党籍自 {since} 起不满 {months} 个月；失联党员一般在停止党籍满 {months} 个月后除名。',
  en: 'Suspended since {since}, less than {months} months: a member out of contact is usually removed after {months} months.',
};

/** Says what may follow for a member: which stage, which status. */
@Injectable()
export class MemberTransitions {
  constructor(
    private readonly rules: RuleBook,
    private readonly checks: MemberChecks,
  ) {}

  /**
   * Checks that somebody may come to a stage on a day: the next one, in an organisation that recruits (ORG-8), after the probation (MEM-3).
   *
   * @returns what is unusual
   * @throws Problem `base.membership_not_normal`, `base.stage_not_next`, `base.last_stage`, `base.recruits_nobody`,
   *   `base.join_date_unknown`, and those of {@link MemberChecks.dates}
   */
  async stage(current: LockedMember, to: MemberStage, effectiveOn: string): Promise<Warning[]> {
    const { stage: from, membershipStatus, organizationKind, node, joinedOn } = current;
    if (membershipStatus !== 'normal') throw memberErrors.membershipNotNormal({ status: nameOfStatus(membershipStatus) });
    const next = MEMBER_STAGES[MEMBER_STAGES.indexOf(from) + 1];
    if (next === undefined) throw memberErrors.lastStage();
    if (to !== next) throw memberErrors.stageNotNext({ from: nameOfStage(from), next: nameOfStage(next), to: nameOfStage(to) });
    if (organizationKind === 'temporary') {
      throw memberErrors.recruitsNobody({}, { rule: citationOn(temporaryBranch, effectiveOn) });
    }
    if (to === 'fullMember' && joinedOn === null) throw memberErrors.joinDateUnknown();
    const reached = to === 'probationaryMember' ? { joinedOn: effectiveOn } : to === 'fullMember' ? { fullOn: effectiveOn } : {};
    return this.checks.dates({ ...current, ...reached, stage: to, effectiveOn }, node);
  }

  /**
   * Checks that a status may follow.
   *
   * @returns what is unusual: a suspension or removal earlier than MEM-6 has it
   * @throws Problem `base.status_not_possible`
   */
  async status(tx: Transaction, current: LockedMember, to: MembershipStatus, effectiveOn: string): Promise<Warning[]> {
    const { stage, membershipStatus: from } = current;
    const allowed = AFTER_STATUS[PARTY_MEMBER_STAGES.includes(stage) ? 'member' : 'candidate'][from] ?? [];
    if (!allowed.includes(to)) {
      throw memberErrors.statusNotPossible({ from: nameOfStatus(from), to: nameOfStatus(to), allowed: allowed.length > 0 ? joinTexts(allowed.map(nameOfStatus)) : '–' });
    }
    if (to === 'suspended') return this.early(current, effectiveOn, { since: current.lostContactSince, parameter: 'lostMonths', code: 'base.suspended_early', message: SUSPENDED_EARLY });
    if (to !== 'removed' || from !== 'suspended' || current.lostContactSince === null) return [];
    const since = await suspendedSince(tx, current.id);
    return this.early(current, effectiveOn, { since, parameter: 'suspendedMonths', code: 'base.removed_early', message: REMOVED_EARLY });
  }

  private async early({ node }: LockedMember, effectiveOn: string, { since, parameter, code, message }: Term): Promise<Warning[]> {
    if (since === null) return [];
    const { parameters, citation } = await this.rules.inForce(outOfContactRule, { node, on: effectiveOn });
    const months = parameters[parameter];
    if (effectiveOn >= monthsAfter(since, months)) return [];
    return [{ code, message, values: { since, months }, rule: citation }];
  }
}

function nameOfStage(stage: MemberStage): Text {
  return named(stage, STAGE_NAMES[stage]);
}

function nameOfStatus(status: MembershipStatus): Text {
  return named(status, STATUS_NAMES[status]);
}

/** A time that usually passes before something is done. */
interface Term {
  readonly since: string | null;
  readonly parameter: 'lostMonths' | 'suspendedMonths';
  readonly code: string;
  readonly message: Text;
}
