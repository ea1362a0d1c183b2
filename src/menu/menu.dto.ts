import { ArrayField, FlagField, JsonField, TextField } from '../http/fields/field.decorators.js';
import { of } from '../http/fields/field-type.js';
import type { Language, Text } from '../i18n/text.js';
import type { Route } from '../http/route-table.js';
import { permissionsOf } from '../access/permission.js';
import type { InstalledModule, LoadedModule } from './installed-module.js';

/** A module on the menu, texts in the caller's language. */
export class MenuItem {
  @TextField() id: string;
  @TextField() title: string;
  @TextField({ max: 1000 }) summary: string;
  @TextField() version: string;
  @JsonField({ description: { zh: '必须一起选用的模块及其版本范围', en: 'Modules it needs, with their version ranges' } })
  requires: Record<string, string>;
  @ArrayField(of.text(), { maxItems: 1000, description: { zh: '如已选用则排在其后的模块', en: 'Modules it comes after where they are chosen' } })
  after: string[];
  @FlagField({ description: { zh: '本部署是否选用', en: 'Whether this deployment chose it' } }) deployed: boolean;
  @FlagField({ description: { zh: '对所代表的组织是否生效', en: 'Whether it is in force for the acting organization' } })
  inForce: boolean;
  @TextField({ max: 1000, description: { zh: '原因', en: 'Why it is in force or not' } }) reason: string;
}

/** The menu. */
export class Menu {
  @ArrayField(of.object(() => MenuItem), { maxItems: 1000 }) items: MenuItem[];
}

/** A permission of a module. */
export class MenuPermission {
  @TextField() key: string;
  @TextField() title: string;
}

/** A route of a module. */
export class MenuRoute {
  @TextField() method: string;
  @TextField() path: string;
  @TextField() summary: string;
}

/** One module with what it brings; what only its code tells is empty where it is not deployed. */
export class MenuItemDetail extends MenuItem {
  @JsonField({ nullable: true, description: { zh: '设置的 JSON Schema', en: 'JSON Schema of its settings' } })
  settingsSchema: Record<string, unknown> | null;
  @ArrayField(of.object(() => MenuPermission), { maxItems: 10_000 }) permissions: MenuPermission[];
  @ArrayField(of.text(), { maxItems: 1000, description: { zh: '发布的事件', en: 'Events it publishes' } }) events: string[];
  @ArrayField(of.object(() => MenuRoute), { maxItems: 10_000 }) routes: MenuRoute[];
}

/** How a deployed module stands for the acting organisation. */
export interface Standing {
  readonly inForce: boolean;
  readonly reason: Text;
}

const LEFT_OUT: Standing = { inForce: false, reason: { zh: '本部署没有选用。', en: 'This deployment left it out.' } };

/** Maps an installed module; `standing` where it is deployed. */
export function toMenuItem({ manifest }: InstalledModule, standing: Standing | undefined, language: Language): MenuItem {
  const { inForce, reason } = standing ?? LEFT_OUT;
  return {
    id: manifest.id,
    title: manifest.title[language],
    summary: manifest.summary[language],
    version: manifest.version,
    requires: { ...manifest.requires },
    after: [...(manifest.after ?? [])],
    deployed: standing !== undefined,
    inForce,
    reason: reason[language],
  };
}

/** Maps an installed module with its settings, permissions, events and routes. */
export function toMenuItemDetail(
  installed: InstalledModule,
  item: MenuItem,
  loaded: LoadedModule | undefined,
  routes: readonly Route[],
  settingsSchema: Record<string, unknown> | null,
  language: Language,
): MenuItemDetail {
  return {
    ...item,
    settingsSchema,
    permissions: permissionsOf(installed.manifest.permissions ?? {}).map(({ key, title }) => ({ key, title: title[language] })),
    events: (loaded?.body.events ?? []).map((event) => event.eventName),
    routes: routes.map(({ method, path, endpoint }) => ({ method, path, summary: endpoint.summary[language] })),
  };
}
