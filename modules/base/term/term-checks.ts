import { Injectable } from '@nestjs/common';
import type { RuleCitation, Warning } from '../../../src/index.js';
import { monthsAfter } from '../calendar/months.js';
import type { OrganizationType } from '../organization/organization-types.js';
import { refuseForTemporaryBranch } from '../organization/temporary-branch.js';
import { citationOn, RuleBook } from '../rule/rule-book.js';
import type { CreateTerm, Term, UpdateTerm } from './term.dto.js';
import { termErrors } from './term.errors.js';
import type { TermPlace } from './term.repository.js';
import { appointedOrgans, termLength } from './term.rules.js';

const APPOINTED: readonly OrganizationType[] = ['workingCommittee', 'leadingGroup'];

/** The length of a term by the rule, and what is unusual about another. */
export interface CheckedLength {
  readonly years: number;
  readonly endsOn: string;
  readonly warnings: readonly Warning[];
}

/** The day on which the next election is due: the end of the term, or to which it was put off. */
export function dueOn({ endsOn, extendedUntil }: Pick<Term, 'endsOn' | 'extendedUntil'>): string {
  return extendedUntil ?? endsOn;
}

/** What the regulations say of terms of office (ORG-4, ORG-5, ORG-8). */
@Injectable()
export class TermChecks {
  constructor(private readonly rules: RuleBook) {}

  /** @throws Problem `base.no_terms_there`, `base.appointed_not_elected`, `base.temporary_branch_limited` */
  requireTermsThere(place: TermPlace, { method, startsOn }: CreateTerm): void {
    if (place.type === 'partyGroup' || place.status !== 'active') throw termErrors.noTermsThere();
    if (method !== 'election') return;
    if (APPOINTED.includes(place.type)) throw termErrors.appointedNotElected({}, { rule: citationOn(appointedOrgans, startsOn) });
    refuseForTemporaryBranch(place.kind, 'reelection', startsOn);
  }

  /** How long a term lasts, by the rule unless `input` says so. */
  async lengthOf({ type, node }: TermPlace, input: CreateTerm): Promise<CheckedLength> {
    const { parameters, citation } = await this.rules.inForce(termLength, { node, on: input.startsOn });
    const { committeeYears, generalBranchYears, branchYears, villageYears } = parameters;
    const byType: Readonly<Record<OrganizationType, number>> = {
      committee: committeeYears,
      generalBranch: generalBranchYears,
      branch: branchYears,
      workingCommittee: committeeYears,
      leadingGroup: committeeYears,
      partyGroup: branchYears,
    };
    const years = input.years ?? byType[type];
    const isUsual = years === byType[type] || years === villageYears;
    return { years, endsOn: monthsAfter(input.startsOn, years * 12), warnings: isUsual ? [] : [unusualLength(years, byType[type], citation)] };
  }

  /** @throws Problem `base.reelection_too_late` without an approval (ORG-5) */
  async requireInTime({ node }: TermPlace, before: Term, { startsOn, approvalNumber }: CreateTerm): Promise<void> {
    const { parameters, citation } = await this.rules.inForce(termLength, { node, on: startsOn });
    const endedOn = dueOn(before);
    if (approvalNumber !== undefined || startsOn <= monthsAfter(endedOn, parameters.delayMonths)) return;
    throw termErrors.reelectionTooLate({ endedOn, months: parameters.delayMonths }, { rule: citation });
  }

  /** @throws Problem `base.extension_needs_number`, `base.extension_too_long` (ORG-5) */
  async requireExtension(term: Term & { readonly node: string }, changed: Required<UpdateTerm>): Promise<void> {
    const { extendedUntil, extensionNumber } = changed;
    if (extendedUntil === null) return;
    const { parameters, citation } = await this.rules.inForce(termLength, { node: term.node, on: term.endsOn });
    if (extensionNumber === null) throw termErrors.extensionNeedsNumber({}, { rule: citation });
    const latest = monthsAfter(term.endsOn, parameters.delayMonths);
    if (extendedUntil > term.endsOn && extendedUntil <= latest) return;
    throw termErrors.extensionTooLong({ endsOn: term.endsOn, months: parameters.delayMonths, latest }, { rule: citation });
  }

  /** Whether people should prepare the next election or have missed it (ORG-5, a flag for people). */
  async flagsOf(term: Term & { readonly node: string }, today: string): Promise<Warning[]> {
    if (term.endedOn !== null) return [];
    const { parameters, citation } = await this.rules.inForce(termLength, { node: term.node, on: today });
    const day = dueOn(term);
    if (day <= today) return [{ code: 'base.term_overdue', message: OVERDUE, values: { day }, rule: citation }];
    if (monthsAfter(day, -parameters.remindMonths) > today) return [];
    return [{ code: 'base.term_ending', message: ENDING, values: { day }, rule: citation }];
  }
}

const OVERDUE = { zh: '任期已于 {day} 届满，应当换届。', en: 'The term ran out on {day}: an election is due.' };
const ENDING = { zh: '任期将于 {day} 届满，请准备换届。', en: 'The term runs out on {day}: prepare the election.' };

function unusualLength(years: number, usual: number, rule: RuleCitation): Warning {
  return {
    code: 'base.unusual_term_length',
    message: { zh: '任期为 {years} 年，按规定一般为 {usual} 年。', en: 'The term lasts {years} years; by the rule it is {usual}.' },
    values: { years, usual },
    rule,
  };
}
