import { permissionsOf } from '../access/permission.js';
import { definitionsOf } from '../errors/define-errors.js';
import type { InstalledModule, LoadedModule } from './installed-module.js';
import type { ModuleBody } from './module-body.js';
import { type NamedThings, refuseNameClashes } from './name-clashes.js';
import { tablePrefix, tablesOf } from './tables.js';

const dotted = (moduleId: string): string => `${moduleId}.`;

const PERMISSIONS: NamedThings = { kind: 'permission', what: { zh: '权限', en: 'permission' }, prefixOf: dotted };

/** What the body of a module gives names to, and those names. */
const BODIES: readonly (NamedThings & { readonly namesIn: (body: ModuleBody) => readonly string[] })[] = [
  { kind: 'table', what: { zh: '表', en: 'table' }, prefixOf: tablePrefix, namesIn: tablesOf },
  {
    kind: 'error',
    what: { zh: '错误码', en: 'error' },
    prefixOf: dotted,
    namesIn: ({ errors = [] }) => definitionsOf(errors).map(({ code }) => code),
  },
  { kind: 'event', what: { zh: '事件', en: 'event' }, prefixOf: dotted, namesIn: ({ events = [] }) => events.map(({ eventName }) => eventName) },
  { kind: 'job', what: { zh: '后台任务', en: 'job' }, prefixOf: dotted, namesIn: ({ jobs = [] }) => jobs.map(({ job }) => job.name) },
  {
    kind: 'notification',
    what: { zh: '消息种类', en: 'kind of message' },
    prefixOf: dotted,
    namesIn: ({ notifications = [] }) => notifications.map(({ name }) => name),
  },
  { kind: 'resource', what: { zh: '表格资源', en: 'spreadsheet resource' }, namesIn: ({ spreadsheets = [] }) => spreadsheets.map(({ resource }) => resource) },
  { kind: 'code_system', what: { zh: '代码表', en: 'code system' }, namesIn: ({ codeSystems = [] }) => codeSystems.map(({ id }) => id) },
];

/**
 * Refuses permissions that two installed modules declare, and those of somebody else.
 *
 * @throws StartupError `menu.permission_clash`, `menu.permission_prefix`
 */
export function refusePermissionClashes(modules: readonly InstalledModule[]): void {
  refuseNameClashes(PERMISSIONS, new Map(modules.map(({ manifest }) => [manifest.id, permissionsOf(manifest.permissions ?? {}).map(({ key }) => key)])));
}

/**
 * Refuses names that two loaded modules give: of tables, errors, events, jobs, kinds of messages, spreadsheet resources
 * and code systems; and those without the prefix of their module.
 *
 * @throws StartupError `menu.table_clash`, `menu.table_prefix`, `menu.error_clash`, …
 */
export function refuseBodyClashes(modules: readonly LoadedModule[]): void {
  for (const { namesIn, ...things } of BODIES) {
    refuseNameClashes(things, new Map(modules.map(({ manifest, body }) => [manifest.id, namesIn(body)])));
  }
}
