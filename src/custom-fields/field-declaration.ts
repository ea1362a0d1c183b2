import { Inject, Injectable, Optional } from '@nestjs/common';
import type { CustomField, CustomFieldOptions, CustomFieldType, PlacedField } from './custom-field.js';
import { customFieldErrors } from './custom-field.errors.js';
import { CustomFieldHosts } from './custom-field-hosts.js';
import { CodeTables } from './code-tables.js';
import { filterNames, MAX_STRING } from './field-shape.js';

/** So many an organisation declares for one host, and a deployment. */
export const MAX_FIELDS = 50;
export const MAX_FIELDS_IN_ALL = 1_000;

/** The options that a type has; the first of `code` and `reference` must be said. */
const OPTIONS: Readonly<Record<CustomFieldType, ReadonlyArray<keyof CustomFieldOptions>>> = {
  string: ['maxLength'],
  text: ['maxLength'],
  number: ['min', 'max', 'decimals'],
  date: [],
  boolean: [],
  code: ['codeSystem'],
  reference: ['referencedHost'],
};
const ALL_OPTIONS = Object.values(OPTIONS).flat();

/** What a field says of its values. */
export type Declared = Pick<CustomField, 'type' | 'filterable' | keyof CustomFieldOptions>;

/** Checks what fields say of themselves, whether it comes from a request or from zhibu.yaml. */
@Injectable()
export class FieldDeclarations {
  constructor(
    private readonly hosts: CustomFieldHosts,
    @Optional() @Inject(CodeTables) private readonly codes: CodeTables | null,
  ) {}

  /**
   * @throws Problem `custom.option_missing`, `custom.option_not_of_type`, `custom.range_wrong`, `custom.too_long_for_index`,
   *   `custom.code_system_unknown`, `custom.host_unknown`
   */
  async require(field: Declared): Promise<void> {
    const { type, min, max, maxLength, codeSystem, referencedHost, filterable } = field;
    const foreign = ALL_OPTIONS.find((option) => field[option] !== null && !OPTIONS[type].includes(option));
    if (foreign !== undefined) throw customFieldErrors.optionNotOfType({ type, option: foreign });
    const [needed] = type === 'code' || type === 'reference' ? OPTIONS[type] : [];
    if (needed !== undefined && field[needed] === null) throw customFieldErrors.optionMissing({ type, option: needed });
    if (min !== null && max !== null && min > max) throw customFieldErrors.rangeWrong({ min, max });
    if (filterable && (type === 'text' || (maxLength ?? 0) > MAX_STRING)) throw customFieldErrors.tooLongForIndex({ max: MAX_STRING });
    if (codeSystem !== null && !(await this.codes?.table(codeSystem))) throw customFieldErrors.codeSystemUnknown({ system: codeSystem });
    if (referencedHost !== null) this.hosts.requireReferable(referencedHost);
  }
}

/** Names that mean something in any object. */
export function isReserved(key: string): boolean {
  return key in Object.prototype || key === 'prototype';
}

/**
 * The field that would be confused with one of this key: at the same place, above it or below it.
 *
 * @param near whether a field is at such a place
 */
export function clashOf(field: Pick<CustomField, 'host' | 'key' | 'type'>, others: readonly PlacedField[], near: (node: string) => boolean): PlacedField | undefined {
  const names = new Set(filterNames(field));
  return others.find((other) => other.retiredAt === null && other.host === field.host && near(other.node) && filterNames(other).some((name) => names.has(name)));
}

/** What is to be refused because so many are in use. */
export function isTooMany({ host, organizationId }: Pick<CustomField, 'host' | 'organizationId'>, others: readonly CustomField[]): boolean {
  const inUse = others.filter((other) => other.host === host && other.retiredAt === null);
  return inUse.length >= MAX_FIELDS_IN_ALL || inUse.filter((other) => other.organizationId === organizationId).length >= MAX_FIELDS;
}
