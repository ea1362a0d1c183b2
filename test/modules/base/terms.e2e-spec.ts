import pg from 'pg';
import { RemindOfTermsJob } from '../../../modules/base/term/remind-of-terms.job.js';
import { monthsAfter } from '../../../modules/base/calendar/months.js';
import { Clock, Database, type JobRun } from '../../../src/index.js';
import type { ApiClient } from '../../support/api-client.js';
import { eventually } from '../../support/eventually.js';
import { MemberWorld } from './member-world.js';
import { EVERYWHERE } from '../../support/job-instance.js';

interface TermBody {
  readonly id: string;
  readonly sessionNumber: number;
  readonly endsOn: string;
  readonly endedOn: string | null;
  readonly version: number;
  readonly warnings: ReadonlyArray<{ readonly code: string; readonly rule: { readonly code: string } }>;
}

let world: MemberWorld;
let admin: ApiClient;
let today: string;

beforeAll(async () => {
  world = await MemberWorld.create();
  admin = world.booted.admin;
  today = world.booted.server.app.get(Clock, { strict: false }).today();
});
afterAll(() => world.close());
beforeEach(async () => {
  await database().query('DELETE FROM base_terms');
  await database().query('DELETE FROM base_notifications');
});

const database = () => world.booted.server.app.get(Database, { strict: false });
const body = (more: object = {}) => ({ organizationId: world.ids.branchA, startsOn: '2025-03-01', ...more });
const register = async (more: object = {}) => (await admin.post('/terms', body(more)).expect(201)).body as TermBody;
const read = async (id: string) => (await admin.get(`/terms/${id}`).expect(200)).body as TermBody;
const codes = ({ warnings }: TermBody) => warnings.map(({ code, rule }) => `${rule.code} ${code}`);
const run: JobRun = { jobId: '', attempt: 1, signal: new AbortController().signal, scope: EVERYWHERE, progress: async () => undefined };

describe('a term of office', () => {
  it('lasts as long as the rule says for the type, three years for a branch and five for a committee', async () => {
    expect(await register()).toMatchObject({ sessionNumber: 1, method: 'election', years: 3, endsOn: '2028-03-01', endedOn: null, warnings: [] });
    expect(await register({ organizationId: world.ids.town })).toMatchObject({ years: 5, endsOn: '2030-03-01' });
  });

  it('may last five years in a village; any other length is warned of', async () => {
    expect(codes(await register({ years: 5 }))).toEqual([]);
    expect(codes(await register({ years: 2, startsOn: '2026-04-01' }))).toEqual(['ORG-5 base.unusual_term_length']);
  });

  it('ends the one before it, and comes after it', async () => {
    const first = await register({ startsOn: '2021-03-01' });
    const second = await register({ startsOn: '2024-02-20' });
    expect(second.sessionNumber).toBe(2);
    expect((await read(first.id)).endedOn).toBe('2024-02-20');
    const { body: refused } = await admin.post('/terms', body({ startsOn: '2024-02-20' })).expect(409);
    expect(refused).toMatchObject({ code: 'base.term_out_of_order' });
    await admin.post('/terms', body({ startsOn: '2026-02-20', sessionNumber: 2 })).expect(409);
  });

  it('is refused more than a year late unless a superior approved', async () => {
    await register({ startsOn: '2020-03-01' });
    const late = body({ startsOn: '2024-03-02' });
    const { body: refused } = await admin.post('/terms', late).expect(422);
    expect(refused).toMatchObject({ code: 'base.reelection_too_late', rule: { code: 'ORG-5', regulation: '中国共产党基层组织选举工作条例', article: '第三条' } });
    await admin.post('/terms', { ...late, startsOn: '2024-03-01' }).expect(201);
    await register({ organizationId: world.ids.branchB, startsOn: '2020-03-01' });
    await admin.post('/terms', { ...late, organizationId: world.ids.branchB, approvalNumber: '县组〔2024〕3号' }).expect(201);
  });

  it.each([
    ['a day to come', () => ({ startsOn: monthsAfter(today, 1) }), 'base.term_in_future'],
    ['a Party group', () => ({ organizationId: world.ids.groupA }), 'base.no_terms_there'],
    ['an election in a temporary branch', () => ({ organizationId: world.ids.temporary }), 'base.temporary_branch_limited'],
  ])('is refused for %s', async (_, more, code) => {
    const { body: refused } = await admin.post('/terms', body(more())).expect(422);
    expect(refused).toMatchObject({ code });
    expect(await database().query('SELECT 1 FROM base_terms')).toEqual([]);
  });

  it('is by appointment where nobody elects', async () => {
    const { body: made } = await admin.post('/organizations', { name: '街道党工委', type: 'workingCommittee', parentId: world.ids.county, code: 'WORK' }).expect(201);
    const organizationId = (made as { id: string }).id;
    const { body: refused } = await admin.post('/terms', body({ organizationId })).expect(422);
    expect(refused).toMatchObject({ code: 'base.appointed_not_elected', rule: { code: 'ORG-4' } });
    await admin.post('/terms', body({ organizationId, method: 'appointment' })).expect(201);
  });

  it('is put off by a year at most, with the number of the approval', async () => {
    const { id } = await register({ startsOn: '2024-01-31' });
    const put = (extendedUntil: string, more: object = {}) => admin.patch(`/terms/${id}`, { extendedUntil, ...more });
    expect((await put('2027-06-01').expect(422)).body).toMatchObject({ code: 'base.extension_needs_number' });
    expect((await put('2028-02-01', { extensionNumber: '县组〔2026〕9号' }).expect(422)).body).toMatchObject({ code: 'base.extension_too_long' });
    expect((await put('2028-01-31', { extensionNumber: '县组〔2026〕9号' }).expect(200)).body).toMatchObject({ extendedUntil: '2028-01-31', version: 2 });
    await admin.patch(`/terms/${id}`, { approvalNumber: '县组〔2026〕10号' }).set('If-Match', '"1"').expect(412);
  });

  it('that was entered by mistake is taken back, and the one before it is current again', async () => {
    const first = await register({ startsOn: '2022-03-01' });
    const second = await register({ startsOn: '2025-03-01' });
    expect((await admin.delete(`/terms/${first.id}`).expect(409)).body).toMatchObject({ code: 'base.term_not_current' });
    await admin.delete(`/terms/${second.id}`).expect(204);
    expect((await read(first.id)).endedOn).toBeNull();
  });

  it('that ended with its organisation stays ended when a later one is taken back', async () => {
    const made = await admin.post('/organizations', { name: 'R', code: 'R', type: 'branch', parentId: world.ids.town, effectiveOn: '2020-01-01' }).expect(201);
    const organizationId = (made.body as { id: string }).id;
    const first = await register({ organizationId, startsOn: '2022-03-01' });
    const act = (verb: string, effectiveOn: string) => admin.post(`/organizations/${organizationId}/${verb}`, { effectiveOn, documentNumber: '县组〔2024〕1号' }).expect(200);
    await act('dissolve', '2024-01-01');
    await eventually(async () => expect((await read(first.id)).endedOn).toBe('2024-01-01'));
    await act('restore', '2024-06-01');
    const second = await register({ organizationId, startsOn: '2024-07-01' });
    await admin.delete(`/terms/${second.id}`).expect(204);
    expect((await read(first.id)).endedOn).toBe('2024-01-01');
  });

  it('is taken back after what is registered at the same moment, never amid it', async () => {
    const { id } = await register({ startsOn: '2022-03-01' });
    const holding = new pg.Client({ connectionString: world.booted.databaseUrl });
    await holding.connect();
    await holding.query('BEGIN');
    await holding.query('SELECT 1 FROM base_organizations WHERE id = $1 FOR NO KEY UPDATE', [world.ids.branchA]);
    const taken = admin.delete(`/terms/${id}`).then(({ status }) => status);
    await eventually(async () => {
      const { rows } = await holding.query(`SELECT 1 FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND datname = current_database()`);
      expect(rows).toHaveLength(1);
    }, 1_500);
    await holding.query('ROLLBACK');
    await holding.end();
    expect(await taken).toBe(204);
  });

  it('is seen and registered by the secretary of the branch and nobody beside her', async () => {
    const { id } = await register();
    await world.secretaryA.get(`/terms/${id}`).expect(200);
    await world.secretaryB.get(`/terms/${id}`).expect(404);
    await world.secretaryB.post('/terms', body({ startsOn: '2026-03-01' })).expect(404);
    const list = async (client: ApiClient, query = '') => ((await client.get(`/terms${query}`).expect(200)).body as { items: TermBody[] }).items;
    expect(await list(world.secretaryB)).toEqual([]);
    expect(await list(admin, `?under=${world.ids.town}&current=true&endsBefore=2029-01-01`)).toHaveLength(1);
    expect(await list(world.secretaryA, `?under=${world.ids.branchA}`)).toHaveLength(1);
    // Whether her branch lies below an organisation that she does not manage is not hers to ask.
    expect(await list(world.secretaryA, `?under=${world.ids.town}`)).toEqual([]);
    expect(await list(admin, '?current=false')).toEqual([]);
  });
});

describe('the reminder of terms', () => {
  const remind = () => world.booted.server.app.get(RemindOfTermsJob, { strict: false }).run({}, run);
  const messages = async () => ((await world.secretaryA.get('/me/notifications').expect(200)).body as { items: { kind: string; title: string; url: string }[] }).items;

  it('comes once half a year before the end and once when it is past', async () => {
    const { id } = await register({ startsOn: monthsAfter(today, -31) });
    expect(codes(await read(id))).toEqual(['ORG-5 base.term_ending']);
    expect(await remind()).toEqual({ reminded: 1 });
    expect(await remind()).toEqual({ reminded: 0 });
    expect(await messages()).toEqual([expect.objectContaining({ kind: 'base.term_ending', title: 'A：任期将满', url: `/terms/${id}` })]);
    await database().query('UPDATE base_terms SET ends_on = $1', [today]);
    expect(codes(await read(id))).toEqual(['ORG-5 base.term_overdue']);
    expect(await remind()).toEqual({ reminded: 1 });
    expect(await remind()).toEqual({ reminded: 0 });
    expect((await messages()).map(({ kind }) => kind)).toEqual(['base.term_overdue', 'base.term_ending']);
  });

  it('does not come for a term that goes on for longer', async () => {
    await register({ startsOn: monthsAfter(today, -29) });
    expect(await remind()).toEqual({ reminded: 0 });
  });

  it('comes earlier where the county says so', async () => {
    await register({ startsOn: monthsAfter(today, -29) });
    const stricter = { organizationId: world.ids.county, effectiveFrom: today, parameters: { remindMonths: 8 }, reason: '提前部署' };
    await admin.post('/rules/ORG-5/versions', stricter).expect(201);
    expect(await remind()).toEqual({ reminded: 1 });
  });
});
