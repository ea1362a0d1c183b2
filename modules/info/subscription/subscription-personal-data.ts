import { Injectable } from '@nestjs/common';
import type { DataSubject, PersonalData, PersonalDataSection, Transaction, WorkTransaction } from '../../../src/index.js';

const CHOSEN = `
  SELECT section.name AS section, s.tag, s.kind, s.notify, s.muted, s.created_at AS "createdAt"
  FROM info_subscriptions s LEFT JOIN info_sections section ON section.id = s.section_id
  WHERE s.account_id = $2 OR s.member_id = $1 ORDER BY s.created_at, s.id`;
const FORGET = 'DELETE FROM info_subscriptions WHERE account_id = $2 OR member_id = $1 RETURNING 1';

/** What a person chose to receive. */
@Injectable()
export class SubscriptionPersonalData implements PersonalData {
  async export({ accountId, memberId }: DataSubject, tx: Transaction): Promise<readonly PersonalDataSection[]> {
    return [{ name: 'info.subscriptions', title: { zh: '订阅和屏蔽', en: 'Subscriptions' }, rows: await tx.query(CHOSEN, [memberId, accountId]) }];
  }

  async erase({ accountId, memberId }: DataSubject, tx: WorkTransaction): Promise<number> {
    return (await tx.query(FORGET, [memberId, accountId])).length;
  }
}
