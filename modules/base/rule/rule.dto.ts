import { ArrayField, ChoiceField, DateField, IdField, InstantField, JsonField, ListQuery, of, TextField } from '../../../src/index.js';

const SEVERITIES = ['E', 'W', 'F'] as const;
const MAX_VERSIONS = 10_000;
const PARAMETERS = { maxDepth: 1, maxBytes: 2000, example: { months: 6 } } as const;

/** Who made a parameter stricter. */
export class RuleSetter {
  @TextField() parameter: string;
  @IdField() organizationId: string;
  @TextField() organizationName: string;
}

/** A rule as it holds for an organisation on a day. */
export class Rule {
  @TextField({ example: 'MEM-6' }) code: string;
  @ChoiceField(SEVERITIES, { description: { zh: 'E 拒绝，W 提醒，F 提示', en: 'E refuses, W warns, F is a flag for people' } }) severity: string;
  @TextField({ max: 500 }) title: string;
  @TextField() regulation: string;
  @TextField() article: string;
  @TextField() ruleVersion: string;
  @DateField({ description: { zh: '该版规定的生效日期', en: 'The first day of this version of the regulation' } }) effectiveFrom: string;
  @JsonField({ ...PARAMETERS, description: { zh: '当前要求', en: 'What it asks' } }) parameters: Record<string, number>;
  @ArrayField(of.object(() => RuleSetter), {
    maxItems: 100,
    description: { zh: '由上级或本级从严的参数，其余为规定原文', en: 'Parameters that organizations made stricter; the others are the regulation’s own' },
  })
  setBy: RuleSetter[];
}

/** A version of a rule: of the regulation, or of an organisation. */
export class RuleVersionDetails {
  @IdField() id: string;
  @IdField({ nullable: true, description: { zh: '从严的组织；规定本身为 null', en: 'Who made it stricter; null for the regulation' } })
  organizationId: string | null;
  @TextField({ nullable: true }) organizationName: string | null;
  @TextField({ nullable: true }) ruleVersion: string | null;
  @TextField({ nullable: true }) regulation: string | null;
  @TextField({ nullable: true }) article: string | null;
  @DateField() effectiveFrom: string;
  @DateField({ nullable: true, description: { zh: '自该日起不再有效', en: 'The first day on which it no longer holds' } }) effectiveUntil: string | null;
  @JsonField(PARAMETERS) parameters: Record<string, number>;
  @TextField({ nullable: true }) documentNumber: string | null;
  @TextField({ max: 500, nullable: true }) reason: string | null;
  @InstantField() createdAt: string;
}

/** A rule with its versions that the caller may see. */
export class RuleDetails {
  @TextField() code: string;
  @ChoiceField(SEVERITIES) severity: string;
  @TextField({ max: 500 }) title: string;
  @JsonField({ description: { zh: '各参数从严的方向，null 为不可调', en: 'Which way each parameter gets stricter; null: it is the same everywhere' } })
  stricter: Record<string, string | null>;
  @ArrayField(of.object(() => RuleVersionDetails), { maxItems: MAX_VERSIONS }) versions: RuleVersionDetails[];
}

/** The body of `POST /rules/{code}/versions`. */
export class CreateRuleVersion {
  @IdField({ description: { zh: '对其及下级从严的组织', en: 'For this organization and everything below it' } }) organizationId: string;
  @DateField() effectiveFrom: string;
  @JsonField(PARAMETERS) parameters: Record<string, number>;
  @TextField({ max: 100, trim: true, optional: true, example: '象组发〔2026〕5号' }) documentNumber?: string;
  @TextField({ max: 500, trim: true }) reason: string;
}

/** The query of `GET /rules`. */
export class RuleQuery extends ListQuery {
  @IdField({ optional: true, description: { zh: '对哪个组织，默认为所代表的组织', en: 'For which organization; the acting one unless said' } })
  organizationId?: string;
  @DateField({ optional: true, description: { zh: '哪一天，默认今天', en: 'On which day; today unless said' } }) on?: string;
  @ArrayField(of.choice(SEVERITIES), { maxItems: 3, optional: true }) severity?: string[];
}
