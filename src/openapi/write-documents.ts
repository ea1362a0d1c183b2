import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CoreRoutesModule } from '../app/app.module.js';
import { definitionsOf } from '../errors/define-errors.js';
import { routesOf } from '../http/route-table.js';
import { CODE_ROOT, readCatalogue } from '../menu/catalogue.js';
import { loadModules } from '../menu/load-modules.js';
import { resolveSelection } from '../menu/selection.js';
import { buildOpenApi, type OpenApiSource } from './build-openapi.js';
import { errorListMarkdown } from './error-list.js';
import { openApiSource } from './openapi-source.js';

export interface WriteDocumentsOptions {
  /** Where `openapi.json` and `errors.md` stand, e.g. `docs`. */
  readonly folder: string;
  /** Only compares: writes nothing. */
  readonly check: boolean;
  /** The compiled checkout whose `modules/` are documented. */
  readonly codeRoot?: string;
}

/** The source of all modules of the checkout; needs neither a database nor a configuration. */
export async function installedOpenApiSource(codeRoot = CODE_ROOT): Promise<OpenApiSource> {
  const catalogue = await readCatalogue({ codeRoot, configFolder: codeRoot, references: [] });
  const modules = await loadModules(resolveSelection(catalogue, [...catalogue.keys()]));
  const nest = modules.map(({ manifest, body }) => [manifest.id, body.nest] as const);
  return openApiSource(routesOf(new Map([['core', CoreRoutesModule], ...nest])), modules);
}

/**
 * Makes the documents that are committed beside the code: the API document and the list of errors.
 *
 * @returns the names of the files that were not as they should be; with `check` they still are not
 */
export async function writeDocuments({ folder, check, codeRoot }: WriteDocumentsOptions): Promise<string[]> {
  const source = await installedOpenApiSource(codeRoot);
  const documents = {
    'openapi.json': `${JSON.stringify(buildOpenApi(source), null, 2)}\n`,
    'errors.md': errorListMarkdown(definitionsOf(source.errors)),
  };
  const stale: string[] = [];
  for (const [name, text] of Object.entries(documents)) {
    const path = join(folder, name);
    if ((await readFile(path, 'utf8').catch(() => null)) === text) continue;
    stale.push(name);
    if (check) continue;
    await mkdir(folder, { recursive: true });
    await writeFile(path, text);
  }
  return stale;
}
