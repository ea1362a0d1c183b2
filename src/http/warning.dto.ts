import type { RuleCitation } from '../errors/problem.js';
import { type Language, render, type Text, type TextValues } from '../i18n/text.js';
import { of } from './fields/field-type.js';
import { FlagField, JsonField, ObjectField, TextField } from './fields/field.decorators.js';

/** Something unusual that a rule wants people to see; it never refuses. */
export interface Warning {
  /** `<module>.<what>`, stable. */
  readonly code: string;
  readonly message: Text;
  readonly values?: TextValues;
  readonly rule: RuleCitation;
}

/** The regulation behind an answer. */
export class RuleBody implements RuleCitation {
  @TextField({ example: 'ORG-4' }) code: string;
  @TextField() regulation: string;
  @TextField() article: string;
  @TextField({ description: { zh: '规定的版本', en: 'Version of the regulation' } }) ruleVersion: string;
  @FlagField({ description: { zh: '是否暂算', en: 'Whether it rests on incomplete data' } }) provisional: boolean;
}

/** A warning as an answer carries it. */
export class WarningBody {
  @TextField() code: string;
  @TextField({ max: 1000 }) message: string;
  @ObjectField(() => RuleBody) rule: RuleBody;
}

/** Warnings in the caller's language. */
export function toWarningBodies(warnings: readonly Warning[], language: Language): WarningBody[] {
  return warnings.map(({ code, message, values, rule }) => ({ code, message: render(message, language, values), rule: { ...rule } }));
}

const MAX_REASON = 500;

/** The optional `acknowledge` of a body: code of a warning → why it is so all the same. */
export function AcknowledgeField(): PropertyDecorator {
  return JsonField({
    maxDepth: 1,
    values: of.text({ max: MAX_REASON, multiline: true }),
    optional: true,
    description: { zh: '对提醒的说明：提醒代码 → 理由', en: 'Why it is so all the same: code of a warning → reason' },
    example: { 'base.unusual_nesting': '县委批准的试点' },
  });
}

/** The reasons a caller gave for those of the warnings that came up, as the audit log keeps them; undefined for none. */
export function acknowledgedReasons(warnings: readonly Warning[], acknowledge: Readonly<Record<string, string>> = {}): string | undefined {
  const reasons = warnings.flatMap(({ code }) => (Object.hasOwn(acknowledge, code) ? [`${code}: ${acknowledge[code]}`] : []));
  return reasons.length > 0 ? reasons.join('\n') : undefined;
}
