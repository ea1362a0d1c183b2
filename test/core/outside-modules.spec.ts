import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { organizationCreated } from '../../modules/base/index.js';
import { readCatalogue } from '../../src/menu/catalogue.js';

const MANIFEST = `{ id: 'visits', title: { zh: '走访', en: 'Visits' }, summary: { zh: '走访', en: 'Visits' }, version: '1.0.0', load: () => import('./visits.module.js') }`;
const IMPORTING = `import { defineModule } from 'zhibu';\nexport default defineModule(${MANIFEST});\n`;
const BUNDLED = `const defineModule = (manifest) => manifest;\nexport default defineModule(${MANIFEST});\n`;

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'zhibu-outside-'));
});
afterEach(() => rm(folder, { recursive: true }));

/** Puts a compiled module into the folder, with the file of its package above its `dist`. */
async function plant(path: string, manifest: string, packageFile: object = {}): Promise<void> {
  await mkdir(join(folder, path), { recursive: true });
  await writeFile(join(folder, path, 'module.manifest.js'), manifest);
  const packageFolder = basename(path) === 'dist' ? dirname(path) : path;
  await writeFile(join(folder, packageFolder, 'package.json'), JSON.stringify({ type: 'module', ...packageFile }));
}

const find = async (reference: string) => {
  const catalogue = await readCatalogue({ codeRoot: folder, configFolder: folder, references: [reference] });
  return catalogue.get('visits')?.folder;
};

describe('a module outside the checkout', () => {
  it.each([
    ['a folder', './custom/visits', 'custom/visits'],
    ['the compiled part of a folder', './custom/visits', 'custom/visits/dist'],
    ['the folder that it is compiled to', './visits/dist', 'visits/dist'],
    ['a package of a scope', '@acme/zhibu-visits', 'node_modules/@acme/zhibu-visits'],
    ['a package with a plain name', 'zhibu-visits', 'node_modules/zhibu-visits/dist'],
  ])('is found as %s', async (_, reference, path) => {
    await plant(path, IMPORTING);
    expect(await find(reference)).toBe(join(folder, path));
  });

  it('imports the platform that runs, whatever copy lies beside it', async () => {
    await plant('visits', IMPORTING, { peerDependencies: { zhibu: '^0.1.0' } });
    await mkdir(join(folder, 'visits/node_modules/zhibu'), { recursive: true });
    await writeFile(join(folder, 'visits/node_modules/zhibu/index.js'), `throw new Error('planted: the copy beside the module was loaded');\n`);
    expect(await find('./visits')).toBe(join(folder, 'visits'));
  });

  it('imports what another one publishes as it imports what a module of the checkout does', async () => {
    await plant('visits', IMPORTING);
    await writeFile(join(folder, 'visits/index.js'), 'export const opened = [];\n');
    await plant('reports', IMPORTING.replaceAll('visits', 'reports'));
    await writeFile(join(folder, 'reports/reports.module.js'), `export { opened as default } from 'zhibu/visits';\nexport { organizationCreated } from 'zhibu/base';\n`);
    const catalogue = await readCatalogue({ codeRoot: folder, configFolder: folder, references: ['./reports', './visits'] });
    const { opened } = (await import(pathToFileURL(join(folder, 'visits/index.js')).href)) as { opened: unknown };
    const loaded = (await catalogue.get('reports')?.manifest.load()) as { default: unknown; organizationCreated: unknown } | undefined;
    expect(loaded?.default).toBe(opened);
    expect(loaded?.organizationCreated).toBe(organizationCreated);
  });

  it('is refused where its package cannot be read', async () => {
    await plant('visits', IMPORTING);
    await writeFile(join(folder, 'visits/package.json'), '{ "type": "module", ');
    await expect(find('./visits')).rejects.toEqual(expect.objectContaining({ code: 'menu.invalid_package', message: expect.stringContaining('install the module anew') }));
  });

  it('is not judged by the package of a folder above it', async () => {
    await writeFile(join(folder, 'package.json'), JSON.stringify({ type: 'module', dependencies: { zhibu: '^0.1.0' } }));
    await mkdir(join(folder, 'visits'));
    await writeFile(join(folder, 'visits/module.manifest.js'), IMPORTING);
    expect(await find('./visits')).toBe(join(folder, 'visits'));
  });

  it.each([
    ['is for another version of the platform', IMPORTING, { peerDependencies: { zhibu: '^9.0.0' } }, 'menu.platform_version', /needs zhibu \^9\.0\.0, but \d+\.\d+\.\d+ runs here.*peerDependencies/],
    ['depends on a copy of its own', IMPORTING, { dependencies: { zhibu: '^0.1.0' } }, 'menu.own_platform', /"dependencies".*must not carry a copy of zhibu.*peerDependencies/],
    ['has a copy bundled into it', BUNDLED, {}, 'menu.own_platform', /does not export what defineModule\(\) of the zhibu that runs here made.*bundle nothing/],
  ])('is refused where it %s', async (_, manifest, packageFile, code, message) => {
    await plant('visits', manifest, packageFile);
    await expect(find('./visits')).rejects.toEqual(expect.objectContaining({ name: 'StartupError', code, message: expect.stringMatching(message) }));
  });
});
