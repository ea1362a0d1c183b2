import { Injectable } from '@nestjs/common';
import { Clock, Database, type SqlRunner, type Text, type Warning } from '../../../src/index.js';
import { monthsAfter } from '../calendar/months.js';
import { RuleBook, type RuleInForce } from '../rule/rule-book.js';
import type { Member } from './member.dto.js';
import { outOfContactRule } from './member.rules.js';
import { PARTY_MEMBER_STAGES } from './member-types.js';

/** What somebody has been for long. */
interface Flag {
  readonly code: string;
  readonly since: string;
  readonly months: number;
  readonly message: Text;
}

const SUSPENDED_SINCE = `
  SELECT max(effective_on) AS since FROM base_member_acts WHERE member_id = $1 AND kind = 'changeStatus'`;

const LOST: Text = {
  zh: '自 {since} 起失去联系已满 {months} 个月，请研究停止党籍。',
  en: 'Out of contact for {months} months, since {since}: consider suspending his membership.',
};
const ABROAD: Text = {
  zh: '自 {since} 起出国（境）已满 {months} 个月，请研究停止党籍。',
  en: 'Abroad for {months} months, since {since}: consider suspending his membership.',
};
const SUSPENDED: Text = {
  zh: '自 {since} 起停止党籍已满 {months} 个月，请研究按自行脱党除名。',
  en: 'Suspended for {months} months, since {since}: consider removing him from the roll.',
};

/** The day from which a suspended member is suspended; null for who never was. */
export async function suspendedSince(runner: SqlRunner, memberId: string): Promise<string | null> {
  return (await runner.one<{ since: string | null }>(SUSPENDED_SINCE, [memberId]))?.since ?? null;
}

/** Points out members who have been out of contact, abroad or suspended for long (MEM-6): people decide, nothing happens by itself. */
@Injectable()
export class MemberFlags {
  constructor(
    private readonly rules: RuleBook,
    private readonly clock: Clock,
    private readonly database: Database,
  ) {}

  /**
   * @param node the place of his organisation in the tree
   * @param runner the transaction that has just written of him
   */
  async of(member: Member, node: string, runner: SqlRunner = this.database): Promise<Warning[]> {
    if (!PARTY_MEMBER_STAGES.includes(member.stage)) return [];
    const isSuspended = member.membershipStatus === 'suspended';
    const mayConcern = isSuspended || (member.membershipStatus === 'normal' && (member.lostContactSince !== null || member.abroadSince !== null));
    if (!mayConcern) return [];
    const rule = await this.rules.inForce(outOfContactRule, { node, on: this.clock.today() });
    const flags = isSuspended ? await this.ofSuspended(member, rule, runner) : this.ofAbsent(member, rule);
    const reached = flags.filter(({ since, months }) => monthsAfter(since, months) <= this.clock.today());
    return reached.map(({ code, message, since, months }) => ({ code, message, values: { since, months }, rule: rule.citation }));
  }

  private ofAbsent({ lostContactSince, abroadSince }: Member, { parameters }: RuleInForce<{ lostMonths: number; abroadMonths: number }>): Flag[] {
    const flags: Flag[] = [];
    if (lostContactSince !== null) flags.push({ code: 'base.lost_contact_long', since: lostContactSince, months: parameters.lostMonths, message: LOST });
    if (abroadSince !== null) flags.push({ code: 'base.abroad_long', since: abroadSince, months: parameters.abroadMonths, message: ABROAD });
    return flags;
  }

  private async ofSuspended({ id }: Member, { parameters }: RuleInForce<{ suspendedMonths: number }>, runner: SqlRunner): Promise<Flag[]> {
    const since = await suspendedSince(runner, id);
    return since === null ? [] : [{ code: 'base.suspended_long', since, months: parameters.suspendedMonths, message: SUSPENDED }];
  }
}
