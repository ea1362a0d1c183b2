import { Injectable } from '@nestjs/common';
import type { OpenCase, Transaction, Veto, VetoedAct } from '../../../src/index.js';

/** Cases that a receiver does not see yet do not hold him up: their sender is told when he issues the letter. */
const OPEN: Partial<Record<VetoedAct['act'], string>> = {
  dissolve: `SELECT count(*)::int AS count FROM base_transfers WHERE state IN ('draft', 'issued') AND (from_organization_id = $1 OR receiver_id = $1)`,
  erase: `SELECT count(*)::int AS count FROM base_transfers WHERE state IN ('draft', 'issued') AND member_id = $1`,
};
const MESSAGE = {
  zh: '有 {count} 项组织关系转接尚未办结，请先办结、退回或撤回。',
  en: '{count} transfers of relations are open. Have them accepted, rejected or revoked first.',
};

/** Open transfers stand in the way of the end of an organisation and of the erasure of a member; a merger or split they follow. */
@Injectable()
export class TransferVeto implements Veto {
  async openCases({ act, targetId }: VetoedAct, tx: Transaction): Promise<readonly OpenCase[]> {
    const open = OPEN[act];
    if (open === undefined) return [];
    const count = (await tx.one<{ count: number }>(open, [targetId]))?.count ?? 0;
    return count === 0 ? [] : [{ code: 'base.transfers', message: MESSAGE, values: { count }, count }];
  }
}
