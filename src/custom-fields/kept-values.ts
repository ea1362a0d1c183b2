import { Injectable } from '@nestjs/common';
import { ScopeTree } from '../access/ports.js';
import type { Transaction } from '../database/transaction.js';
import type { CustomField } from './custom-field.js';
import { customFieldErrors } from './custom-field.errors.js';
import { CustomFieldHosts } from './custom-field-hosts.js';
import { typeOf } from './field-shape.js';

/** Refuses changes of fields that do not fit what rows hold. The field is locked: nobody writes a value of it meanwhile. */
@Injectable()
export class KeptValueChecks {
  constructor(
    private readonly hosts: CustomFieldHosts,
    private readonly tree: ScopeTree,
  ) {}

  /**
   * @throws Problem `custom.type_in_use`, `custom.values_disagree`, each with how many rows hold such values and who declared the field;
   *   `custom.host_unknown` for one of a module that is left out, whose rows cannot be looked at
   */
  async require(tx: Transaction, before: CustomField, after: CustomField): Promise<void> {
    const changesType = before.type !== after.type || before.codeSystem !== after.codeSystem || before.referencedHost !== after.referencedHost;
    const count = await (changesType ? this.count(tx, after, 'true', []) : this.disagreeing(tx, after));
    if (count === 0) return;
    const { key, organizationId } = after;
    const organization = (await this.tree.namesOf([organizationId])).get(organizationId) ?? '-';
    throw (changesType ? customFieldErrors.typeInUse : customFieldErrors.valuesDisagree)({ key, count, organization });
  }

  private async disagreeing(tx: Transaction, field: CustomField): Promise<number> {
    const type = typeOf(field);
    const value = `custom ->> '${field.number}'`;
    if (type.kind === 'text' && field.type !== 'code') return this.count(tx, field, `char_length(${value}) > $1`, [type.max]);
    if (type.kind !== 'number') return 0;
    const number = `(${value})::numeric`;
    return this.count(tx, field, `(${number} < $1 OR ${number} > $2 OR scale(trim_scale(${number})) > $3)`, [type.min, type.max, type.decimals]);
  }

  /** The rows that keep a value, shown or not, of which a condition holds. */
  private async count(tx: Transaction, { host, number }: CustomField, condition: string, params: readonly unknown[]): Promise<number> {
    const { table } = this.hosts.require(host);
    const row = await tx.one<{ count: number }>(`SELECT count(*)::int AS count FROM ${table} WHERE CASE WHEN custom ? '${number}' THEN ${condition} END`, params);
    return row?.count ?? 0;
  }
}
