import { Injectable } from '@nestjs/common';
import { AuditTrail, type DataSubject, type PersonalData, type PersonalDataSection, type Transaction } from '../../../src/index.js';
import { accountKey } from '../identity/session/principal-changes.js';

/** What the audit log says of a person. It holds ids alone and never forgets. */
@Injectable()
export class AuditPersonalData implements PersonalData {
  constructor(private readonly trail: AuditTrail) {}

  async export({ accountId, memberId }: DataSubject, tx: Transaction): Promise<readonly PersonalDataSection[]> {
    const targets = [accountId, memberId].filter((id) => id !== null);
    const rows = await this.trail.about(tx, targets, accountId === null ? null : accountKey(accountId));
    return [{ name: 'base.audit_entries', title: { zh: '审计记录', en: 'Entries of the audit log' }, rows }];
  }

  erase(): Promise<number> {
    return Promise.resolve(0);
  }
}
