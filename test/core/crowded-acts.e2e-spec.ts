import { type BootedModules, bootModules } from '../support/boot-modules.js';
import { listed } from '../support/cli-world.js';
import { makeTree, type TestTree } from '../support/staff.js';

/** More than the pool has connections. */
const CROWD = 24;

let booted: BootedModules;
let tree: TestTree;

beforeAll(async () => {
  booted = await bootModules([listed('pens'), listed('visits')]);
  tree = await makeTree(booted);
});
afterAll(() => booted.close());

const crowd = async (ask: () => Promise<{ status: number }>) => (await Promise.all(Array.from({ length: CROWD }, ask))).map(({ status }) => status);

it('many who decide at once wait for each other, and are told no when it is their turn', async () => {
  const { admin } = booted;
  await admin.put(`/organizations/${tree.county}/menu/pens`, { rule: 'mandatory' }).expect(200);
  await admin.put(`/organizations/${tree.county}/settings/visits`, { locked: ['most'] }).expect(200);
  const refused = Array.from({ length: CROWD }, () => 409);
  expect(await crowd(async () => admin.put(`/organizations/${tree.townA}/menu/pens`, { chosen: false }))).toEqual(refused);
  expect(await crowd(async () => admin.put(`/organizations/${tree.townB}/settings/visits`, { values: { most: 3 } }))).toEqual(refused);
});
