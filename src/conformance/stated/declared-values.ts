import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { AnyErrorRegistry } from '../../errors/define-errors.js';
import type { DomainEventClass } from '../../events/domain-event.js';

/** What compiled files look like that declare something; files that define the declaring function, and tests, do not count. */
const CALLS = { errors: /\bdefineErrors\(['"]/, events: /\bdefineEvent\(['"]/ };
const NOT_DECLARING = /spec\.js$|(define-errors|domain-event)\.js$/;

/** The registries that compiled files below `folder` export, whether or not anything lists them. */
export async function registriesIn(folder: string): Promise<AnyErrorRegistry[]> {
  return (await exportsOf(folder, CALLS.errors)).filter(isRegistry);
}

/** The events that compiled files below `folder` export. */
export async function eventsIn(folder: string): Promise<DomainEventClass[]> {
  return (await exportsOf(folder, CALLS.events)).filter(isEvent);
}

/** The compiled files below `folder`, tests and installed packages left out, as absolute paths. */
export function compiledFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.js') && !NOT_DECLARING.test(file) && !file.split(/[/\\]/).includes('node_modules'))
    .map((file) => join(folder, file));
}

async function exportsOf(folder: string, call: RegExp): Promise<unknown[]> {
  const declaring = compiledFiles(folder).filter((file) => call.test(readFileSync(file, 'utf8')));
  const modules = await Promise.all(declaring.map((file) => import(pathToFileURL(file).href) as Promise<Record<string, unknown>>));
  return modules.flatMap((module) => Object.values(module));
}

function isRegistry(value: unknown): value is AnyErrorRegistry {
  if (typeof value !== 'object' || value === null) return false;
  const entries: unknown[] = Object.values(value);
  return entries.length > 0 && entries.every((entry) => typeof entry === 'function' && 'definition' in entry);
}

function isEvent(value: unknown): value is DomainEventClass {
  return typeof value === 'object' && value !== null && 'eventName' in value && 'delivery' in value;
}
