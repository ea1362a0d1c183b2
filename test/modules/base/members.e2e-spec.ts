import { type MemberBody, MemberWorld, idNumber } from './member-world.js';

let world: MemberWorld;

beforeAll(async () => {
  world = await MemberWorld.create();
});
afterAll(() => world.close());

describe('POST /members', () => {
  it('answers 201 with the member, his numbers masked, and a tag', async () => {
    const number = idNumber('1990-01-01');
    const response = await world.secretaryA.post('/members', world.body({ name: ' 张　伟 ', idNumber: number, phone: '138 1234-1027', education: '21', ethnicity: '01' })).expect(201);
    expect(response.body).toMatchObject({
      name: '张伟',
      sex: 'male',
      birthDate: '1990-01-01',
      idNumber: `990000********${number.slice(-4)}`,
      phone: '138****1027',
      stage: 'fullMember',
      membershipStatus: 'normal',
      organizationId: world.ids.branchA,
      effectiveOn: '2021-01-01',
      version: 1,
      warnings: [],
    });
    expect(response.headers['etag']).toBe('"1"');
    const { id } = response.body as MemberBody;
    const read = await world.secretaryA.get(`/members/${id}`).expect(200);
    expect(read.body).toMatchObject({ id, name: '张伟', phone: '138****1027' });
  });
});
