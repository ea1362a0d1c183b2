import { Injectable } from '@nestjs/common';
import { Clock, type FieldFault, type Problem, type RuleCitation, type RuleDefinition, type Warning } from '../../../src/index.js';
import { monthsAfter } from '../calendar/months.js';
import { CodeBook } from '../code-system/code-book.js';
import { citationOn, RuleBook } from '../rule/rule-book.js';
import { memberErrors } from './member.errors.js';
import { applicantAgeRule, codesRule, idNumberRule, migrantRule, oneHomeRule, probationRule } from './member.rules.js';
import { dateFaults, type GivenIdentity, type Identity, type MemberFacts, readIdentity } from './member-facts.js';

/** The codes of a member and the tables they stand in. */
const CODE_FIELDS = { ethnicity: 'ethnicity', education: 'education' } as const;

type Codes = { readonly [K in keyof typeof CODE_FIELDS]?: string | null | undefined };

/** The rules that everything written about a member must keep, from a request and from a file alike. */
@Injectable()
export class MemberChecks {
  constructor(
    private readonly rules: RuleBook,
    private readonly codes: CodeBook,
    private readonly clock: Clock,
  ) {}

  /** MEM-1. @throws Problem `base.id_number_invalid` */
  identity(given: GivenIdentity): Identity {
    const read = readIdentity(given, this.clock.today());
    if (!Array.isArray(read)) return read;
    throw memberErrors.idNumberInvalid({}, { errors: read, rule: this.citationOf(idNumberRule) });
  }

  /**
   * The refusal of somebody who is on a roll already (MEM-2).
   * @param id his, where the caller may see him; nobody else is told who or where he is
   */
  memberExists(id: string | null, cause?: unknown): Problem {
    const rule = this.citationOf(oneHomeRule);
    return memberErrors.memberExists({}, { rule, cause, ...(id !== null && { errors: [{ ...IN_SCOPE, values: { id } }] }) });
  }

  /** MEM-4. @throws Problem `base.unknown_code` */
  async codesOf(given: Codes): Promise<void> {
    const faults: FieldFault[] = [];
    for (const [field, system] of Object.entries(CODE_FIELDS)) {
      const code = given[field as keyof Codes];
      if (typeof code !== 'string' || (await this.codes.has(system, code))) continue;
      faults.push({ pointer: `/${field}`, code: 'unknown_code', message: UNKNOWN_CODE, values: { code, system } });
    }
    if (faults.length > 0) throw memberErrors.unknownCode({}, { errors: faults, rule: this.citationOf(codesRule) });
  }

  /**
   * The order of dates, MEM-3, MEM-5 and TRF-7.
   *
   * @returns what is unusual
   * @throws Problem `base.member_dates_invalid`, `base.probation_too_short`, `base.applicant_too_young`
   */
  async dates(facts: MemberFacts, node: string): Promise<Warning[]> {
    const errors = dateFaults(facts, this.clock.today());
    if (errors.length > 0) throw memberErrors.memberDatesInvalid({}, { errors });
    const found = [await this.age(facts, node), await this.probation(facts, node), await this.migrant(facts, node)];
    return found.filter((warning) => warning !== null);
  }

  private async age({ birthDate, appliedOn, effectiveOn, joinedOn }: MemberFacts, node: string): Promise<Warning | null> {
    // Where no day of his application is known, he had applied by the first day on which he is on the roll.
    const on = appliedOn ?? joinedOn ?? effectiveOn;
    const { parameters, citation } = await this.rules.inForce(applicantAgeRule, { node, on });
    if (on >= monthsAfter(birthDate, parameters.years * 12)) return null;
    const refusal = memberErrors.applicantTooYoung({ on, years: parameters.years }, { rule: citation });
    if (!isHistoric(applicantAgeRule, on)) throw refusal;
    return { ...warningOf(refusal), rule: citation };
  }

  private async probation({ joinedOn, fullOn }: MemberFacts, node: string): Promise<Warning | null> {
    if (joinedOn === null || fullOn === null) return null;
    const { parameters, citation } = await this.rules.inForce(probationRule, { node, on: fullOn });
    const earliest = monthsAfter(joinedOn, parameters.months);
    if (fullOn >= earliest) return null;
    const refusal = memberErrors.probationTooShort({ joinedOn, fullOn, months: parameters.months, earliest }, { rule: citation });
    if (!isHistoric(probationRule, fullOn)) throw refusal;
    return { ...warningOf(refusal), rule: citation };
  }

  private async migrant({ isMigrant, migrantSince }: MemberFacts, node: string): Promise<Warning | null> {
    if (!isMigrant || migrantSince === null) return null;
    const { parameters, citation } = await this.rules.inForce(migrantRule, { node, on: this.clock.today() });
    const reached = monthsAfter(migrantSince, parameters.months);
    if (reached <= this.clock.today()) return null;
    return { code: 'base.not_yet_migrant', message: NOT_YET_MIGRANT, values: { migrantSince, reached, months: parameters.months }, rule: citation };
  }

  /** Of a rule without figures, which is the same everywhere. */
  private citationOf(rule: RuleDefinition<Record<never, never>>): RuleCitation {
    return citationOn(rule, this.clock.today());
  }
}

const IN_SCOPE = {
  pointer: '/idNumber',
  code: 'member_in_scope',
  message: { zh: '此人在您的管理范围内，编号 {id}。', en: 'He is a member in your scope: {id}.' },
};
const UNKNOWN_CODE = {
  zh: '代码“{code}”不在代码表 {system} 中，见 GET /code-systems/{system}/codes。',
  en: 'The code "{code}" is not in the table {system}; see GET /code-systems/{system}/codes.',
};
const NOT_YET_MIGRANT = {
  zh: '自 {migrantSince} 起外出，到 {reached} 才满 {months} 个月，此前不作为流动党员。',
  en: 'Away since {migrantSince}: he counts as migrant after {months} months, from {reached} on.',
};

/** Whether a day lies before the first text of the rule that is known: what was done then is not refused by later ones. */
function isHistoric({ versions }: { readonly versions: readonly [{ readonly effectiveFrom: string }, ...object[]] }, on: string): boolean {
  return on < versions[0].effectiveFrom;
}

/** What would be refused today, as a warning about what was long ago. */
function warningOf({ code, definition, values }: ReturnType<typeof memberErrors.probationTooShort>): Omit<Warning, 'rule'> {
  return { code, message: definition.detail, values };
}
