import { join } from 'node:path';
import { checkModule } from '../../src/conformance/check-module.js';
import { CODE_ROOT } from '../../src/menu/catalogue.js';
import { CHECKOUT } from '../support/checkout.js';
import { importsUnder } from '../support/imports.js';
import { installedModules } from '../support/selections.js';
import { testServerUrl } from '../support/test-database.js';

const LIMIT_MS = 180_000;
/** How many findings a module may exempt, each with its reason. A number may only shrink; another module begins at 0. */
const MOST_EXEMPT: Readonly<Record<string, number>> = { base: 11, info: 2, notes: 2 };
/** Where the commands of the kit load it, once they run. */
const LAZY = 'src/cli/module-check.ts';

const trees = [
  { installed: await installedModules(), skipped: [] },
  // Its base stands for the real one in tests of the core, and keeps no promise.
  { installed: await installedModules(join(CODE_ROOT, 'test/core/fixtures/served')), skipped: ['base'] },
];
const modules = trees.flatMap(({ installed, skipped }) => [...installed.keys()].filter((id) => !skipped.includes(id)).map((id) => ({ id, installed })));

describe.each(modules)('the module $id', ({ id, installed }) => {
  it('conforms', async () => {
    const results = await checkModule({ id, installed, serverUrl: testServerUrl() });
    expect(results.flatMap((result) => result.findings.map(({ fault, place, values }) => `${fault} ${place} ${JSON.stringify(values)}`))).toEqual([]);
    const exempt = results.flatMap((result) => result.exempt);
    expect(exempt.filter(({ reason }) => reason.trim() === '')).toEqual([]);
    expect(exempt.length).toBeLessThanOrEqual(MOST_EXEMPT[id] ?? 0);
  }, LIMIT_MS);
});

describe('the conformance kit', () => {
  const imports = importsUnder(CHECKOUT, ['src', 'modules']);

  it('is loaded by its command alone, and not before it runs', () => {
    const into = imports.filter(({ from, to, typeOnly }) => to?.startsWith('src/conformance/') && !from.startsWith('src/conformance/') && !typeOnly);
    expect(into.map(({ dynamic, from }) => ({ dynamic, from }))).toEqual([{ dynamic: true, from: LAZY }, { dynamic: true, from: LAZY }, { dynamic: true, from: LAZY }]);
  });

  it('alone loads what modules say to it', () => {
    const said = imports.filter(({ to }) => to?.endsWith('.conformance.ts'));
    expect(said.length).toBeGreaterThan(0);
    expect(said.filter(({ dynamic }) => !dynamic)).toEqual([]);
  });
});
