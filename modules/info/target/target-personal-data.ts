import { Injectable } from '@nestjs/common';
import type { DataSubject, PersonalData, PersonalDataSection, Transaction, WorkTransaction } from '../../../src/index.js';
import { KNOWN_TITLE } from './target-sql.js';

const RECEIPTS = `
  SELECT ${KNOWN_TITLE} AS title, t.publication, t.read_at AS "readAt", t.confirmed_at AS "confirmedAt", t.reminded_at AS "remindedAt"
  FROM info_targets t JOIN info_articles a ON a.id = t.article_id WHERE t.member_id = $1 ORDER BY t.article_id, t.publication`;
/** The figures of a publication stay; whose they are does not. */
const FORGET = 'UPDATE info_targets SET member_id = NULL WHERE member_id = $1 RETURNING 1';

/** What was sent to a person, and when he read it. */
@Injectable()
export class TargetPersonalData implements PersonalData {
  async export({ memberId }: DataSubject, tx: Transaction): Promise<readonly PersonalDataSection[]> {
    return [{ name: 'info.receipts', title: { zh: '送达的文稿和阅读回执', en: 'Articles sent, and when they were read' }, rows: await tx.query(RECEIPTS, [memberId]) }];
  }

  async erase({ memberId }: DataSubject, tx: WorkTransaction): Promise<number> {
    return (await tx.query(FORGET, [memberId])).length;
  }
}
