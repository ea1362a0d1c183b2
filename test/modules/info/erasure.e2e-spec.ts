import { type BootedModules, bootModules } from '../../support/boot-modules.js';
import { eventually } from '../../support/eventually.js';
import { giveOwnHorizon } from '../../support/own-horizon.js';
import { hire } from '../../support/staff.js';
import { createTestDatabase, type TestDatabase } from '../../support/test-database.js';
import { idNumber } from '../base/member-world.js';
import { InfoWorld } from './info-world.js';

describe('a person who is erased while the module is left out', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createTestDatabase();
    await giveOwnHorizon(database.url);
  });
  afterAll(() => database.drop());

  it('leaves what he wrote without him once it is chosen again, also what he wrote before his account was linked', async () => {
    const world = await InfoWorld.create({ databaseUrl: database.url });
    const about = (sql: string) => world.rows(sql);
    const open = await world.published({ audience: { visibility: 'public' } });
    const author = await hire(world.booted, 'left.author', 'branchSecretary', world.tree.villageA);
    const comment = async (body: string, isApproved: boolean) => {
      const { id } = (await author.client.post(`/articles/${open.id}/comments`, { body }).expect(201)).body as { id: string };
      if (isApproved) await world.secretary.client.post(`/comments/${id}/approve`).expect(200);
    };
    await comment('链接前公开的话', true);
    await comment('链接前未公开的话', false);
    await author.client.put(`/articles/${open.id}/reactions`, { reaction: 'like' }).expect(200);
    await author.client.post('/articles', { title: '署名', body: '<p>文</p>', organizationId: world.tree.villageA, authorName: '赵敏' }).expect(201);
    const person = { name: '赵敏', sex: 'female', idNumber: idNumber('1985-05-05', 'female'), stage: 'fullMember', organizationId: world.tree.villageA };
    const memberId = ((await world.admin.post('/members', person).expect(201)).body as { id: string }).id;
    await world.admin.put(`/accounts/${author.id}/member`, { memberId }).expect(200);
    await comment('链接后公开的话', true);
    await world.close();

    const left = await during(['base'], async ({ admin }) => {
      await admin.post(`/members/${memberId}/change-status`, { membershipStatus: 'withdrawn', reason: '退党', documentNumber: '县组〔2026〕3号' }).expect(200);
      return (await admin.post(`/members/${memberId}/erase`, { reason: '本人申请' }).expect(200)).body as { leftOutModules: string[] };
    });
    expect(left.leftOutModules).toContain('info');
    expect(await about(`SELECT 1 FROM info_comments WHERE author_account_id = '${author.id}'`)).toHaveLength(3);

    await during(['info'], () =>
      eventually(async () => {
        expect(await about('SELECT body, author_account_id AS account, author_member_id AS member, author_name AS name FROM info_comments ORDER BY id')).toEqual([
          { body: '链接前公开的话', account: null, member: null, name: null },
          { body: '链接后公开的话', account: null, member: null, name: null },
        ]);
        expect(await about('SELECT 1 FROM info_reactions')).toEqual([]);
        expect(await about(`SELECT 1 FROM info_articles WHERE author_name = '赵敏' OR author_account_id = '${author.id}'`)).toEqual([]);
      }, 10_000));
  });

  async function during<R>(modules: readonly string[], act: (booted: BootedModules) => Promise<R>): Promise<R> {
    const booted = await bootModules(modules, { databaseUrl: database.url });
    try {
      return await act(booted);
    } finally {
      await booted.close();
    }
  }
});
