import { randomUUID } from 'node:crypto';
import { get, type LoadRequest } from '../load-request.js';
import { sample } from '../sampling.js';
import type { Scenario, ScenarioContext } from '../scenario.js';
import { childLists, gets, ORGANIZATIONS } from './reading-organizations.js';

const PARENTS = 64;
const NEW = { name: '新建村党支部', shortName: '新建村', type: 'branch', foundedOn: '2026-07-01', effectiveOn: '2026-07-01' };

let created = 0;

/** New organisations, each with a key, an audit entry and an event. */
export const create: Scenario = {
  id: 'organizations.create',
  title: 'Create',
  caller: 'root',
  goal: 0.7,
  differing: ['id', 'code', 'createdAt', 'updatedAt'],
  requests: (context) => creations(context),
};

/** Nine reads and one write in turn. */
export const mixed: Scenario = {
  ...create,
  id: 'organizations.mixed',
  title: '90 % reads, 10 % creates',
  differing: [...create.differing, 'nextCursor'],
  requests: (context) => {
    const read = gets(context, 'root');
    const lists = childLists(context);
    return creations(context).flatMap((creation, turn) => [
      ...[0, 1, 2, 3, 4].map((offset) => pick(read, turn * 5 + offset)),
      get(ORGANIZATIONS),
      pick(lists, turn),
      get(ORGANIZATIONS),
      pick(lists, turn + 1),
      creation,
    ]);
  },
};

function creations({ tree }: ScenarioContext): LoadRequest[] {
  const parents = tree.subtree(0).filter((index) => index > 0 && tree.childCount(index) > 0);
  return sample(parents, PARENTS).map((index) => ({
    method: 'POST',
    path: ORGANIZATIONS,
    fresh: () => {
      created += 1;
      const place = { parentId: tree.idOf(index), code: `NEW-${process.pid}-${created}` };
      return { headers: { 'idempotency-key': randomUUID() }, body: { ...NEW, ...place } };
    },
  }));
}

function pick(requests: readonly LoadRequest[], turn: number): LoadRequest {
  return requests[turn % requests.length] as LoadRequest;
}
