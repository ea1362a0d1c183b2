import { v7 as uuidv7 } from 'uuid';
import { Clock, Database, type Problem, UnitOfWork } from '../../../src/index.js';
import { StatisticsSize } from '../../../modules/base/statistics/statistics-size.js';
import { MemberMoves } from '../../../modules/base/member/member-moves.js';
import type { ApiClient } from '../../support/api-client.js';
import { type BootedModules, bootModules } from '../../support/boot-modules.js';
import { listed } from '../../support/cli-world.js';
import { eventually } from '../../support/eventually.js';
import { hire, makeTree, type TestTree } from '../../support/staff.js';
import { plantMembers } from './planted-members.js';

interface Figure {
  readonly metric: string;
  readonly key: string | null;
  readonly title: string;
  readonly value: number;
}

let booted: BootedModules;
let tree: TestTree;
let database: Database;
let branch1: string;
let branch2: string;
let today: string;
/** Of the village's branch 1 alone. */
let secretary: ApiClient;

async function addBranch(code: string, parentId: string, more: object = {}): Promise<string> {
  const body = { name: code, type: 'branch', parentId, code, effectiveOn: '2001-07-01', ...more };
  return ((await booted.admin.post('/organizations', body).expect(201)).body as { id: string }).id;
}

/** A day `years` before today, and `days` later. */
function ago(years: number, days = 0): string {
  const date = new Date(`${today}T00:00:00Z`);
  date.setUTCFullYear(date.getUTCFullYear() - years);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}

beforeAll(async () => {
  booted = await bootModules([listed('probe')]);
  database = booted.server.app.get(Database);
  today = booted.server.app.get(Clock).today();
  tree = await makeTree(booted);
  // The towns were there before their branches.
  await database.query(`UPDATE base_organization_states SET valid_from = '2000-01-01' WHERE valid_from > '2001-01-01'`);
  branch1 = await addBranch('B1', tree.villageA);
  branch2 = await addBranch('B2', tree.townB, { kind: 'joint' });
  await addBranch('B3', tree.townB);
  await addBranch('G1', branch1, { type: 'partyGroup' });
  await database.transaction((tx) =>
    plantMembers(tx, [
      { organizationId: branch1, sex: 'female', ethnicity: '01', birthDate: ago(36), education: '21' },
      { organizationId: branch1, sex: 'female', ethnicity: '11', birthDate: ago(36, 1), education: null },
      { organizationId: branch1, ethnicity: null, birthDate: ago(61), stage: 'probationaryMember', isMigrant: true },
      { organizationId: branch1, birthDate: ago(61, 1), lostContactSince: ago(1) },
      { organizationId: branch1, stage: 'activist' },
      { organizationId: branch1, status: 'deceased' },
      { organizationId: branch2, sex: 'unstated', ethnicity: 'XX' },
      { organizationId: branch2, stage: 'applicant', status: 'closed' },
    ]),
  );
  secretary = (await hire(booted, 'secretary', 'branchSecretary', branch1)).client;
});
afterAll(() => booted.close());

async function figures(client: ApiClient, query: string): Promise<Figure[]> {
  const { body } = await client.get(`/statistics?${query}`).expect(200);
  return (body as { items: Figure[] }).items;
}
const valuesOf = async (client: ApiClient, query: string) => Object.fromEntries((await figures(client, query)).map(({ metric, key, value }) => [key ?? metric, value]));

describe('GET /statistics of members', () => {
  it.each([
    ['members', { members: 4 }],
    ['membersByStage', { activist: 1, probationaryMember: 1, fullMember: 3 }],
    ['membersByStatus', { normal: 4, deceased: 1 }],
    ['membersBySex', { male: 2, female: 2 }],
    ['membersByAgeBand', { upTo35: 1, from36To45: 1, from56To60: 1, from61: 1 }],
    ['membersByEthnicity', { '01': 2, '11': 1, unrecorded: 1 }],
    ['membersByEducation', { '21': 3, unrecorded: 1 }],
    ['membersByOrganizationType', { branch: 4 }],
    ['migrantMembers', { migrantMembers: 1 }],
    ['outOfContactMembers', { outOfContactMembers: 1 }],
  ])('counts %s of a branch', async (metric, values) => {
    expect(await valuesOf(booted.admin, `organizationId=${branch1}&metrics=${metric}`)).toEqual(values);
  });

  it('gives the same in one question for everything', async () => {
    const all = await figures(booted.admin, `organizationId=${branch1}`);
    for (const metric of new Set(all.map((figure) => figure.metric))) {
      expect(all.filter((figure) => figure.metric === metric)).toEqual(await figures(booted.admin, `organizationId=${branch1}&metrics=${metric}`));
    }
    const [first, second] = await figures(booted.admin, `organizationId=${branch1}&metrics=membersBySex,members`);
    expect([first?.metric, second?.metric]).toEqual(['membersBySex', 'membersBySex']);
  });

  it('counts the whole subtree, and nothing beside it', async () => {
    expect(await valuesOf(booted.admin, 'metrics=members')).toEqual({ members: 5 });
    expect(await valuesOf(booted.admin, `metrics=members&organizationId=${tree.townA}`)).toEqual({ members: 4 });
    expect(await valuesOf(booted.admin, `metrics=members&organizationId=${tree.townB}`)).toEqual({ members: 1 });
  });

  it('counts nobody where nobody is', async () => {
    expect(await figures(booted.admin, `organizationId=${tree.townB}&metrics=migrantMembers,outOfContactMembers`)).toEqual([
      { metric: 'migrantMembers', key: null, title: '流动党员', value: 0 },
      { metric: 'outOfContactMembers', key: null, title: '失联党员', value: 0 },
    ]);
  });

  it('names classes by the tables of codes, in the order of those, in the language of the caller', async () => {
    const ethnicities = await figures(booted.admin, `organizationId=${branch1}&metrics=membersByEthnicity`);
    expect(ethnicities.map(({ title }) => title)).toEqual(['汉族', '满族', '未填写']);
    expect((await figures(booted.admin, `organizationId=${branch2}&metrics=membersByEthnicity`))[0]?.title).toBe('XX');
    const english = await figures(booted.admin.with({ 'Accept-Language': 'en' }), `organizationId=${branch1}&metrics=membersByAgeBand,members`);
    expect(english.map(({ title }) => title)).toEqual(['35 and younger', '36 to 45', '56 to 60', '61 and older', 'Party members']);
  });

  it('knows who was where and what on an earlier day', async () => {
    const [moved = ''] = await database.transaction((tx) => plantMembers(tx, [{ organizationId: branch1, birthDate: '1970-03-02', from: '2005-01-01' }]));
    const move = { toOrganizationId: branch2, kind: 'transfer', effectiveOn: '2020-05-01', documentNumber: null, reason: null } as const;
    await booted.server.app.get(UnitOfWork).runAsService('test', (tx) =>
      booted.server.app.get(MemberMoves, { strict: false }).move(tx, { organizationId: branch1, memberIds: [moved] }, move));
    const on = (organizationId: string, asOf: string) => valuesOf(booted.admin, `organizationId=${organizationId}&metrics=members&asOf=${asOf}`);
    expect(await on(branch1, '2020-04-30')).toEqual({ members: 5 });
    expect(await on(branch1, '2020-05-01')).toEqual({ members: 4 });
    expect(await on(branch2, '2020-05-01')).toEqual({ members: 2 });
    expect(await on(branch1, '2005-01-01')).toEqual({ members: 1 });
    expect(await on(branch1, '2004-12-31')).toEqual({ members: 0 });
    const bands = (asOf: string) => valuesOf(booted.admin, `organizationId=${branch1}&metrics=membersByAgeBand&asOf=${asOf}`);
    expect(await bands('2006-03-01')).toEqual({ upTo35: 1 });
    expect(await bands('2006-03-02')).toEqual({ from36To45: 1 });
    expect(await valuesOf(booted.admin, `organizationId=${branch1}&metrics=members`)).toEqual({ members: 4 });
  });

  it('counts nothing of a day on which the organisation was not there', async () => {
    const { body } = await booted.admin.get(`/statistics?organizationId=${branch1}&asOf=2001-06-30`).expect(200);
    expect(body).toEqual({ organizationId: branch1, asOf: '2001-06-30', items: [] });
  });
});

describe('GET /statistics of organisations', () => {
  it('counts them by type, kind and size', async () => {
    expect(await valuesOf(booted.admin, `organizationId=${tree.townB}&metrics=organizations`)).toEqual({ organizations: 3 });
    expect(await valuesOf(booted.admin, 'metrics=organizationsByType')).toEqual({ committee: 4, branch: 3, partyGroup: 1 });
    expect(await valuesOf(booted.admin, 'metrics=branchesByKind')).toEqual({ regular: 2, joint: 1 });
    expect(await valuesOf(booted.admin, 'metrics=branchesBySize')).toEqual({ upTo2: 2, from3To49: 1 });
  });

  it('counts them as of an earlier day', async () => {
    expect(await valuesOf(booted.admin, 'metrics=organizationsByType&asOf=2001-06-30')).toEqual({ committee: 4 });
    expect(await valuesOf(booted.admin, 'metrics=branchesBySize&asOf=2009-01-01')).toEqual({ upTo2: 3 });
    expect(await valuesOf(booted.admin, `metrics=organizations&asOf=2001-07-01`)).toEqual({ organizations: 7 });
  });

  it('puts branches at the borders of the classes of sizes', async () => {
    const sizes = await Promise.all([2, 3, 49, 50, 99, 100].map((size, index) => addBranch(`S${index}`, tree.townA).then((id) => ({ id, size }))));
    await database.transaction(async (tx) => {
      for (const { id, size } of sizes) await plantMembers(tx, Array.from({ length: size }, () => ({ organizationId: id })));
    });
    expect(await valuesOf(booted.admin, `organizationId=${tree.townA}&metrics=branchesBySize`)).toEqual({ upTo2: 1, from3To49: 3, from50To99: 2, from100: 1 });
  });
});

describe('GET /statistics of terms of office', () => {
  const ends = (organizationId: string, more = '') => valuesOf(booted.admin, `organizationId=${organizationId}&metrics=organizationsByTermEnd${more}`);

  it('counts organisations by the end of their term, as of any day', async () => {
    expect(await ends(tree.townB)).toEqual({ none: 3 });
    const begin = (organizationId: string, startsOn: string) => booted.admin.post('/terms', { organizationId, startsOn }).expect(201);
    const branch3 = ((await booted.admin.get('/organizations?code=B3').expect(200)).body as { items: { id: string }[] }).items[0]?.id ?? '';
    await begin(tree.townB, ago(1));
    await begin(branch2, ago(3, 100));
    await begin(branch3, ago(4));
    expect(await figures(booted.admin, `organizationId=${tree.townB}&metrics=organizationsByTermEnd`)).toEqual([
      { metric: 'organizationsByTermEnd', key: 'expired', title: '已届满', value: 1 },
      { metric: 'organizationsByTermEnd', key: 'soon', title: '即将届满（已到换届提醒期）', value: 1 },
      { metric: 'organizationsByTermEnd', key: 'later', title: '任期内', value: 1 },
    ]);
    expect(await ends(tree.townB, `&asOf=${ago(2)}`)).toEqual({ later: 2, none: 1 });
    expect(await ends(tree.townB, `&asOf=${ago(1, -30)}`)).toEqual({ soon: 1, later: 1, none: 1 });
    expect(await ends(tree.townB, `&asOf=${ago(4, -1)}`)).toEqual({ none: 3 });
    await begin(branch3, ago(0, -1));
    expect(await ends(tree.townB)).toEqual({ soon: 1, later: 2 });
    expect(await ends(tree.townB, `&asOf=${ago(0, -2)}`)).toEqual({ expired: 1, soon: 1, later: 1 });
  });

  it('counts a term as put off from the day on which that was recorded', async () => {
    const late = await addBranch('LATE', tree.townA);
    const { body } = await booted.admin.post('/terms', { organizationId: late, startsOn: ago(3, -60) }).expect(201);
    const { id } = body as { id: string };
    await booted.admin.patch(`/terms/${id}`, { extendedUntil: ago(0, 250), extensionNumber: '县组〔2026〕9号' }).expect(200);
    const on = (day: string) => ends(late, `&asOf=${day}`);
    expect([await on(ago(0, -1)), await on(today)]).toEqual([{ expired: 1 }, { later: 1 }]);
    await database.query('UPDATE base_term_extensions SET recorded_on = $2 WHERE term_id = $1', [id, ago(0, -20)]);
    expect([await on(ago(0, -21)), await on(ago(0, -20))]).toEqual([{ expired: 1 }, { later: 1 }]);
  });

  it('counts what ends soon by the time of reminding that a superior set', async () => {
    const version = { organizationId: tree.townB, effectiveFrom: '2020-01-01', parameters: { remindMonths: 60 }, reason: '提前谋划' };
    await booted.admin.post('/rules/ORG-5/versions', version).expect(201);
    await eventually(async () => expect(await ends(tree.townB)).toEqual({ soon: 3 }));
  });

  it('leaves out who is not elected: groups, dispatched organs and temporary branches', async () => {
    const before = await ends(tree.townA);
    await addBranch('WC', tree.townA, { type: 'workingCommittee' });
    await addBranch('TB', tree.townA, { kind: 'temporary' });
    expect(await ends(tree.townA)).toEqual(before);
  });
});

describe('who may read statistics', () => {
  it('is whoever has the permission at the organisation, of its subtree', async () => {
    expect(await valuesOf(secretary, 'metrics=members')).toEqual({ members: 4 });
    const refused = async (id: string) => ({ ...((await secretary.get(`/statistics?organizationId=${id}`).expect(404)).body as object), instance: '' });
    expect(await refused(branch2)).toEqual(await refused(uuidv7()));
    expect(await refused(tree.villageA)).toEqual(await refused(tree.county));
  });

  it('is nobody without it', async () => {
    const { client } = await hire(booted, 'plain', 'member', branch1);
    await client.get('/statistics').expect(403);
    await client.get('/statistics/metrics').expect(403);
    await booted.anonymous.get('/statistics').expect(401);
  });

  it('is asked for each source: one of a module is left out, or refused when named', async () => {
    expect(await valuesOf(secretary, 'metrics=notes')).toEqual({ notes: 0 });
    const { client } = await hire(booted, 'auditor', 'auditor', tree.county);
    expect((await figures(client, '')).map(({ metric }) => metric)).not.toContain('notes');
    expect((await client.get('/statistics?metrics=members,notes').expect(403)).body).toMatchObject({ code: 'access.permission_missing' });
  });
});

describe('POST /statistics', () => {
  it('has counted as a job what is too large to wait for', async () => {
    const query = { organizationId: tree.county, metrics: ['members', 'branchesBySize'] };
    const { body } = await booted.admin.post('/statistics', query).expect(202);
    const path = `/jobs/${(body as { jobId: string }).jobId}`;
    await eventually(async () => expect((await booted.admin.get(path).expect(200)).body).toMatchObject({ status: 'succeeded' }));
    const { body: answer } = await booted.admin.get(`/statistics?organizationId=${tree.county}&metrics=members,branchesBySize`).expect(200);
    expect((await booted.admin.get(path).expect(200)).body).toMatchObject({ result: answer });
  });

  it('refuses at once what cannot be counted', async () => {
    await secretary.post('/statistics', { organizationId: branch2 }).expect(404);
    expect((await secretary.post('/statistics', { metrics: ['secretaries'] }).expect(422)).body).toMatchObject({ code: 'base.metric_unknown' });
    await secretary.post('/statistics', { memberId: branch2 }).expect(400);
  });
});

describe('what is too large to be counted while somebody waits', () => {
  const size = () => booted.server.app.get(StatisticsSize, { strict: false });
  const refusalOf = (node: string, most: number) => size().requireSmall(node, most).then(() => null, (error: Problem) => error);

  it('depends on how many members and organisations there are, in the subtree and not elsewhere', async () => {
    await database.query('ANALYZE base_members, base_organizations');
    const places = await database.query<{ id: string; path: string }>('SELECT id, path FROM base_organizations WHERE id = ANY ($1)', [[tree.county, branch1]]);
    const pathOf = (id: string) => places.find((place) => place.id === id)?.path ?? '';
    const counted = await database.one<{ rows: number }>(
      `SELECT count(*)::int AS rows FROM base_organizations o LEFT JOIN base_members m ON m.organization_id = o.id WHERE o.path LIKE $1 || '%'`,
      [pathOf(branch1)],
    );
    const rows = counted?.rows ?? 0;
    expect(rows).toBeGreaterThan(3);
    expect(await refusalOf(pathOf(branch1), rows)).toBeNull();
    expect(await refusalOf(pathOf(branch1), rows - 1)).toMatchObject({ code: 'base.statistics_too_large', status: 422 });
    expect(await refusalOf(pathOf(tree.county), rows)).toMatchObject({ code: 'base.statistics_too_large' });
    await expect(size().requireSmall(pathOf(tree.county))).resolves.toBeUndefined();
  });
});

describe('what can be counted', () => {
  it('is listed', async () => {
    const { body } = await secretary.get('/statistics/metrics', { 'Accept-Language': 'en' }).expect(200);
    const { items } = body as { items: { name: string }[] };
    expect(items).toEqual(expect.arrayContaining([{ name: 'membersByAgeBand', title: 'Members by age', unit: 'Party members' }, { name: 'notes', title: 'Notes', unit: 'notes' }]));
    expect(new Set(items.map(({ name }) => name)).size).toBe(items.length);
  });

  it.each([
    ['metrics=secretaries', 422, 'base.metric_unknown'],
    ['asOf=2999-01-01', 422, 'base.statistics_in_future'],
    ['asOf=2026-02-30', 400, 'request.invalid'],
    ['metrics=', 400, 'request.invalid'],
    ['organizationId=1', 400, 'request.invalid'],
    ['memberId=1', 400, 'request.invalid'],
  ])('refuses %s', async (query, status, code) => {
    expect((await booted.admin.get(`/statistics?${query}`).expect(status)).body).toMatchObject({ code });
  });
});
