import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DeploymentFields } from '../../../src/custom-fields/deployment-fields.js';
import { CHECKOUT } from '../../support/checkout.js';
import { CustomFieldsWorld } from './custom-fields-world.js';

interface Served {
  readonly paths: Record<string, Record<string, { readonly parameters: ReadonlyArray<{ readonly name?: string; readonly schema?: object }> }>>;
  readonly components: { readonly schemas: Record<string, { readonly properties: { readonly custom?: { readonly properties?: object } } }> };
}

let world: CustomFieldsWorld;
beforeAll(async () => {
  world = await CustomFieldsWorld.create();
});
afterAll(() => world.close());

const served = async (query = '') => (await world.admin.get(`//openapi.json${query}`).expect(200)).body as Served;
const customOf = (document: Served, name: string) => document.components.schemas[name]?.properties.custom?.properties;
const filtersOf = (document: Served) => document.paths['/api/v1/members']?.['get']?.parameters.flatMap(({ name }) => (name?.startsWith('custom.') ? [name] : []));

describe('the API document', () => {
  it('has the fields that hold everywhere, and for an organisation those that hold there', async () => {
    expect(customOf(await served(), 'Member')).toBeUndefined();
    const income = await world.declare('income', 'number', { title: '收入', titleEn: 'Income', filterable: true, min: 0, decimals: 0 });
    await world.declare('dance', 'string', { organizationId: world.tree.townA, maxLength: 9 });
    const everywhere = await served();
    const schema = { type: 'integer', minimum: 0, maximum: 1e15, description: '收入 (Income)' };
    expect(customOf(everywhere, 'Member')).toEqual({ income: schema });
    expect(customOf(everywhere, 'CreateMember')).toEqual({ income: { ...schema, type: ['integer', 'null'] } });
    expect(customOf(everywhere, 'Organization')).toBeUndefined();
    expect(filtersOf(everywhere)).toEqual(['custom.income', 'custom.incomeFrom', 'custom.incomeTo']);
    expect(customOf(await served(`?organization=${world.branches.a}`), 'UpdateMember')).toMatchObject({ dance: { type: ['string', 'null'], minLength: 1, maxLength: 9 } });
    expect(customOf(await served(`?organization=${world.branches.b}`), 'Member')).toEqual({ income: schema });
    await world.admin.post(`/custom-fields/${income.id}/retire`).expect(200);
    expect(customOf(await served(), 'Member') ?? {}).toEqual({});
  });

  it('that is committed has none', async () => {
    const document = JSON.parse(await readFile(join(CHECKOUT, 'docs/openapi.json'), 'utf8')) as Served;
    expect(document.components.schemas['Member']?.properties.custom).toMatchObject({ type: 'object', 'x-zhibu-custom-fields': 'base.member' });
    expect(customOf(document, 'Member')).toBeUndefined();
    expect(filtersOf(document)).toEqual([]);
  });
});

describe('customFields of zhibu.yaml', () => {
  const settle = (...fields: object[]) => world.booted.server.app.get(DeploymentFields).settle(fields);
  const field = (more: object = {}) => ({ host: 'base.member', key: 'origin', title: '籍贯', type: 'string', ...more });
  const stored = async () => ((await world.admin.get('/custom-fields?q=origin').expect(200)).body as { items: { id: string; title: string; retiredAt: string | null; version: number }[] }).items;

  it('are made, changed, retired and restored at the start, and not by the API', async () => {
    await settle(field());
    const [made] = await stored();
    expect(made).toMatchObject({ title: '籍贯', organizationId: world.tree.county, fromDeployment: true, version: 1 });
    await settle(field());
    expect(await stored()).toEqual([made]);
    const { id } = await world.register({ origin: '绍兴' });
    for (const act of [world.admin.patch(`/custom-fields/${made?.id}`, { title: 'x' }), world.admin.post(`/custom-fields/${made?.id}/retire`)]) {
      expect((await act.expect(409)).body).toMatchObject({ code: 'custom.set_by_deployment' });
    }
    await settle(field({ title: '祖籍', filterable: true }));
    expect(await world.find(encodeURI('custom.origin=绍兴'))).toEqual([id]);
    await settle();
    expect((await world.get(id)).custom).toEqual({});
    await settle(field({ title: '祖籍' }));
    expect((await stored()).map(({ id: same, title }) => [same, title])).toEqual([[made?.id, '祖籍']]);
    expect((await world.get(id)).custom).toEqual({ origin: '绍兴' });
  });

  it('stop the start where one stands there twice, also when it was there before', async () => {
    const before = await stored();
    await expect(settle(field({ title: '祖籍' }), field({ title: '老家' }))).rejects.toMatchObject({ code: 'config.invalid_custom_field', message: expect.stringContaining('customFields[1]') });
    expect(await stored()).toEqual(before);
  });

  it.each([
    ['a type against data', field({ type: 'number' }), '已有 1 条记录'],
    ['an unknown option', field({ colour: 'red' }), 'colour'],
    ['a host that takes none', field({ host: 'base.nothing', key: 'other' }), 'base.member'],
    ['no field at all', 'origin', 'host'],
  ])('stop the start where there is %s, and change nothing', async (_, wrong, named) => {
    const before = await stored();
    await expect(settle(field({ key: 'fresh' }), wrong as object)).rejects.toMatchObject({ code: 'config.invalid_custom_field', message: expect.stringContaining('customFields[1]') });
    const error = (await settle(wrong as object).catch((caught: unknown) => caught)) as { text: { zh: string } };
    expect(error.text.zh).toContain(named);
    expect(await stored()).toEqual(before);
    expect((await world.admin.get('/custom-fields?q=fresh').expect(200)).body).toMatchObject({ items: [] });
  });
});
