import { Injectable } from '@nestjs/common';
import type { DataSubject, PersonalData, PersonalDataSection, Transaction, WorkTransaction } from '../../../src/index.js';

const OFFERS = `
  SELECT s.title, s.note, s.created_at AS "createdAt" FROM info_shares s WHERE s.offered_by = $1 ORDER BY s.created_at, s.id`;
const ANSWERS = `
  SELECT s.title, r.status, r.reason, r.answered_at AS "answeredAt"
  FROM info_share_recipients r JOIN info_shares s ON s.id = r.share_id WHERE r.answered_by = $1 ORDER BY r.answered_at, r.id`;
const FORGET = `
  WITH offers AS (UPDATE info_shares SET offered_by = NULL WHERE offered_by = $1 RETURNING 1),
    answers AS (UPDATE info_share_recipients SET answered_by = NULL WHERE answered_by = $1 RETURNING 1)
  SELECT 1 FROM offers UNION ALL SELECT 1 FROM answers`;

/** What a person offered and answered for his organisation. */
@Injectable()
export class SharePersonalData implements PersonalData {
  async export({ accountId }: DataSubject, tx: Transaction): Promise<readonly PersonalDataSection[]> {
    return [
      { name: 'info.shares', title: { zh: '推送的文稿', en: 'Articles offered' }, rows: await tx.query(OFFERS, [accountId]) },
      { name: 'info.shareAnswers', title: { zh: '对推送的答复', en: 'Answers to offers' }, rows: await tx.query(ANSWERS, [accountId]) },
    ];
  }

  /** The acts are those of organisations; who did them goes. */
  async erase({ accountId }: DataSubject, tx: WorkTransaction): Promise<number> {
    return (await tx.query(FORGET, [accountId])).length;
  }
}
