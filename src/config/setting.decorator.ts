import 'reflect-metadata';
import type { Type } from '@nestjs/common';
import type { Text } from '../i18n/text.js';

/** What a settings class says of one of its settings besides its rules. */
export interface SettingFacts {
  readonly title: Text;
  /** Only zhibu.yaml sets it, and no route shows it: addresses, secrets, sizes of the server. */
  readonly deploymentOnly: boolean;
}

const FACTS = 'zhibu:settings';

/**
 * Names a setting for people, and may keep it for the deployment alone. One that is not named is shown by its key.
 *
 * @example
 * @Setting({ zh: '走访间隔（月）', en: 'Months between visits' }) @IsInt() @Min(1) @Max(24) months = 6;
 */
export function Setting(title: Text, { deploymentOnly = false }: { readonly deploymentOnly?: boolean } = {}): PropertyDecorator {
  return (prototype, key) => {
    const facts = new Map(factsOn(prototype)).set(String(key), { title, deploymentOnly });
    Reflect.defineMetadata(FACTS, facts, prototype);
  };
}

/** What a settings class says of its settings, by key. */
export function settingFactsOf(settings: Type<object>): ReadonlyMap<string, SettingFacts> {
  return factsOn(settings.prototype as object);
}

function factsOn(prototype: object): ReadonlyMap<string, SettingFacts> {
  return (Reflect.getMetadata(FACTS, prototype) as ReadonlyMap<string, SettingFacts> | undefined) ?? new Map<string, SettingFacts>();
}
