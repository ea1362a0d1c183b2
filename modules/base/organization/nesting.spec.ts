import { Problem } from '../../../src/index.js';
import { checkPlace, type Newcomer, type Place, UNUSUAL_NESTING } from './nesting.js';
import type { OrganizationType } from './organization-types.js';

const under = (parent: OrganizationType, type: OrganizationType) => at({ type: parent }, { type });

function at(place: Partial<Place>, newcomer: Partial<Newcomer>) {
  return checkPlace({ type: 'committee', status: 'active', depth: 1, ...place }, { type: 'branch', levels: 1, on: '2026-07-01', ...newcomer });
}

function refusalOf(act: () => unknown): Problem {
  try {
    act();
  } catch (error) {
    if (error instanceof Problem) return error;
    throw error;
  }
  throw new Error('nothing was refused');
}

describe('the place of an organisation', () => {
  it.each<[OrganizationType, OrganizationType]>([
    ['committee', 'committee'],
    ['committee', 'generalBranch'],
    ['generalBranch', 'branch'],
    ['workingCommittee', 'branch'],
    ['branch', 'partyGroup'],
    ['committee', 'workingCommittee'],
    ['committee', 'leadingGroup'],
  ])('is usual: under a %s a %s', (parent, type) => {
    expect(under(parent, type)).toEqual([]);
  });

  it.each<[OrganizationType, OrganizationType]>([
    ['branch', 'branch'],
    ['branch', 'committee'],
    ['generalBranch', 'generalBranch'],
    ['committee', 'partyGroup'],
    ['leadingGroup', 'branch'],
    ['workingCommittee', 'workingCommittee'],
  ])('is allowed with a warning that cites its rule: under a %s a %s', (parent, type) => {
    const [warning] = under(parent, type);
    expect(warning).toMatchObject({ code: UNUSUAL_NESTING, rule: { code: 'ORG-4', article: expect.stringMatching(/^第.+条$/) } });
  });

  it('names in a warning what would be usual', () => {
    expect(under('branch', 'branch')[0]?.message.zh).toBe('党支部通常设在党委、党工委、党总支之下，而不在党支部之下。');
  });

  it.each<OrganizationType>(['branch', 'partyGroup', 'committee'])('is never under a Party group: refuses a %s', (type) => {
    const refusal = refusalOf(() => under('partyGroup', type));
    expect(refusal).toMatchObject({ code: 'base.party_group_has_no_children', status: 422 });
    expect(refusal.extras.rule).toMatchObject({ code: 'ORG-4', article: '第十三条' });
  });

  it('is at most on the twelfth level', () => {
    expect(at({ depth: 11 }, {})).toEqual([]);
    expect(at({ depth: 8 }, { levels: 4 })).toEqual([]);
    expect(refusalOf(() => at({ depth: 12 }, {})).code).toBe('base.tree_too_deep');
    expect(refusalOf(() => at({ depth: 8 }, { levels: 5 })).code).toBe('base.tree_too_deep');
  });

  it('is never under an organisation that is dissolved', () => {
    expect(refusalOf(() => at({ status: 'dissolved' }, {}))).toMatchObject({ code: 'base.parent_dissolved', status: 422 });
  });
});
