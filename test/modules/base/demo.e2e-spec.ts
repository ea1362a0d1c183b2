import { type BootedServer, bootServer } from '../../support/boot-modules.js';

describe('the demo district', () => {
  let booted: BootedServer;
  beforeAll(async () => {
    booted = await bootServer([], { env: { ZHIBU_DEMO: '1' } });
  });
  afterAll(() => booted.close());

  const passwordOf = (username: string) => booted.server.accounts.find((account) => account.username === username)?.password ?? '';
  const names = async (username: string) => {
    const client = await booted.anonymous.signIn(username, passwordOf(username));
    const { body } = await client.get('/organizations?limit=100').expect(200);
    return (body as { items: { name: string }[] }).items.map(({ name }) => name);
  };

  it('prints an account for each role, ready to sign in', () => {
    expect(booted.server.accounts.map(({ username }) => username)).toEqual([
      'admin', 'demo.county', 'demo.auditor', 'demo.town', 'demo.secretary', 'demo.member',
    ]);
  });

  it('shows each of them his own part of the tree', async () => {
    expect(await names('demo.county')).toHaveLength(17);
    expect(await names('demo.town')).toEqual(['东山镇党委', '东山村党支部', '石桥村党支部', '柳林村党支部', '河湾村党支部', '上营村党支部']);
    expect(await names('demo.secretary')).toEqual(['东山村党支部']);
    expect(await names('demo.member')).toEqual(['东山村党支部']);
  });

  it('is made at the first start alone', async () => {
    const again = await bootServer([], { env: { ZHIBU_DEMO: '1' }, databaseUrl: booted.databaseUrl });
    const { accounts } = again.server;
    await again.close();
    expect(accounts).toEqual([]);
  });
});
