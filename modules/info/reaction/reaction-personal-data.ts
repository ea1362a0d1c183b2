import { Injectable } from '@nestjs/common';
import type { DataSubject, PersonalData, PersonalDataSection, Transaction, WorkTransaction } from '../../../src/index.js';

const OWN = `
  SELECT a.title, r.reaction, r.created_at AS "createdAt"
  FROM info_reactions r JOIN info_articles a ON r.target_kind = 'article' AND a.id = r.target_id
  WHERE r.account_id = $2 OR r.member_id = $1 ORDER BY r.created_at, r.target_id`;
const DELETE = 'DELETE FROM info_reactions WHERE account_id = $2 OR member_id = $1 RETURNING 1';

/** What a person reacted to. */
@Injectable()
export class ReactionPersonalData implements PersonalData {
  async export({ accountId, memberId }: DataSubject, tx: Transaction): Promise<readonly PersonalDataSection[]> {
    return [{ name: 'info.reactions', title: { zh: '表态', en: 'Reactions' }, rows: await tx.query(OWN, [memberId, accountId]) }];
  }

  async erase({ accountId, memberId }: DataSubject, tx: WorkTransaction): Promise<number> {
    return (await tx.query(DELETE, [memberId, accountId])).length;
  }
}
