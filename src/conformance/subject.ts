import { randomBytes } from 'node:crypto';
import { CoreRoutesModule } from '../app/app.module.js';
import { type Choice, choiceAmong } from '../app/prepare.js';
import { RootSettings } from '../config/core-settings.js';
import type { Deployment } from '../config/deployment.js';
import { type Route, routesOf } from '../http/route-table.js';
import { CODE_ROOT } from '../menu/catalogue.js';
import type { Conformance } from '../menu/extensions/conformance.js';
import type { InstalledModule, LoadedModule } from '../menu/installed-module.js';
import { loadModules } from '../menu/load-modules.js';
import { BASE_MODULE } from '../menu/selection.js';
import { buildOpenApi } from '../openapi/build-openapi.js';
import type { OpenApi } from '../openapi/open-api.js';
import { openApiSource } from '../openapi/openapi-source.js';
import { type DocumentedOperation, operationsOf } from './requests/operations.js';

/** A module under check, with all that its own code says of it. */
export interface Subject {
  readonly id: string;
  readonly module: LoadedModule;
  /** It and what it needs, in the order they are loaded. */
  readonly modules: readonly LoadedModule[];
  readonly chosen: Choice;
  /** What it needs alone; for what can never be left out, the same as `chosen`. */
  readonly leftOut: Choice;
  /** Of the core and of all modules. */
  readonly routes: readonly Route[];
  readonly document: OpenApi;
  readonly english: OpenApi;
  /** Of the module under check alone. */
  readonly operations: readonly DocumentedOperation[];
  readonly conformance: Conformance;
  /** Of the module that sets the stage. */
  readonly stage: NonNullable<Conformance['stage']>;
}

/** Nobody is sent away, and nothing is logged. */
const QUIET = { log: { level: 'silent', requests: false }, http: { rateLimit: 1_000_000, signInsPerMinute: 1000 } };

/** A deployment that is thrown away: the settings of modules are their defaults. */
export function scratchDeployment(databaseUrl: string, dataDir: string): Deployment {
  return {
    configFile: 'zhibu module check',
    configFolder: CODE_ROOT,
    dataDir,
    host: '127.0.0.1',
    port: 0,
    databaseUrl,
    production: false,
    demo: false,
    metricsToken: null,
    root: new RootSettings(),
    modules: [],
    settings: QUIET,
    recipes: {},
    customFields: [],
  };
}

/** The environment of such a deployment. */
export const SCRATCH_ENV = { ZHIBU_ADMIN_PASSWORD: randomBytes(12).toString('hex'), ZHIBU_SECRET: randomBytes(32).toString('hex') };

/**
 * Loads a module and what it needs.
 *
 * @throws StartupError as a server that chose it would
 */
export async function loadSubject(id: string, installed: ReadonlyMap<string, InstalledModule>): Promise<Subject> {
  const chosen = choose(installed, needsOf(id, installed));
  const modules = await loadModules(chosen.selection);
  const module = modules.find(({ manifest }) => manifest.id === id);
  if (!module) throw new Error(`${id} is not among what was chosen`);
  const routes = routesOf(new Map([['core', CoreRoutesModule], ...modules.map(({ manifest, body }) => [manifest.id, body.nest] as const)]));
  const source = openApiSource(routes, modules);
  const document = buildOpenApi(source);
  const conformances = await Promise.all(modules.map(async ({ body }) => (await body.conformance?.())?.default ?? {}));
  return {
    id,
    module,
    modules,
    chosen,
    leftOut: id === BASE_MODULE ? chosen : choose(installed, needsOf(id, installed).filter((other) => other !== id)),
    routes,
    document,
    english: buildOpenApi(source, 'en'),
    operations: operationsOf(document).filter(({ path, method }) => document.paths[path]?.[method.toLowerCase()]?.['x-zhibu-module'] === id),
    conformance: conformances[modules.indexOf(module)] ?? {},
    stage: conformances.find(({ stage }) => stage)?.stage ?? noStage,
  };
}

/** The module behind everything it requires. */
function needsOf(id: string, installed: ReadonlyMap<string, InstalledModule>, seen = new Set<string>()): string[] {
  if (seen.has(id)) return [];
  seen.add(id);
  const requires = Object.keys(installed.get(id)?.manifest.requires ?? {});
  return [...requires.flatMap((need) => needsOf(need, installed, seen)), id];
}

function choose(installed: ReadonlyMap<string, InstalledModule>, modules: readonly string[]): Choice {
  return choiceAmong({ ...scratchDeployment('', ''), modules }, installed);
}

function noStage(): never {
  throw new Error('No module here sets a stage: "base" does, in its conformance file.');
}
