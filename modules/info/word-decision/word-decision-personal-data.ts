import { Injectable } from '@nestjs/common';
import type { DataSubject, PersonalData, PersonalDataSection, Transaction } from '../../../src/index.js';

const DECISIONS = `
  SELECT a.title, d.decision, d.reason, d.decided_at AS "decidedAt"
  FROM info_word_decisions d JOIN info_articles a ON a.id = d.article_id WHERE d.decided_by = $1 ORDER BY d.decided_at, d.key`;

/** What a person decided about words of articles. */
@Injectable()
export class WordDecisionPersonalData implements PersonalData {
  async export({ accountId }: DataSubject, tx: Transaction): Promise<readonly PersonalDataSection[]> {
    if (accountId === null) return [];
    return [{ name: 'info.word_decisions', title: { zh: '对文稿用词的决定', en: 'Decisions about words of articles' }, rows: await tx.query(DECISIONS, [accountId]) }];
  }

  /** Who decided is named by his account, which base erases. */
  erase(): Promise<number> {
    return Promise.resolve(0);
  }
}
