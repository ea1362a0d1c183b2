import { Injectable } from '@nestjs/common';
import { Clock, named, TreeSettings, type Warning } from '../../../src/index.js';
import { BaseSettings } from '../base.settings.js';
import { memberErrors } from '../member/member.errors.js';
import { memberMoveErrors } from '../member/member-moves.errors.js';
import { PARTY_MEMBER_STAGES, STATUS_NAMES } from '../member/member-types.js';
import { temporaryBranch } from '../organization/organization.rules.js';
import { RuleBook, type RulePlace } from '../rule/rule-book.js';
import { transferErrors } from './transfer.errors.js';
import type { Transferee, TransferTarget } from './transfer.repository.js';
import { duesPaidRule, letterValidityRule, papersTravelRule, relationRule } from './transfer.rules.js';

/** What a letter is to say. */
export interface LetterTerms {
  /** `YYYY-MM` */
  readonly duesPaidUntil: string | null;
  readonly validDays: number;
}

/** The rules that a transfer must keep, when it is drafted and again when its letter is issued. */
@Injectable()
export class TransferChecks {
  constructor(
    private readonly rules: RuleBook,
    private readonly settings: TreeSettings,
    private readonly clock: Clock,
  ) {}

  /**
   * Who goes where, and what the letter says of it.
   *
   * @param target null where the relation leaves the platform
   * @returns what is unusual
   * @throws Problem `base.transfer_membership_not_normal`, `base.transfer_to_itself`, `base.no_members_there`,
   *   `base.recruits_nobody`, `base.transfer_valid_too_long`, `base.transfer_dues_missing`
   */
  async all(member: Transferee, target: TransferTarget | null, terms: LetterTerms): Promise<Warning[]> {
    await this.requireNormal(member);
    const place = { node: member.node, on: this.clock.today() };
    const found = [
      ...(target ? await this.home(member, target, place) : []),
      await this.validity(terms, place),
      await this.dues(member, terms, place),
      await this.papers(member),
    ];
    return found.filter((warning) => warning !== null);
  }

  /** TRF-1. @throws Problem `base.transfer_membership_not_normal` */
  async requireNormal({ membershipStatus, node }: Pick<Transferee, 'membershipStatus' | 'node'>): Promise<void> {
    if (membershipStatus === 'normal') return;
    const { citation } = await this.rules.inForce(relationRule, { node, on: this.clock.today() });
    throw transferErrors.transferMembershipNotNormal({ status: named(membershipStatus, STATUS_NAMES[membershipStatus]) }, { rule: citation });
  }

  /** TRF-6: the papers of whoever is not a full member yet. */
  async papers({ stage, node }: Pick<Transferee, 'stage' | 'node'>): Promise<Warning | null> {
    if (stage === 'fullMember') return null;
    const { citation } = await this.rules.inForce(papersTravelRule, { node, on: this.clock.today() });
    return { code: 'base.transfer_papers_travel', message: PAPERS_TRAVEL, rule: citation };
  }

  /** TRF-2: a letter that is over. */
  async expiry(validUntil: string, node: string): Promise<Warning | null> {
    if (validUntil >= this.clock.today()) return null;
    const { citation } = await this.rules.inForce(letterValidityRule, { node, on: this.clock.today() });
    return { code: 'base.transfer_letter_expired', message: LETTER_EXPIRED, values: { validUntil }, rule: citation };
  }

  /** For how many days a letter of his organisation holds where nobody says: as it sets, and no longer than TRF-2 lets it. */
  async usualDays({ organizationId, node }: Pick<Transferee, 'organizationId' | 'node'>): Promise<number> {
    const { letterDays } = await this.settings.of(BaseSettings, { organizationId, node });
    const { parameters } = await this.rules.inForce(letterValidityRule, { node, on: this.clock.today() });
    return Math.min(letterDays, parameters.days);
  }

  private async home({ organizationId, stage }: Transferee, target: TransferTarget, place: RulePlace): Promise<Warning[]> {
    if (target.id === organizationId) throw transferErrors.transferToItself();
    if (target.type === 'partyGroup' || target.status !== 'active') throw memberMoveErrors.noMembersThere();
    const warnings: Warning[] = [];
    if (target.kind === 'temporary') {
      const { citation } = await this.rules.inForce(temporaryBranch, place);
      if (!PARTY_MEMBER_STAGES.includes(stage)) throw memberErrors.recruitsNobody({}, { rule: citation });
      warnings.push({ code: 'base.transfer_to_temporary_branch', message: TEMPORARY_BRANCH, rule: citation });
    }
    if (target.type !== 'branch') {
      const { citation } = await this.rules.inForce(relationRule, place);
      warnings.push({ code: 'base.transfer_to_no_branch', message: NO_BRANCH, rule: citation });
    }
    return warnings;
  }

  private async validity({ validDays }: LetterTerms, place: RulePlace): Promise<null> {
    const { parameters, citation } = await this.rules.inForce(letterValidityRule, place);
    if (validDays > parameters.days) throw transferErrors.transferValidTooLong({ validDays, days: parameters.days }, { rule: citation });
    return null;
  }

  private async dues({ stage }: Transferee, { duesPaidUntil }: LetterTerms, place: RulePlace): Promise<Warning | null> {
    if (!PARTY_MEMBER_STAGES.includes(stage)) return null;
    const { parameters, citation } = await this.rules.inForce(duesPaidRule, place);
    if (duesPaidUntil === null) throw transferErrors.transferDuesMissing({}, { rule: citation });
    const behind = monthsOf(place.on) - monthsOf(duesPaidUntil);
    if (behind <= parameters.monthsBehind) return null;
    return { code: 'base.transfer_dues_behind', message: DUES_BEHIND, values: { duesPaidUntil, months: behind }, rule: citation };
  }
}

const PAPERS_TRAVEL = {
  zh: '入党材料（入党志愿书、申请书、培养考察和政治审查材料等）须随组织关系一并转移，接收党组织应当审查。',
  en: 'The papers of his way into the Party (application form, application, observation and review records) go along with the relation; the receiver looks through them.',
};
const LETTER_EXPIRED = {
  zh: '介绍信有效期至 {validUntil}，已过期。请了解逾期原因并记录。',
  en: 'The letter held until {validUntil}. Find out why it is late, and record it.',
};
const TEMPORARY_BRANCH = {
  zh: '临时党支部一般不转入组织关系，党员的组织关系仍在原党支部。',
  en: 'A temporary branch usually takes no relations over: its members keep theirs where it was.',
};
const NO_BRANCH = { zh: '转入的组织不是党支部。党员一般编入党支部。', en: 'It is no branch: members usually belong to one.' };
const DUES_BEHIND = {
  zh: '党费交至 {duesPaidUntil}，距今 {months} 个月。请先补交，或说明原因。',
  en: 'Dues are paid until {duesPaidUntil}, {months} months ago. Have them paid, or say why.',
};

/** Months since the year 0, of a day or a month. */
function monthsOf(date: string): number {
  const [year = 0, month = 0] = date.split('-').map(Number);
  return year * 12 + month;
}
