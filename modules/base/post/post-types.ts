import type { Text } from '../../../src/index.js';

/** Posts in the Party (党内职务), in the order of rank. */
export const POSTS = [
  'secretary',
  'deputySecretary',
  'organizationOfficer',
  'publicityOfficer',
  'disciplineOfficer',
  'youthOfficer',
  'unitedFrontOfficer',
  'committeeMember',
  'groupLeader',
  'organizer',
] as const;
export type Post = (typeof POSTS)[number];

/** Those that sit on the committee. */
export const COMMITTEE_POSTS: readonly Post[] = POSTS.slice(0, 8);

/** The names of the posts. */
export const POST_NAMES: Readonly<Record<Post, Text>> = {
  secretary: { zh: '书记', en: 'secretary' },
  deputySecretary: { zh: '副书记', en: 'deputy secretary' },
  organizationOfficer: { zh: '组织委员', en: 'committee member for organization' },
  publicityOfficer: { zh: '宣传委员', en: 'committee member for publicity' },
  disciplineOfficer: { zh: '纪检委员', en: 'committee member for discipline inspection' },
  youthOfficer: { zh: '青年委员', en: 'committee member for youth' },
  unitedFrontOfficer: { zh: '统战委员', en: 'committee member for the united front' },
  committeeMember: { zh: '委员', en: 'committee member' },
  groupLeader: { zh: '党小组长', en: 'group leader' },
  organizer: { zh: '组织员', en: 'organizer' },
};
