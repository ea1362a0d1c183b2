import type { RuleCitation, Warning } from '../../../src/index.js';
import { organizationErrors } from './organization.errors.js';
import { MAX_DEPTH } from './organization-path.js';
import { type OrganizationType, TYPE_NAMES } from './organization-types.js';

/** What a new organisation is to be put under. */
export interface Place {
  readonly type: OrganizationType;
  /** 1 for the root. */
  readonly depth: number;
}

const CONSTITUTION = { code: 'ORG-4', regulation: '中国共产党章程', ruleVersion: '2022-10-22', provisional: false };
const PRIMARY_LEVEL: RuleCitation = { ...CONSTITUTION, article: '第三十条' };
const GROUPS: RuleCitation = {
  code: 'ORG-4',
  regulation: '中国共产党支部工作条例（试行）',
  article: '第十三条',
  ruleVersion: '2018-10-28',
  provisional: false,
};

/** What each type usually lies under, and the rule that says so. */
const USUAL: Readonly<Record<OrganizationType, { readonly under: readonly OrganizationType[]; readonly rule: RuleCitation }>> = {
  committee: { under: ['committee', 'workingCommittee'], rule: PRIMARY_LEVEL },
  generalBranch: { under: ['committee', 'workingCommittee'], rule: PRIMARY_LEVEL },
  branch: { under: ['committee', 'workingCommittee', 'generalBranch'], rule: PRIMARY_LEVEL },
  partyGroup: { under: ['branch'], rule: GROUPS },
  workingCommittee: { under: ['committee'], rule: { ...CONSTITUTION, article: '第十条' } },
  leadingGroup: { under: ['committee'], rule: { ...CONSTITUTION, article: '第四十八条' } },
};

/** The code of the warning about a place that is allowed but unusual. */
export const UNUSUAL_NESTING = 'base.unusual_nesting';

/**
 * Checks the place of a new organisation of `type` (ORG-4).
 *
 * @returns what is unusual about it
 * @throws Problem `base.party_group_has_no_children`, `base.tree_too_deep`
 */
export function checkPlace(parent: Place, type: OrganizationType): Warning[] {
  if (parent.type === 'partyGroup') throw organizationErrors.partyGroupHasNoChildren({}, { rule: GROUPS });
  if (parent.depth >= MAX_DEPTH) throw organizationErrors.treeTooDeep({ max: MAX_DEPTH });
  const { under, rule } = USUAL[type];
  return under.includes(parent.type) ? [] : [unusual(type, parent.type, under, rule)];
}

function unusual(type: OrganizationType, parent: OrganizationType, under: readonly OrganizationType[], rule: RuleCitation): Warning {
  const names = (language: 'zh' | 'en') => under.map((each) => TYPE_NAMES[each][language]).join(language === 'zh' ? '、' : ', ');
  return {
    code: UNUSUAL_NESTING,
    message: {
      zh: `${TYPE_NAMES[type].zh}通常设在${names('zh')}之下，而不在${TYPE_NAMES[parent].zh}之下。`,
      en: `An organization of the type "${TYPE_NAMES[type].en}" usually lies under: ${names('en')}; not under: ${TYPE_NAMES[parent].en}.`,
    },
    rule,
  };
}
