import { hire } from '../../support/staff.js';
import { TransferWorld } from './transfer-world.js';

const STALE = { 'If-Match': '"999999999"' };

let world: TransferWorld;

beforeAll(async () => {
  world = await TransferWorld.create();
});
afterAll(() => world.close());

/** A write on the condition of a version: whose id, and a body that nothing else is wrong with. */
type Write = readonly [id: string, body?: object];

async function writes(): Promise<Record<string, Write>> {
  const { branchA, branchB, town } = world.ids;
  const member = await world.register();
  const draft = await world.draft();
  const issued = await world.issued();
  const person = await hire(world.members.booted, 'person', null, branchA);
  const role = (await world.admin.post('/roles', { name: '档案员', organizationId: town, permissions: ['base.member.read'] }).expect(201)).body as { id: string };
  const term = (await world.admin.post('/terms', { organizationId: branchA, startsOn: '2025-01-01' }).expect(201)).body as { id: string };
  const post = (await world.admin.post('/posts', { organizationId: branchA, memberId: member.id, post: 'secretary', startsOn: '2025-01-01' }).expect(201)).body as { id: string };
  const channel = { organizationId: town, kind: 'dingTalk', name: '钉钉群', accessToken: 'robot-1', signingSecret: 'SEC1' };
  const account = (await world.admin.post('/channel-accounts', channel).expect(201)).body as { id: string };
  const height = { host: 'base.member', key: 'height', title: '身高', type: 'number', organizationId: town };
  const field = (await world.admin.post('/custom-fields', height).expect(201)).body as { id: string };
  await world.admin.post('/code-systems', { id: 'honours', title: '荣誉', standard: '县标' }).expect(201);
  return {
    'patch /organizations/{id}': [branchA, { phone: '1' }],
    'post /organizations/{id}/rename': [branchA, { name: '新名' }],
    'post /organizations/{id}/move': [branchA, { parentId: world.ids.county }],
    'post /organizations/{id}/merge': [branchA, { organizationIds: [branchB] }],
    'post /organizations/{id}/split': [branchA, { name: '分出', code: 'SPLIT', memberIds: [member.id] }],
    'post /organizations/{id}/upgrade': [branchA, { type: 'generalBranch' }],
    'post /organizations/{id}/dissolve': [branchA, {}],
    'post /organizations/{id}/restore': [branchA, {}],
    'patch /members/{id}': [member.id, { phone: '13812341027' }],
    'post /members/{id}/change-stage': [member.id, { stage: 'fullMember' }],
    'post /members/{id}/change-status': [member.id, { membershipStatus: 'removed', reason: '见批复' }],
    'patch /transfers/{id}': [draft.id, { validDays: 60 }],
    'post /transfers/{id}/issue': [draft.id, {}],
    'post /transfers/{id}/revoke': [draft.id, {}],
    'post /transfers/{id}/accept': [issued.id, {}],
    'post /transfers/{id}/reject': [issued.id, { reason: '查无此人' }],
    'patch /accounts/{id}': [person.id, { displayName: '新名' }],
    'put /accounts/{id}/member': [person.id, { memberId: null }],
    'post /accounts/{id}/suspend': [person.id],
    'post /accounts/{id}/resume': [person.id],
    'post /accounts/{id}/reset-password': [person.id, {}],
    'patch /roles/{id}': [role.id, { name: '档案管理员' }],
    'patch /terms/{id}': [term.id, { approvalNumber: '县组〔2026〕5号' }],
    'delete /terms/{id}': [term.id],
    'post /posts/{id}/end': [post.id, {}],
    'patch /channel-accounts/{id}': [account.id, { name: '工作群' }],
    'delete /channel-accounts/{id}': [account.id],
    'patch /custom-fields/{id}': [field.id, { title: '身高（厘米）' }],
    'post /custom-fields/{id}/retire': [field.id],
    'post /custom-fields/{id}/restore': [field.id],
    'put /code-systems/{id}/codes': ['honours', { codes: [] }],
  };
}

/** Who can take a step in this: the receiver accepts, everything else is the administrator's. */
function clientOf(path: string) {
  return path.includes('accept') || path.includes('reject') ? world.receiver : world.admin;
}

it('is honoured by every write that the API document says takes it, acts included', async () => {
  const known = await writes();
  const { body: document } = await world.admin.get('//openapi.json').expect(200);
  const { paths } = document as { paths: Record<string, Record<string, { parameters?: { $ref?: string }[] }>> };
  const documented = Object.entries(paths).flatMap(([path, operations]) =>
    Object.entries(operations).flatMap(([method, { parameters = [] }]) => (parameters.some(({ $ref }) => $ref?.endsWith('/IfMatch')) ? [`${method} ${path.replace('/api/v1', '')}`] : [])),
  );
  expect(documented.toSorted()).toEqual(Object.keys(known).toSorted());
  const before = await contents();
  for (const [route, [id, body]] of Object.entries(known)) {
    const [method = '', path = ''] = route.split(' ');
    const client = clientOf(path).with(STALE);
    const at = path.replace('{id}', id);
    const answer = await (method === 'delete' ? client.delete(at) : client[method as 'post' | 'patch' | 'put'](at, body ?? {}));
    expect({ route, status: answer.status, code: (answer.body as { code: string }).code }).toEqual({ route, status: 412, code: 'request.stale' });
  }
  expect(await contents()).toEqual(before);
});

/** What stands in the tables of the resources. */
async function contents(): Promise<string[]> {
  const tables = ['organizations', 'members', 'transfers', 'accounts', 'roles', 'terms', 'posts', 'codes'];
  return Promise.all(tables.map(async (table) => {
    const rows = await world.members.rows<{ row: string }>(`SELECT t::text AS row FROM base_${table} t ORDER BY 1`);
    return rows.map(({ row }) => row).join('\n');
  }));
}

it('lets an act through that names the version as it is, and once alone', async () => {
  const { body, headers } = await world.admin.get(`/organizations/${world.ids.branchB}`).expect(200);
  const current = { 'If-Match': String((headers as Record<string, string>)['etag']) };
  const rename = () => world.admin.with(current).post(`/organizations/${world.ids.branchB}/rename`, { name: `${(body as { name: string }).name}二`, documentNumber: '县组〔2026〕6号' });
  await rename().expect(200);
  expect((await rename().expect(412)).body).toMatchObject({ code: 'request.stale' });
  await world.admin.with({ 'If-Match': '*' }).post(`/organizations/${world.ids.branchB}/rename`, { name: 'B', documentNumber: '县组〔2026〕7号' }).expect(200);
  expect((await world.admin.with({ 'If-Match': 'W/"1"' }).post(`/organizations/${world.ids.branchB}/rename`, { name: 'B' }).expect(400)).body).toMatchObject({ code: 'request.invalid_if_match' });
});

it('is refused where nothing has a version, and nothing is done', async () => {
  const person = await hire(world.members.booted, 'granted', 'member', world.ids.branchA);
  const { body } = await world.admin.get(`/grants?accountId=${person.id}`).expect(200);
  const [grant] = (body as { items: { id: string }[] }).items;
  const refusal = await world.admin.with({ 'If-Match': '"1"' }).delete(`/grants/${grant?.id}`).expect(400);
  expect(refusal.body).toMatchObject({ code: 'request.if_match_not_possible' });
  await world.admin.get(`/grants/${grant?.id}`).expect(200);
});
