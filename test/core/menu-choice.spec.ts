import 'reflect-metadata';
import { join } from 'node:path';
import type { Type } from '@nestjs/common';
import { CODE_ROOT, readCatalogue } from '../../src/menu/catalogue.js';
import { routesOf } from '../../src/http/route-table.js';
import type { ModuleBody } from '../../src/index.js';
import { loadModules } from '../../src/menu/load-modules.js';
import { runNode } from '../support/run-node.js';
import * as clashing from './fixtures/clashes/clashing-bodies.js';
import { namesOfAlpha } from './fixtures/clashes/clashing-names.js';
import { fixtureManifest } from './fixtures/manifest.js';

const fixture = (tree: string) => join(CODE_ROOT, 'test/core/fixtures', tree);
const read = (tree: string, references: string[] = []) =>
  readCatalogue({ codeRoot: fixture(tree), configFolder: fixture(tree), references });
const loadBodies = (bodies: Record<string, ModuleBody>) =>
  loadModules(
    Object.entries(bodies).map(([id, body]) => ({
      manifest: fixtureManifest(id, { load: () => Promise.resolve({ default: body }) }),
      folder: id,
      migrationsFolder: id,
      reference: id,
    })),
  );
const refusal = (code: string, message: RegExp) =>
  expect.objectContaining({ name: 'StartupError', code, message: expect.stringMatching(message) });

describe('reading the catalogue', () => {
  it('finds what lies in modules/ without any list of names', async () => {
    expect([...(await read('sleeping')).keys()]).toEqual(['alpha', 'sleeper']);
  });

  it.each([
    ['faulty-manifest', 'menu.invalid_manifest', /"version" must be like 1\.0\.0.*"colour" is not a key/s],
    ['stolen-permission', 'menu.permission_clash', /"alpha" and "beta" both have the permission alpha\.note\.read\. Leave one of them out, or rename it/],
    ['foreign-permission', 'menu.permission_prefix', /permission alpha\.note\.read of the module "beta" must begin with beta\./],
    ['wrong-folder', 'menu.folder_mismatch', /modules.alpha holds the module "beta".*rename the folder/],
    ['unreadable-manifest', 'menu.invalid_manifest', /planted: this manifest runs code/],
    ['no-manifest', 'menu.invalid_manifest', /default export/],
  ])('refuses %s by %s', async (tree, code, message) => {
    await expect(read(tree)).rejects.toEqual(refusal(code, message));
  });

  it('refuses a folder that the menu names and that is not there', async () => {
    await expect(read('sleeping', ['./custom/visits'])).rejects.toEqual(refusal('menu.unknown_module', /custom.visits/));
  });

  it('refuses a package that is not installed', async () => {
    await expect(read('sleeping', ['@acme/zhibu-visits'])).rejects.toEqual(refusal('menu.unknown_module', /npm install/));
  });

  it('refuses two modules of one id', async () => {
    await expect(read('two-alphas', ['./custom/alpha'])).rejects.toEqual(refusal('menu.listed_twice', /custom.alpha/));
  });
});

describe('loading what was chosen', () => {
  const program = join(fixture('sleeping'), 'load-chosen.js');

  it('never evaluates the code of a module that is left out', async () => {
    const { stdout } = await runNode([program, 'alpha']);
    expect(stdout).toBe('installed: alpha sleeper\nloaded: alpha\n');
  });

  it('evaluates it where it is chosen', async () => {
    const { stdout } = await runNode([program, 'alpha', 'sleeper']);
    expect(stdout).toBe('the sleeper woke\ninstalled: alpha sleeper\nloaded: alpha sleeper\n');
  });

  it('refuses two modules that own one table', async () => {
    await expect(loadBodies({ alpha: clashing.alpha, beta: clashing.thief })).rejects.toEqual(refusal('menu.table_clash', /"alpha" and "beta" both have the table alpha_notes/));
  });

  it('refuses a table without the prefix of its module', async () => {
    await expect(loadBodies({ beta: clashing.bare })).rejects.toEqual(refusal('menu.table_prefix', /must begin with beta_/));
  });

  const named = Object.entries(namesOfAlpha).map(([kind, part]) => [kind, { nest: clashing.AlphaModule, ...part }] as const);

  it.each(named)('refuses two modules that have one %s', async (kind, body) => {
    const act = loadBodies({ alpha: body, beta: body });
    await expect(act).rejects.toEqual(refusal(`menu.${kind}_clash`, /"alpha" and "beta" both have the .* alpha.*Leave one of them out, or rename it/));
  });

  it.each(named.filter(([kind]) => !['resource', 'code_system'].includes(kind)))('refuses the %s of somebody else', async (kind, body) => {
    await expect(loadBodies({ beta: body })).rejects.toEqual(refusal(`menu.${kind}_prefix`, /of the module "beta" must begin with beta\./));
  });

  it('refuses what one module names twice', async () => {
    const { errors = [] } = namesOfAlpha.error;
    const act = loadBodies({ alpha: { nest: clashing.AlphaModule, errors: [...errors, ...errors] } });
    await expect(act).rejects.toEqual(refusal('menu.error_clash', /"alpha" declares the error alpha\.note_lost twice/));
  });

  it('refuses a module whose load() gives no body', async () => {
    await expect(loadBodies({ beta: {} as ModuleBody })).rejects.toEqual(refusal('menu.load_failed', /defineModuleBody/));
  });
});

describe('reading the routes', () => {
  const routes = (modules: Record<string, Type<unknown>>) => routesOf(new Map(Object.entries(modules)));

  it.each([clashing.AlphaModule, clashing.DynamicAlphaModule])('reads method, path and access from the decorators of %p', (nest) => {
    expect(routes({ alpha: nest })).toEqual([
      expect.objectContaining({ method: 'GET', path: '/api/v1/notes/:id', moduleId: 'alpha', access: { kind: 'authenticated', duringDuty: false } }),
    ]);
  });

  it.each<[string, Record<string, Type<unknown>>, RegExp]>([
    ['menu.route_clash', { alpha: clashing.AlphaModule, beta: clashing.BetaModule }, /"alpha" and "beta" both serve GET/],
    ['menu.route_without_access', { alpha: clashing.UnguardedModule }, /GET \/api\/v1\/open declares no access/],
    ['menu.route_without_endpoint', { alpha: clashing.SilentModule }, /GET \/api\/v1\/silent/],
  ])('refuses by %s', (code, modules, message) => {
    expect(() => routes(modules)).toThrow(refusal(code, message));
  });
});
