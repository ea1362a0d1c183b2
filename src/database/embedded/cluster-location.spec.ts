import { chmodSync, mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { locateCluster } from './cluster-location.js';
import { isRoot } from './server-account.js';

const modeOf = (path: string): number => statSync(path).mode & 0o777;

describe('cluster location', () => {
  const root = mkdtempSync('/tmp/zhibu-location-');
  const outside: string[] = [];
  // Open, so that the account that root runs PostgreSQL as gets to what lies inside.
  beforeAll(() => chmodSync(root, 0o755));
  afterAll(() => [root, ...outside].forEach((folder) => rmSync(folder, { recursive: true, force: true })));

  it('is inside the data folder, which others cannot read, and stays the same', async () => {
    const dataDir = join(root, 'deep', 'data');
    const location = await locateCluster(dataDir);
    expect(location).toMatchObject({
      home: dataDir,
      cluster: join(dataDir, 'postgres'),
      socketDir: join(dataDir, 'run'),
    });
    expect(modeOf(dataDir)).toBe(isRoot() ? 0o710 : 0o700);
    expect(modeOf(location.socketDir)).toBe(0o700);
    expect(await locateCluster(dataDir)).toEqual(location);
  });

  it('is in a system folder of its own where the account that root uses cannot enter the data folder', async () => {
    const closed = join(root, 'closed');
    const system = join(root, 'system');
    mkdirSync(closed, { mode: 0o700 });
    const one = await locateCluster(join(closed, 'one'), system);
    const other = await locateCluster(join(closed, 'other'), system);
    expect(one.home).not.toBe(other.home);
    for (const { home } of [one, other]) expect(home.startsWith(isRoot() ? `${system}/` : `${closed}/`)).toBe(true);
    expect(modeOf(closed)).toBe(0o700);
    expect(await locateCluster(join(closed, 'one'), system)).toEqual(one);
  });

  it('does not take rights from a group that shares the data folder', async () => {
    const shared = join(root, 'shared');
    mkdirSync(shared);
    chmodSync(shared, 0o775);
    await locateCluster(shared, join(root, 'system'));
    expect(modeOf(shared)).toBe(0o775);
  });

  it('keeps socket paths short enough for the system however long the data path is', async () => {
    const dataDir = join(root, '支部'.repeat(12), 'data');
    const { socketDir, ownerAddress } = await locateCluster(dataDir);
    outside.push(socketDir);
    expect(socketDir).toMatch(/^\/tmp\/zhibu-\d+-[0-9a-f]{16}$/);
    expect(modeOf(socketDir)).toBe(0o700);
    expect(Buffer.byteLength(ownerAddress)).toBeLessThan(104);
  });

  it('says what to do when the data folder is a file', async () => {
    await expect(locateCluster('/etc/passwd')).rejects.toMatchObject({
      code: 'folder_unusable',
      message: expect.stringContaining('ZHIBU_DATA'),
    });
  });
});
