import { v7 as uuidv7 } from 'uuid';
import { RuleBook } from '../../../modules/base/rule/rule-book.js';
import { RuleRepository } from '../../../modules/base/rule/rule.repository.js';
import { Clock, Database, ScopeTree } from '../../../src/index.js';
import { drillRule } from '../../core/fixtures/listed/drill/drill.rules.js';
import type { ApiClient } from '../../support/api-client.js';
import { bootModules, type BootedModules } from '../../support/boot-modules.js';
import { listed } from '../../support/cli-world.js';
import { eventually } from '../../support/eventually.js';
import { hire, makeTree, type TestTree } from '../../support/staff.js';

interface RuleItem {
  readonly code: string;
  readonly parameters: Record<string, number>;
  readonly setBy: readonly { parameter: string; organizationId: string; organizationName: string }[];
}

describe('rules', () => {
  let booted: BootedModules;
  let other: BootedModules;
  let tree: TestTree;
  let town: ApiClient;
  let village: ApiClient;
  let member: ApiClient;
  let today: string;

  beforeAll(async () => {
    booted = await bootModules([listed('drill')]);
    other = await bootModules([listed('drill')], { databaseUrl: booted.databaseUrl });
    tree = await makeTree(booted);
    ({ client: town } = await hire(booted, 'town', 'organizationAdministrator', tree.townA));
    ({ client: village } = await hire(booted, 'village', 'organizationAdministrator', tree.villageA));
    ({ client: member } = await hire(booted, 'member', 'member', tree.townB));
    today = booted.server.app.get(Clock).today();
  });
  afterAll(async () => {
    await other.close();
    await booted.close();
  });
  afterEach(() => booted.server.app.get(Database).query('DELETE FROM base_rule_versions WHERE organization_id IS NOT NULL'));

  const set = (client: ApiClient, organizationId: string, parameters: object, more: object = {}) =>
    client.post('/rules/DRILL-1/versions', { organizationId, effectiveFrom: today, parameters, reason: '县委决定', ...more });
  const ruleAt = async (client: ApiClient, query = '') => {
    const { body } = await client.get(`/rules?q=DRILL-1${query}`).expect(200);
    return (body as { items: RuleItem[] }).items[0]!;
  };
  /** Without what the cleaning behind the server's back left in its cache. */
  const afresh = (organizationId: string) => set(booted.admin, organizationId, { months: 6 }).expect(201);

  it('are listed as they hold for an organisation, with regulation and article', async () => {
    const { body } = await member.get('/rules?severity=W,F&q=DRILL').expect(200);
    expect((body as { items: object[] }).items).toEqual([
      {
        code: 'DRILL-1', severity: 'W', title: '定期演练', regulation: '演练条例', article: '第五条', ruleVersion: '2026-05-18',
        effectiveFrom: '2026-05-18', parameters: { months: 6, hours: 32, share: 50 }, setBy: [],
      },
      expect.objectContaining({ code: 'DRILL-2', severity: 'F', parameters: {} }),
    ]);
    expect(await ruleAt(member, '&on=2026-05-17')).toMatchObject({ ruleVersion: '2019-05-06', parameters: { months: 12, hours: 24, share: 50 } });
    await member.get('/rules?on=2026-02-30').expect(400);
    await member.get(`/rules?organizationId=${tree.townA}`).expect(404);
    await booted.anonymous.get('/rules').expect(401);
  });

  it('are made stricter down the tree, heard of at once by every instance, and nowhere looser', async () => {
    const created = await set(town, tree.townA, { months: 4 }, { documentNumber: '象组发〔2026〕5号' }).expect(201);
    expect(created.body).toMatchObject({ organizationId: tree.townA, parameters: { months: 4 }, documentNumber: '象组发〔2026〕5号', effectiveUntil: null });
    expect(await ruleAt(village)).toMatchObject({
      parameters: { months: 4, hours: 32, share: 50 },
      setBy: [{ parameter: 'months', organizationId: tree.townA, organizationName: 'town-a' }],
    });
    expect((await ruleAt(member)).parameters).toEqual({ months: 6, hours: 32, share: 50 });
    const node = (await booted.server.app.get(ScopeTree, { strict: false }).nodeOf(tree.villageA))!;
    const there = other.server.app.get(RuleBook, { strict: false });
    await eventually(async () => expect((await there.inForce(drillRule, { node, on: today })).parameters.months).toBe(4), 1_000);

    const { body } = await set(village, tree.villageA, { hours: 40, months: 5 }).expect(409);
    expect(body).toMatchObject({
      code: 'base.rule_looser',
      detail: expect.stringMatching(/months.*town-a.*4.*5/),
      rule: { code: 'DRILL-1', regulation: '演练条例', article: '第五条', ruleVersion: '2026-05-18', provisional: false },
    });
    expect((await set(village, tree.villageA, { hours: 20 }).expect(409)).body).toMatchObject({ code: 'base.rule_looser', detail: expect.stringContaining('演练条例') });
    await set(village, tree.villageA, { hours: 40, months: 3 }).expect(201);
    expect((await ruleAt(village)).parameters).toEqual({ months: 3, hours: 40, share: 50 });
    expect((await ruleAt(town)).parameters).toEqual({ months: 4, hours: 32, share: 50 });
  });

  it('override what lies below and would be looser, without touching it', async () => {
    await afresh(tree.county);
    await set(village, tree.villageA, { months: 5 }).expect(201);
    const above = await set(booted.admin, tree.townA, { months: 2 }).expect(201);
    expect(await ruleAt(village)).toMatchObject({ parameters: { months: 2 }, setBy: [{ organizationName: 'town-a' }] });
    await booted.admin.delete(`/rules/DRILL-1/versions/${(above.body as { id: string }).id}`).expect(204);
    expect(await ruleAt(village)).toMatchObject({ parameters: { months: 5 }, setBy: [{ organizationName: 'village-a' }] });
  });

  it('end from today on, and are as they were for days before', async () => {
    const { body } = await set(town, tree.townA, { months: 3 }, { effectiveFrom: '2026-06-01' }).expect(201);
    const path = `/rules/DRILL-1/versions/${(body as { id: string }).id}`;
    await member.delete(path).expect(403);
    await village.delete(path).expect(404);
    await town.delete(`/rules/DRILL-2/versions/${(body as { id: string }).id}`).expect(404);
    await town.delete(path).expect(204);
    await town.delete(path).expect(204);
    expect((await ruleAt(town)).parameters).toMatchObject({ months: 6 });
    expect((await ruleAt(town, '&on=2026-06-02')).parameters).toMatchObject({ months: 3 });
    const later = await set(town, tree.townA, { months: 3 }, { effectiveFrom: '2099-01-01' }).expect(201);
    await town.delete(`/rules/DRILL-1/versions/${(later.body as { id: string }).id}`).expect(204);
    expect((await ruleAt(town, '&on=2099-02-01')).parameters).toMatchObject({ months: 6 });
    await set(town, tree.townA, { months: 2 }, { effectiveFrom: '2099-01-01' }).expect(201);
  });

  it('show all versions that bind the caller or that he set', async () => {
    await set(booted.admin, tree.townA, { months: 4 }).expect(201);
    await set(booted.admin, tree.townB, { months: 3 }).expect(201);
    const seen = async (client: ApiClient) => {
      const { body } = await client.get('/rules/DRILL-1').expect(200);
      return (body as { versions: { ruleVersion: string | null; organizationName: string | null }[] }).versions.map((each) => each.ruleVersion ?? each.organizationName);
    };
    expect(await seen(village)).toEqual(['2019-05-06', '2026-05-18', 'town-a']);
    expect(await seen(member)).toEqual(['2019-05-06', '2026-05-18', 'town-b']);
    expect((await booted.admin.get('/rules/DRILL-1').expect(200)).body).toMatchObject({
      code: 'DRILL-1',
      stricter: { months: 'lower', hours: 'higher', share: null },
      versions: [{ regulation: '演练条例', organizationId: null }, {}, {}, {}],
    });
    await member.get('/rules/NOTHING').expect(404);
  });

  it.each([
    [{}, 422, 'base.rule_parameters_missing'],
    [{ share: 40 }, 422, 'base.rule_parameter_unknown'],
    [{ days: 1 }, 422, 'base.rule_parameter_unknown'],
    [{ months: '4' }, 422, 'base.rule_parameter_not_a_number'],
    [{ months: -1 }, 422, 'base.rule_parameter_not_a_number'],
    [{ months: null }, 422, 'base.rule_parameter_not_a_number'],
  ])('refuse the parameters %j', async (parameters, status, code) => {
    expect((await set(town, tree.townA, parameters).expect(status)).body).toMatchObject({ code });
    expect(await booted.server.app.get(Database).query('SELECT id FROM base_rule_versions WHERE organization_id IS NOT NULL')).toEqual([]);
  });

  it('take one version of an organisation a day, in its own scope', async () => {
    await set(town, tree.townA, { months: 4 }).expect(201);
    expect((await set(town, tree.townA, { months: 3 }).expect(409)).body).toMatchObject({ code: 'base.rule_version_exists' });
    await set(town, tree.townB, { months: 4 }).expect(404);
    await set(member, tree.townB, { months: 4 }).expect(403);
    await town.post('/rules/NOTHING/versions', { organizationId: tree.townA, effectiveFrom: today, parameters: { a: 1 }, reason: 'x' }).expect(404);
  });

  it('are stored once for all instances, and follow the code', async () => {
    const database = booted.server.app.get(Database);
    const repository = booted.server.app.get(RuleRepository, { strict: false });
    const stored = () =>
      database.query<{ id: string; article: string }>(
        `SELECT id, article FROM base_rule_versions WHERE code = 'DRILL-1' AND organization_id IS NULL ORDER BY effective_from`,
      );
    const before = await stored();
    expect(before.map(({ article }) => article)).toEqual(['第三条', '第五条']);
    const versions = drillRule.versions.map((version) => ({ ...version, code: 'DRILL-1', id: uuidv7() }));
    const changed = versions.map((version) => ({ ...version, article: `${version.article}之二` }));
    await Promise.all(Array.from({ length: 8 }, () => repository.keepNational(changed)));
    expect(await stored()).toEqual(before.map(({ id, article }) => ({ id, article: `${article}之二` })));
    await repository.keepNational(versions);
    expect(await stored()).toEqual(before);
  });

  it('keep the text of the regulation', async () => {
    const [national] = await booted.server.app.get(Database).query<{ id: string }>(`SELECT id FROM base_rule_versions WHERE code = 'DRILL-1' AND organization_id IS NULL`);
    expect((await booted.admin.delete(`/rules/DRILL-1/versions/${national!.id}`).expect(409)).body).toMatchObject({ code: 'base.national_rule_stays' });
  });

  it('are in the audit log with the reason', async () => {
    const { body } = await set(town, tree.townA, { months: 4 }, { reason: '镇党委会议' }).expect(201);
    const { body: audit } = await booted.admin.get(`/audit-entries?targetId=${(body as { id: string }).id}`).expect(200);
    expect((audit as { items: object[] }).items).toEqual([
      expect.objectContaining({ action: 'base.rule.manage', targetKind: 'rule', organizationId: tree.townA, fields: ['rule:DRILL-1', 'months'], reason: '镇党委会议' }),
    ]);
  });
});
