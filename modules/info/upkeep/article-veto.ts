import { Injectable } from '@nestjs/common';
import type { OpenCase, Transaction, Veto, VetoedAct } from '../../../src/index.js';

const OPEN = `SELECT count(*)::int AS count FROM info_articles a WHERE a.organization_id = $1 AND a.status IN ('inReview', 'scheduled')`;
const MESSAGE = {
  zh: '有 {count} 篇文稿正在审核或等待定时发布，请先办结、退回或撤回。',
  en: '{count} articles are in review or scheduled. Decide, return or withdraw them first.',
};

/** Articles that are on their way stand in the way of the end of an organisation; published ones stay to be read. */
@Injectable()
export class ArticleVeto implements Veto {
  async openCases({ act, targetId, targetKind }: VetoedAct, tx: Transaction): Promise<readonly OpenCase[]> {
    if (act !== 'dissolve' || targetKind !== 'organization') return [];
    const count = (await tx.one<{ count: number }>(OPEN, [targetId]))?.count ?? 0;
    return count === 0 ? [] : [{ code: 'info.articles', message: MESSAGE, values: { count }, count }];
  }
}
