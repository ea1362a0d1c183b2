import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { readCatalogue, CODE_ROOT } from '../../src/menu/catalogue.js';
import { CHECKOUT } from '../support/checkout.js';
import { importsUnder } from '../support/imports.js';
import { boundaryViolations, type DeclaredNeeds } from './import-boundaries.js';

const PLANTED = join(CHECKOUT, 'test/architecture/planted/boundaries');
const PLANTED_NEEDS: DeclaredNeeds[] = [
  { id: 'base', requires: [], after: [] },
  { id: 'info', requires: ['base'], after: [] },
  { id: 'study', requires: ['base'], after: ['info'] },
];

describe('import boundaries', () => {
  it('hold in this tree', async () => {
    const catalogue = await readCatalogue({ codeRoot: CODE_ROOT, configFolder: CHECKOUT, references: [] });
    const needs = [...catalogue.values()].map(({ manifest }) => ({
      id: manifest.id,
      requires: Object.keys(manifest.requires ?? {}),
      after: [...(manifest.after ?? [])],
    }));
    expect(needs.map(({ id }) => id).toSorted()).toEqual(readdirSync(join(CHECKOUT, 'modules')).toSorted());
    expect(importsUnder(CHECKOUT, ['src', 'modules']).length).toBeGreaterThan(100);
    expect(boundaryViolations(CHECKOUT, needs)).toEqual([]);
  });

  it('report each planted violation, and nothing else', () => {
    expect(boundaryViolations(PLANTED, PLANTED_NEEDS).map((line) => line.replace(/^\S+\/(\S+) imports/, '$1 imports'))).toEqual([
      'knows-a-module.ts imports modules/info/index.ts: the core knows no module',
      'knows-a-module.ts imports modules/study/index.ts: the core knows no module',
      'knows-a-module.ts imports a computed path: computed imports hide what a file needs',
      'module.manifest.ts imports modules/study/index.ts: a manifest imports nothing of its module but permissions and settings',
      'wrong.ts imports modules/info/index.ts: "info" is only in "after": import types alone',
      'wrong.ts imports modules/info/secret.ts: the only door of "info" is its index.ts',
      'wrong.ts imports src/menu/knows-a-module.ts: the only door of the core is src/index.ts',
      'wrong.ts imports modules/dues/index.ts: "dues" is not in "requires" of its manifest',
      'wrong.ts imports modules/feedback/index.ts: "feedback" is not in "requires" of its manifest',
      'wrong.ts imports modules/client/index.ts: "client" is not in "requires" of its manifest',
      '1700000000000-create-articles.ts imports modules/info/secret.ts: a migration outlives the code: it may import nothing but src/index.ts',
    ]);
  });
});
