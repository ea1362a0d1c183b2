import { randomUUID } from 'node:crypto';
import { DemoNumbers, demoPhone } from '../../modules/base/demo/demo-numbers.js';
import { MEMBER_METRICS } from '../../modules/base/statistics/member-metrics.js';
import { get, type LoadRequest } from '../load-request.js';
import { sample } from '../sampling.js';
import type { Scenario, ScenarioContext } from '../scenario.js';
import type { CallerName, Target } from '../target.js';
import { TOWN } from './reading-organizations.js';

const MEMBERS = '/api/v1/members';
const DIFFERENT = 256;
const HOMES = 64;
/** Members of a town among whom those asked for are drawn. */
const DRAWN_FROM = 2_000;
/** Above every phone number of the generated members. */
const FIRST_NEW_PHONE = 20_000_000;
const METRICS = MEMBER_METRICS.map(({ name }) => name);

/** The first page of the roll, numbers masked. */
export const listMembers: Scenario = {
  id: 'members.list',
  title: 'List 20 members',
  caller: 'root',
  goal: 0.7,
  differing: ['nextCursor'],
  requests: () => [get(`${MEMBERS}?limit=20`)],
};

/** The first page of a town. */
export const listMembersInTown: Scenario = { ...listMembers, id: 'members.list-town', title: 'List 20 members, town grant', caller: 'town' };

/** Members by id. */
export const getMember: Scenario = {
  ...listMembers,
  id: 'members.get',
  title: 'Get a member',
  differing: [],
  requests: (context) => memberGets(context, 'root'),
};

/** Members by id, within a town. */
export const getMemberInTown: Scenario = {
  ...getMember,
  id: 'members.get-town',
  title: 'Get a member, town grant',
  caller: 'town',
  requests: (context) => memberGets(context, 'town'),
};

/** New members, each with a key, an audit entry, an event and two encrypted numbers. */
export const createMember: Scenario = {
  ...listMembers,
  id: 'members.create',
  title: 'Register a member',
  differing: ['id', 'createdAt', 'updatedAt'],
  requests: (context) => registrations(context),
};

/** Everything that is counted of members, over the whole district. Few at once: each goes over all members. */
export const countMembers: Scenario = {
  ...listMembers,
  id: 'statistics.members',
  title: 'Statistics of all members',
  mayGrow: true,
  connections: 2,
  differing: ['title'],
  requests: ({ tree }) => {
    const query = new URLSearchParams({ organizationId: tree.rootId, metrics: METRICS.join(','), asOf: chinaToday() });
    return [get(`/api/v1/statistics?${query.toString()}`)];
  },
};

function memberGets({ members, tree }: ScenarioContext, caller: CallerName): LoadRequest[] {
  const visible = caller === 'town' ? members.firstIn(tree.subtree(TOWN), DRAWN_FROM) : Array.from({ length: members.size }, (_, index) => index);
  return sample(visible, DIFFERENT).map((index) => get(`${MEMBERS}/${members.idOf(index)}`));
}

/** Older than any generated member, so that no number comes twice. */
function registrations({ members, target, tree }: ScenarioContext): LoadRequest[] {
  const homes = Array.from({ length: Math.min(HOMES, members.size) }, (_, index) => tree.idOf(members.branchOf(index)));
  return homes.map((organizationId) => ({
    method: 'POST',
    path: MEMBERS,
    fresh: () => ({ headers: { 'idempotency-key': randomUUID() }, body: { organizationId, ...newcomer(target) } }),
  }));
}

const newcomers = new WeakMap<Target, { count: number; readonly numbers: DemoNumbers }>();

/** The same ones in the same order for each server. */
function newcomer(target: Target): object {
  const known = newcomers.get(target) ?? { count: 0, numbers: new DemoNumbers() };
  newcomers.set(target, known);
  const number = (known.count += 1);
  const birthDate = `${1900 + (number % 36)}-${pad(1 + (Math.floor(number / 36) % 12))}-${pad(1 + (Math.floor(number / 432) % 28))}`;
  const sex = number % 2 === 0 ? 'female' : 'male';
  const name = `${'王李张刘陈杨赵黄周吴'.charAt(number % 10)}${'建国秀英志强丽华'.charAt(number % 8)}${'明德福贵根荣'.charAt(number % 6)}`;
  const who = { name, sex, ethnicity: '01', education: '71', idNumber: known.numbers.idNumber(birthDate, sex), phone: demoPhone(FIRST_NEW_PHONE + number) };
  return { ...who, stage: 'fullMember', appliedOn: '1956-03-01', joinedOn: '1958-05-04', fullOn: '1959-05-04', effectiveOn: '2026-07-01' };
}

/** The day in China, whatever the zone of the machine. */
function chinaToday(): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai' }).format(new Date());
}

function pad(number: number): string {
  return String(number).padStart(2, '0');
}
