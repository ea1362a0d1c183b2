import { dirname, join } from 'node:path';
import { readDeployment } from '../../../src/config/deployment.js';
import { CODE_ROOT } from '../../../src/menu/catalogue.js';
import { type BootedModules, bootModules } from '../../support/boot-modules.js';
import { hire, makeTree, type TestTree } from '../../support/staff.js';

/** Of the checked-in zhibu.yaml, which lies beside the compiled tree. */
const { recipes } = readDeployment({ ZHIBU_CONFIG: join(dirname(CODE_ROOT), 'zhibu.yaml') });

let booted: BootedModules;
let tree: TestTree;

beforeAll(async () => {
  booted = await bootModules([], { recipes });
  tree = await makeTree(booted);
});
afterAll(() => booted.close());

interface Setting {
  readonly key: string;
  readonly value: unknown;
  readonly locked: boolean;
  readonly title: string;
}
const settingsOf = async (organizationId: string, headers = {}) => ((await booted.admin.get(`/organizations/${organizationId}/settings`, headers).expect(200)).body as { items: Setting[] }).items;
const letterDaysAt = async (organizationId: string) => (await settingsOf(organizationId)).find(({ key }) => key === 'letterDays');

describe('the settings of base', () => {
  it('have names in both languages', async () => {
    expect((await settingsOf(tree.townA)).map(({ key }) => key)).toEqual(['letterDays', 'readMessageDays', 'personalDataHours']);
    expect((await settingsOf(tree.townA, { 'Accept-Language': 'en' }))[1]?.title).toBe('Days for which messages stay after they were read');
    expect((await settingsOf(tree.townA))[1]?.title).toBe('已读消息保留天数');
  });

  it.each([
    ['the wrong type', { letterDays: 'thirty' }, '/values/letterDays', '必须是整数'],
    ['too much', { personalDataHours: 169 }, '/values/personalDataHours', '不能大于 168'],
  ])('are refused with %s, and nothing is changed', async (_, values, pointer, message) => {
    const { body } = await booted.admin.put(`/organizations/${tree.townA}/settings/base`, { values: { readMessageDays: 60, ...values } }).expect(422);
    expect((body as { errors: object[] }).errors).toContainEqual(expect.objectContaining({ pointer, message }));
    expect((await settingsOf(tree.townA))[1]).toMatchObject({ value: 180 });
  });

  it('are for those who manage an organisation, as the roles have it', async () => {
    const auditor = await hire(booted, 'auditor', 'auditor', tree.county);
    await auditor.client.get(`/organizations/${tree.townA}/settings`).expect(200);
    await auditor.client.put(`/organizations/${tree.townA}/settings/base`, { values: { letterDays: 10 } }).expect(403);
    const member = await hire(booted, 'member', 'member', tree.villageA);
    await member.client.put(`/organizations/${tree.villageA}/settings/base`, { values: { letterDays: 10 } }).expect(403);
  });
});

describe('the recipes of the checked-in zhibu.yaml', () => {
  it('are for six kinds of branches, in both languages, and can all be applied', async () => {
    const { body } = await booted.admin.get('/recipes').expect(200);
    const kinds = (body as { items: { id: string; include?: string[] }[] }).items.filter(({ include }) => include?.includes('branch')).map(({ id }) => id);
    expect(kinds).toEqual(['village', 'community', 'school', 'firm', 'government-office', 'retired-members']);
    for (const id of kinds) {
      await booted.admin.post(`/organizations/${tree.villageA}/recipes/${id}/apply`, {}).expect(200);
      await booted.admin.post(`/organizations/${tree.villageA}/recipes/${id}/undo`, {}).expect(200);
    }
  });

  it('set what they set for everything below, lock what they lock, and name what is left out', async () => {
    const { body } = await booted.admin.post(`/organizations/${tree.townA}/recipes/government-office/apply`, { documentNumber: '县直〔2026〕2号' }).expect(200);
    expect((body as { leftOut: { id: string }[] }).leftOut.map(({ id }) => id)).toEqual(['info', 'feedback', 'study']);
    expect(await letterDaysAt(tree.villageA)).toMatchObject({ value: 15, locked: true });
    await booted.admin.post(`/organizations/${tree.townA}/recipes/government-office/undo`).expect(200);
    expect(await letterDaysAt(tree.villageA)).toMatchObject({ value: 30, locked: false });
  });
});
