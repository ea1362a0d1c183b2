import type { MemberNumbers } from '../modules/base/member/member-numbers.js';
import { insertMembers, type NewRow } from '../modules/base/member/member-rows.js';
import { type NameKeys, nameKeysOf } from '../modules/base/member/name-keys.js';
import { entryDayOf } from '../modules/base/demo/demo-cells.js';
import { DemoNumbers } from '../modules/base/demo/demo-numbers.js';
import { demoMember } from '../modules/base/demo/demo-people.js';
import { DemoRandom } from '../modules/base/demo/demo-random.js';
import type { Transaction } from '../src/index.js';
import { generatedId } from './generated-id.js';
import type { MemberRoll } from './member-roll.js';
import { foundedOnOf, type OrganizationTree } from './organization-tree.js';

const BATCH = 2_000;
const SEED = 20_261_126;
const NOTHING_SAID = { groupId: null, workPost: null, address: null, lostContactSince: null, abroadSince: null, custom: {} };

/** Fills the branches of a generated tree with members as the demo district has them, written by the statement of a request. */
export async function generateMembers(runner: Pick<Transaction, 'query'>, tree: OrganizationTree, roll: MemberRoll, numbers: MemberNumbers): Promise<void> {
  const rowOf = memberRows(tree, roll, numbers);
  for (let first = 0; first < roll.size; first += BATCH) {
    const rows: NewRow[] = [];
    for (let index = first; index < Math.min(first + BATCH, roll.size); index += 1) rows.push(await rowOf(index));
    const added = await insertMembers(runner, rows);
    if (added.length < rows.length) throw new Error(`${rows.length - added.length} of the members from ${first} on have an ID number that is taken`);
  }
}

/** Makes the rows in their order, encrypted for real; exported for its spec. */
export function memberRows(tree: OrganizationTree, roll: MemberRoll, numbers: MemberNumbers): (index: number) => Promise<NewRow> {
  const sources = { random: new DemoRandom(SEED), numbers: new DemoNumbers() };
  const keys = new Map<string, NameKeys>();
  return async (index) => {
    const branch = roll.branchOf(index);
    const person = demoMember(index, { code: '', kind: 'regular' }, roll.positionOf(index), sources);
    const { name, sex, stage, ethnicity, education, appliedOn = null, joinedOn = null, fullOn = null } = person;
    const { isMigrant = false, migrantSince = null, migrantDestination = null } = person;
    const nameKeys = keys.get(name) ?? (await nameKeysOf(name));
    keys.set(name, nameKeys);
    const id = roll.idOf(index);
    const idNumber = numbers.seal(id, 'idNumber', person.idNumber);
    const phone = numbers.seal(id, 'phone', person.phone);
    return {
      ...nameKeys,
      ...NOTHING_SAID,
      name,
      sex,
      stage,
      ethnicity,
      education,
      appliedOn,
      joinedOn,
      fullOn,
      isMigrant,
      migrantSince,
      migrantDestination,
      id,
      actId: generatedId('act', index),
      organizationId: tree.idOf(branch),
      birthDate: birthDateOf(person.idNumber),
      effectiveOn: entryDayOf(person, foundedOnOf(branch)),
      idNumber: idNumber.stored,
      idNumberIndex: idNumber.index,
      phone: phone.stored,
      phoneIndex: phone.index,
    };
  };
}

/** As an ID number says it. */
export function birthDateOf(idNumber: string): string {
  return idNumber.replace(/^.{6}(\d{4})(\d\d)(\d\d).*$/, '$1-$2-$3');
}
