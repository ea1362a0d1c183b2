import { readFileSync } from 'node:fs';
import { type Permission, type PermissionSet, permissionsOf } from '../../access/permission.js';
import type { Language } from '../../i18n/text.js';
import type { Findings } from '../report/findings.js';
import type { Subject } from '../subject.js';
import { compiledFiles } from './declared-values.js';

const LANGUAGES: readonly Language[] = ['zh', 'en'];

/** Each permission of the module: with titles, and of use. */
export function checkPermissions({ module, routes }: Subject, findings: Findings): void {
  const permissions = permissionsOf((module.manifest.permissions ?? {}) as PermissionSet);
  const onRoutes = new Set(routes.map(({ access }) => (access.kind === 'requires' ? access.permission : access.managedBy)?.key));
  const files = compiledFiles(module.folder).map((file) => readFileSync(file, 'utf8'));
  const defaults = Object.values(module.body.roleDefaults ?? {}).flat();
  for (const permission of permissions) {
    findings.look('permissions');
    const { key, title } = permission;
    for (const language of LANGUAGES) if (title[language].trim() === '') findings.add('permissionUntitled', key, { language });
    if (!onRoutes.has(key) && !files.some((file) => isNamed(permission, file, defaults))) findings.add('permissionUnused', key);
  }
}

/** Whether a file names it, for a spreadsheet, a search, a notification; among the defaults of roles it is of no use yet. */
function isNamed({ key }: Permission, file: string, defaults: readonly Permission[]): boolean {
  const [, resource = '', action = ''] = key.split('.');
  const mentions = file.match(new RegExp(String.raw`\.${resource}\.${action}\b|['"]${key}['"]`, 'g'))?.length ?? 0;
  return mentions > (file.includes('roleDefaults') ? defaults.filter((given) => given.key === key).length : 0);
}
