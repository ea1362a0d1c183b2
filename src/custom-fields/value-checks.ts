import { Inject, Injectable, Optional } from '@nestjs/common';
import type { RowScope } from '../access/row-scope.js';
import type { Transaction } from '../database/transaction.js';
import type { FieldFault } from '../errors/problem.js';
import { checkField } from '../http/fields/check.js';
import { normalise } from '../http/fields/coerce.js';
import { faultAt, type Finding, found, listed } from '../http/fields/faults.js';
import { pointerTo } from '../http/fields/pointer.js';
import { MAX_FAULTS } from '../http/fields/read-input.js';
import { quoted } from '../http/fields/safe-text.js';
import { requestErrors } from '../http/http-errors.js';
import { CodeTables } from './code-tables.js';
import type { CustomValue, GivenValues, KeptValues, PlacedField } from './custom-field.js';
import { CustomFieldHosts } from './custom-field-hosts.js';
import { fieldOf } from './field-shape.js';

/** Values to be written of one row, by the fields that hold for it. */
export interface ValuesToCheck {
  readonly fields: ReadonlyMap<string, PlacedField>;
  readonly given: GivenValues;
  /** What the row keeps so far. */
  readonly kept: KeptValues;
  /** Whether it is new: then required values must be there. */
  readonly isNew: boolean;
  /** What a reference may lead to. */
  readonly rows: RowScope;
}

/** What a row keeps then, and which fields differ. */
export interface CheckedValues {
  readonly kept: KeptValues;
  readonly changed: readonly PlacedField[];
}

/** Checks values by what the fields of their keys say. */
@Injectable()
export class ValueChecks {
  constructor(
    private readonly hosts: CustomFieldHosts,
    @Optional() @Inject(CodeTables) private readonly codes: CodeTables | null,
  ) {}

  /** @throws Problem `request.invalid` with every fault, at `/custom/<key>` */
  async check(tx: Transaction, { fields, given, isNew, kept, rows }: ValuesToCheck): Promise<CheckedValues> {
    const faults: FieldFault[] = [];
    const values = new Map(Object.entries(kept));
    const changed: PlacedField[] = [];
    for (const [key, raw] of Object.entries(given)) {
      const field = fields.get(key);
      const value = field ? normalise(fieldOf(field).type, raw) : raw;
      const finding = field ? shapeFault(field, value) : found('unknown_field', { name: quoted(key), allowed: listed(fields.keys()) });
      if (finding || !field) {
        if (finding) faults.push(faultAt(pointerTo('/custom', key), finding));
        continue;
      }
      const number = String(field.number);
      if ((value ?? undefined) === values.get(number)) continue;
      const wrong = value === null ? undefined : await this.meaningFault(tx, field, value as CustomValue, rows);
      if (wrong) faults.push(faultAt(pointerTo('/custom', key), wrong));
      else if (value === null) values.delete(number);
      else values.set(number, value as CustomValue);
      changed.push(field);
    }
    const missing = isNew ? [...fields.values()].filter(({ key, required }) => required && !Object.hasOwn(given, key)) : [];
    faults.push(...missing.map(({ key }) => faultAt(pointerTo('/custom', key), found('required'))));
    if (faults.length > 0) throw requestErrors.invalid({}, { errors: faults.slice(0, MAX_FAULTS) });
    return { kept: Object.fromEntries(values), changed };
  }

  private async meaningFault(tx: Transaction, { codeSystem, referencedHost, type }: PlacedField, value: CustomValue, rows: RowScope): Promise<Finding | undefined> {
    if (type === 'code' && codeSystem !== null) {
      const table = await this.codes?.table(codeSystem);
      return table?.has(String(value)) ? undefined : found('unknown_code', { code: quoted(String(value)), system: codeSystem });
    }
    if (type === 'reference' && referencedHost !== null) {
      const reached = (await this.hosts.find(referencedHost)?.reachable?.(tx, rows, [String(value)])) ?? [];
      return reached.length > 0 ? undefined : found('unknown_reference', { host: referencedHost });
    }
    return undefined;
  }
}

/** What can be said of a value without looking anywhere. */
export function shapeFault(field: PlacedField, value: unknown): Finding | undefined {
  if (value === null && field.required) return found('required');
  return checkField(fieldOf(field), value);
}
