import { Injectable } from '@nestjs/common';
import type { OpenCase, Transaction, Veto, VetoedAct } from 'zhibu';

const OPEN = `SELECT count(*)::int AS count FROM volunteer_hours_activities WHERE organization_id = $1 AND state = 'open'`;
const MESSAGE = { zh: '有 {count} 项志愿服务活动尚未办结，请先办结。', en: '{count} pieces of voluntary work are open. Close them first.' };

/** Open voluntary work stands in the way of the end of its organisation. */
@Injectable()
export class ActivityVeto implements Veto {
  async openCases({ act, targetId }: VetoedAct, tx: Transaction): Promise<readonly OpenCase[]> {
    if (act !== 'dissolve') return [];
    const count = (await tx.one<{ count: number }>(OPEN, [targetId]))?.count ?? 0;
    return count === 0 ? [] : [{ code: 'volunteer-hours.activities', message: MESSAGE, values: { count }, count }];
  }
}
