import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { AnyErrorRegistry } from '../../src/errors/define-errors.js';

/** Calls of it make a registry; the file that defines it, and tests, do not count. */
const CALL = /\bdefineErrors\(['"]/;

/** The registries that compiled files below `folder` export, whether or not anything lists them. */
export async function registriesIn(folder: string): Promise<AnyErrorRegistry[]> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.js') && !/spec\.js$|define-errors\.js$/.test(file));
  const declaring = files.map((file) => join(folder, file)).filter((file) => CALL.test(readFileSync(file, 'utf8')));
  const modules = await Promise.all(declaring.map((file) => import(pathToFileURL(file).href) as Promise<Record<string, unknown>>));
  return modules.flatMap((module) => Object.values(module).filter(isRegistry));
}

function isRegistry(value: unknown): value is AnyErrorRegistry {
  if (typeof value !== 'object' || value === null) return false;
  const entries: unknown[] = Object.values(value);
  return entries.length > 0 && entries.every((entry) => typeof entry === 'function' && 'definition' in entry);
}
