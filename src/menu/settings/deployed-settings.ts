import type { Type } from '@nestjs/common';
import { checkSettings, settingKeysOf, type SettingFault } from '../../config/check-settings.js';
import { settingFactsOf } from '../../config/setting.decorator.js';
import { settingsSchemaOf } from '../../config/settings-schema.js';
import type { Text } from '../../i18n/text.js';
import type { SettingsClass } from '../manifest.js';
import { settingErrors } from './setting.errors.js';
import type { SettingsSheet, SettingValues } from './setting-decision.js';

/** The settings of a chosen module, as zhibu.yaml has them. */
export interface ModuleSettings {
  readonly moduleId: string;
  readonly settings: SettingsClass;
  readonly values: object;
  /** The keys that zhibu.yaml gives. */
  readonly given: readonly string[];
}

/** The settings of one module: their class, and what the deployment says. */
export class DeployedSheet implements SettingsSheet {
  readonly moduleId: string;
  readonly settings: SettingsClass;
  readonly keys: readonly string[];
  readonly deployed: SettingValues;
  readonly given: ReadonlySet<string>;
  /** By key. */
  readonly schemas: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  private readonly titles: ReadonlyMap<string, Text>;

  constructor({ moduleId, settings, values, given }: ModuleSettings) {
    const facts = settingFactsOf(settings);
    this.moduleId = moduleId;
    this.settings = settings;
    this.keys = settingKeysOf(settings).filter((key) => facts.get(key)?.deploymentOnly !== true);
    this.deployed = values as SettingValues;
    this.given = new Set(given);
    this.schemas = settingsSchemaOf(settings).properties;
    this.titles = new Map([...facts].map(([key, { title }]) => [key, title]));
  }

  /** The name that people know a setting by; null where its class says none. */
  titleOf(key: string): Text | null {
    return this.titles.get(key) ?? null;
  }

  /** What is wrong with a whole set of values. */
  check(values: SettingValues): readonly SettingFault[] {
    return checkSettings(this.settings, values).faults;
  }

  faultsIn(values: SettingValues): readonly string[] {
    return this.check(values).map(({ key }) => key);
  }

  /** A set of values as the module sees it. */
  instanceOf(values: SettingValues): object {
    return deepFreeze(checkSettings(this.settings, values).instance);
  }
}

/** The settings of every chosen module that has any. */
export class DeployedSettings {
  readonly sheets: readonly DeployedSheet[];

  constructor(modules: readonly ModuleSettings[]) {
    this.sheets = modules.map((module) => new DeployedSheet(module));
  }

  of(moduleId: string): DeployedSheet | undefined {
    return this.sheets.find((sheet) => sheet.moduleId === moduleId);
  }

  /** @throws Problem `menu.module_has_no_settings` */
  require(moduleId: string): DeployedSheet {
    const sheet = this.of(moduleId);
    if (sheet && sheet.keys.length > 0) return sheet;
    throw settingErrors.moduleHasNoSettings({ module: moduleId, known: this.sheets.map((each) => each.moduleId).join(', ') || '-' });
  }

  ofClass(settings: Type<object>): DeployedSheet {
    const sheet = this.sheets.find((each) => each.settings === settings);
    if (sheet) return sheet;
    throw new Error(`${settings.name} is not the settings class of a chosen module: name it in the manifest, under "settings".`);
  }
}

/** Several callers share it. */
function deepFreeze<T extends object>(value: T): T {
  for (const part of Object.values(value)) if (typeof part === 'object' && part !== null) deepFreeze(part as object);
  return Object.freeze(value);
}
