import type { RuleDefinition, Warning } from '../../../src/index.js';
import { citationOn } from '../rule/rule-book.js';
import { organizationErrors } from './organization.errors.js';
import { groupNesting, groupsHaveNoChildren, leadingGroupNesting, primaryLevelNesting, workingCommitteeNesting } from './organization.rules.js';
import { MAX_DEPTH } from './organization-path.js';
import { type OrganizationStatus, type OrganizationType, TYPE_NAMES } from './organization-types.js';

/** What an organisation is to be put under. */
export interface Place {
  readonly type: OrganizationType;
  readonly status: OrganizationStatus;
  /** 1 for the root. */
  readonly depth: number;
}

/** What is to be put there. */
export interface Newcomer {
  readonly type: OrganizationType;
  /** How many levels it has with what lies below it: 1 for one by itself. */
  readonly levels: number;
  /** The day on which it comes, `YYYY-MM-DD`. */
  readonly on: string;
}

interface UsualPlace {
  readonly under: readonly OrganizationType[];
  readonly rule: RuleDefinition;
}

/** What each type usually lies under, and the rule that says so. */
const USUAL: Readonly<Record<OrganizationType, UsualPlace>> = {
  committee: { under: ['committee', 'workingCommittee'], rule: primaryLevelNesting },
  generalBranch: { under: ['committee', 'workingCommittee'], rule: primaryLevelNesting },
  branch: { under: ['committee', 'workingCommittee', 'generalBranch'], rule: primaryLevelNesting },
  partyGroup: { under: ['branch'], rule: groupNesting },
  workingCommittee: { under: ['committee'], rule: workingCommitteeNesting },
  leadingGroup: { under: ['committee'], rule: leadingGroupNesting },
};

/** The code of the warning about a place that is allowed but unusual. */
export const UNUSUAL_NESTING = 'base.unusual_nesting';

/**
 * Checks the place of an organisation that comes in or moves (ORG-4).
 *
 * @returns what is unusual about it
 * @throws Problem `base.parent_dissolved`, `base.party_group_has_no_children`, `base.tree_too_deep`
 */
export function checkPlace(parent: Place, { type, levels, on }: Newcomer): Warning[] {
  if (parent.status === 'dissolved') throw organizationErrors.parentDissolved();
  if (parent.type === 'partyGroup') throw organizationErrors.partyGroupHasNoChildren({}, { rule: citationOn(groupsHaveNoChildren, on) });
  if (parent.depth + levels > MAX_DEPTH) throw organizationErrors.treeTooDeep({ max: MAX_DEPTH });
  return warnOfNesting(parent.type, type, on);
}

/** Says what is unusual about an organisation of `type` under one of the type `parent`. */
export function warnOfNesting(parent: OrganizationType, type: OrganizationType, on: string): Warning[] {
  const usual = USUAL[type];
  return usual.under.includes(parent) ? [] : [unusual(type, parent, usual, on)];
}

function unusual(type: OrganizationType, parent: OrganizationType, { under, rule }: UsualPlace, on: string): Warning {
  const names = (language: 'zh' | 'en') => under.map((each) => TYPE_NAMES[each][language]).join(language === 'zh' ? '、' : ', ');
  return {
    code: UNUSUAL_NESTING,
    message: {
      zh: `${TYPE_NAMES[type].zh}通常设在${names('zh')}之下，而不在${TYPE_NAMES[parent].zh}之下。`,
      en: `An organization of the type "${TYPE_NAMES[type].en}" usually lies under: ${names('en')}; not under: ${TYPE_NAMES[parent].en}.`,
    },
    rule: citationOn(rule, on),
  };
}
