import type { Text } from '../../../src/index.js';
import type { CountedMetric, Dimensions } from './count-by-class.js';

/**
 * Branches by how many Party members they have (支部工作条例 arts 4–5): fewer than 3 make no branch of their own,
 * from 50 on a general branch may be formed, from 100 on a committee. Each class begins with `from`.
 */
export const SIZE_CLASSES: readonly { readonly key: string; readonly from: number; readonly title: Text }[] = [
  { key: 'upTo2', from: 0, title: { zh: '不足3人', en: 'fewer than 3' } },
  { key: 'from3To49', from: 3, title: { zh: '3至49人', en: '3 to 49' } },
  { key: 'from50To99', from: 50, title: { zh: '50至99人', en: '50 to 99' } },
  { key: 'from100', from: 100, title: { zh: '100人及以上', en: '100 and more' } },
];

/** Where the classes begin, but for the first. */
export const SIZE_STARTS: readonly number[] = SIZE_CLASSES.slice(1).map(({ from }) => from);

const ORGANIZATIONS: Text = { zh: '个党组织', en: 'organizations' };
const BRANCHES: Text = { zh: '个党支部', en: 'branches' };

/** A Party group is a division of a branch, no organisation of its own. */
const IS_ORGANIZATION = `type <> 'partyGroup'`;
/** What organisations are told apart by. */
export const ORGANIZATION_DIMENSIONS: Dimensions = { type: 'type', kind: 'kind' };

/** What branches are told apart by; `size_starts` of the source is {@link SIZE_STARTS}. */
export const BRANCH_DIMENSIONS: Dimensions = {
  size: `(ARRAY[${SIZE_CLASSES.map(({ key }) => `'${key}'`).join(', ')}])[width_bucket(members, size_starts) + 1]`,
};

/** What is counted of organisations: the active ones, as they were on the day. */
export const ORGANIZATION_METRICS: readonly CountedMetric[] = [
  { name: 'organizations', title: { zh: '党组织总数（不含党小组）', en: 'Party organizations, groups not included' }, unit: ORGANIZATIONS, where: IS_ORGANIZATION },
  { name: 'organizationsByType', title: { zh: '党组织类型', en: 'Organizations by type' }, unit: ORGANIZATIONS, classes: 'organization-type', by: 'type' },
  { name: 'branchesByKind', title: { zh: '党支部设置形式', en: 'Branches by kind' }, unit: BRANCHES, classes: 'organization-kind', by: 'kind', where: `type = 'branch'` },
];

/** The active branches by how many members they had on the day. */
export const BRANCH_SIZE_METRICS: readonly CountedMetric[] = [
  { name: 'branchesBySize', title: { zh: '党支部规模', en: 'Branches by size' }, unit: BRANCHES, classes: SIZE_CLASSES, by: 'size' },
];
