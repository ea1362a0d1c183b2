import { getMetadataArgsStorage } from 'typeorm';
import type { ModuleBody } from './module-body.js';

/** The prefix of the tables of a module. */
export function tablePrefix(moduleId: string): string {
  return `${moduleId.replaceAll('-', '_')}_`;
}

/** The tables of a module's entities. */
export function tablesOf(body: ModuleBody): string[] {
  const entities = new Set<unknown>(body.entities);
  return getMetadataArgsStorage()
    .tables.filter((table) => entities.has(table.target) && table.type === 'regular')
    .map((table) => table.name ?? '');
}
