import { basename, join } from 'node:path';
import { checkModule } from '../../src/conformance/check-module.js';
import { CODE_ROOT, readCatalogue } from '../../src/menu/catalogue.js';
import { PLATFORM_PACKAGES } from '../../src/menu/outside/platform-packages.js';
import { CHECKOUT } from '../support/checkout.js';
import { importsUnder } from '../support/imports.js';
import { testServerUrl } from '../support/test-database.js';

const EXAMPLES = ['examples/volunteer-hours', 'examples/template/paper-shelf'];

/** Whether an author outside may import it: his own files, the doors of the platform and of base, and the packages that come with them. */
function isOutsiders(folder: string, to: string | null): boolean {
  const packages = PLATFORM_PACKAGES.filter((name) => name !== 'zhibu');
  return to !== null && (to.startsWith(`${folder}/`) || ['zhibu', 'zhibu/base', ...packages].includes(to));
}

describe.each(EXAMPLES)('%s', (folder) => {
  it('imports only what an author outside may', () => {
    const imports = importsUnder(CHECKOUT, [folder]).filter(({ from }) => !from.startsWith(`${folder}/testing/`));
    expect(imports.length).toBeGreaterThan(10);
    expect(imports.filter(({ to }) => !isOutsiders(folder, to)).map(({ from, to }) => `${from} imports ${to}`)).toEqual([]);
  });

  it('conforms, with nothing exempt', async () => {
    const installed = await readCatalogue({ codeRoot: CODE_ROOT, configFolder: CHECKOUT, references: [join(CODE_ROOT, folder)] });
    const results = await checkModule({ id: basename(folder), installed, serverUrl: testServerUrl() });
    expect(results.flatMap(({ findings, id }) => findings.map(({ fault, place }) => `${id} ${fault} ${place}`))).toEqual([]);
    expect(results.flatMap(({ exempt }) => exempt)).toEqual([]);
  }, 120_000);
});
