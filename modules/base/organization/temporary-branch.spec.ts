import { Problem } from '../../../src/index.js';
import { refuseForTemporaryBranch } from './temporary-branch.js';

describe('a temporary branch', () => {
  it.each(['recruitment', 'discipline', 'dues', 'delegateElection', 'reelection'] as const)('is refused %s, with the rule', (act) => {
    let refusal: unknown;
    try {
      refuseForTemporaryBranch('temporary', act, '2026-07-01');
    } catch (error) {
      refusal = error;
    }
    expect(refusal).toBeInstanceOf(Problem);
    expect(refusal).toMatchObject({ code: 'base.temporary_branch_limited', status: 422, extras: { rule: { code: 'ORG-8', article: '第八条' } } });
  });

  it.each(['regular', 'joint', 'migrant'] as const)('is what a %s one is not', (kind) => {
    expect(refuseForTemporaryBranch(kind, 'reelection', '2026-07-01')).toBeUndefined();
  });
});
