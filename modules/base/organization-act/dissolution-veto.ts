import { Injectable } from '@nestjs/common';
import type { OpenCase, Transaction, Veto, VetoedAct } from '../../../src/index.js';

const COUNTS = `
  SELECT (SELECT count(*)::int FROM base_members
      WHERE (organization_id = $1 OR group_id = $1) AND membership_status IN ('normal', 'suspended')) AS members,
    (SELECT count(*)::int FROM base_organizations WHERE parent_id = $1 AND status = 'active') AS children`;

const MEMBERS = {
  code: 'base.members',
  message: {
    zh: '还有 {count} 名党员。请先转出组织关系，或将该组织并入另一组织。',
    en: 'It still has {count} members. Transfer them, or merge it into another organization.',
  },
};
const CHILDREN = {
  code: 'base.child_organizations',
  message: {
    zh: '还有 {count} 个下级组织。请先调整其隶属或撤销。',
    en: 'There are still {count} organizations below it. Move or dissolve them first.',
  },
};

/** No organisation is dissolved while it has members or something below it (ORG-6). */
@Injectable()
export class DissolutionVeto implements Veto {
  async openCases({ act, targetId }: VetoedAct, tx: Transaction): Promise<readonly OpenCase[]> {
    if (act !== 'dissolve') return [];
    const counts = await tx.one<{ members: number; children: number }>(COUNTS, [targetId]);
    const cases = [{ ...MEMBERS, count: counts?.members ?? 0 }, { ...CHILDREN, count: counts?.children ?? 0 }];
    return cases.filter(({ count }) => count > 0);
  }
}
