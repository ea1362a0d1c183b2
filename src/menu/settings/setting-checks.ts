import { Injectable } from '@nestjs/common';
import { isDeepStrictEqual } from 'node:util';
import { ScopeTree } from '../../access/ports.js';
import type { SettingFault } from '../../config/check-settings.js';
import type { FieldFault } from '../../errors/problem.js';
import { snakeCase } from '../../i18n/snake-case.js';
import { begunSince } from '../acts/shared-acts.js';
import { menuErrors } from '../menu.errors.js';
import type { DeployedSheet } from './deployed-settings.js';
import { effectiveSettings, type SettingState, valuesOf } from './effective-settings.js';
import type { SettingAct } from './setting-acts.js';
import type { SettingDecision, SettingValues } from './setting-decision.js';
import { settingErrors } from './setting.errors.js';

/** What an organisation wants to say of the settings of a module; what is left out stays as it said before. */
export interface SettingsWish {
  readonly organizationId: string;
  /** null takes a value back. */
  readonly values?: SettingValues | undefined;
  /** The settings that it locks, all of them. */
  readonly locked?: readonly string[] | undefined;
  /** The first day, `YYYY-MM-DD`. */
  readonly day: string;
}

const SHOWN = 100;

/** Works out what an organisation would say of settings, and refuses what is wrong or contradicts a superior. */
@Injectable()
export class SettingChecks {
  constructor(private readonly tree: ScopeTree) {}

  /**
   * What a wish comes to: a decision for each setting of which something else is said than before.
   *
   * @param said what was said on the path of the organisation, from the top down, itself included
   * @throws Problem `menu.setting_unknown`, `menu.setting_locked_above`, `menu.setting_invalid`
   */
  async decisionsOf(sheet: DeployedSheet, said: readonly SettingDecision[], wish: SettingsWish): Promise<SettingDecision[]> {
    const { organizationId, values = {}, locked, day } = wish;
    requireKnown(sheet, wish);
    const { moduleId } = sheet;
    const above = said.filter((each) => each.organizationId !== organizationId);
    const own = said.filter((each) => each.organizationId === organizationId && each.moduleId === moduleId);
    const decisions = sheet.keys.flatMap((key): SettingDecision[] => {
      const before = own.find((each) => each.key === key);
      const value = Object.hasOwn(values, key) ? values[key] : (before?.value ?? null);
      const isLocked = locked?.includes(key) ?? before?.locked ?? false;
      const isSame = isDeepStrictEqual(value, before?.value ?? null) && isLocked === (before?.locked ?? false);
      return isSame ? [] : [{ organizationId, moduleId, key, value, locked: isLocked, decidedOn: day }];
    });
    const inherited = effectiveSettings(sheet, above);
    await this.requireUnlocked(sheet, inherited, own, decisions);
    const decided = new Set(decisions.map(({ key }) => key));
    requireValid(sheet, inherited, [...own.filter(({ key }) => !decided.has(key)), ...decisions]);
    return decisions;
  }

  /** Refuses what the organisation decided anew since. @param own its acts, in the order in which they begin @throws Problem `menu.decided_since` */
  requireInOrder(own: readonly SettingAct[], decisions: readonly SettingDecision[], today: string): void {
    for (const { decidedOn, key, moduleId } of decisions) {
      const since = begunSince(decidedOn, own.filter((act) => act.moduleId === moduleId && act.key === key), today);
      if (since) throw menuErrors.decidedSince({ module: `${moduleId}.${key}`, day: since.effectiveOn });
    }
  }

  /** What agrees with a lock may be said, and what it overrides taken back. */
  private async requireUnlocked(sheet: DeployedSheet, inherited: ReadonlyMap<string, SettingState>, own: readonly SettingDecision[], decisions: readonly SettingDecision[]): Promise<void> {
    for (const { key, locked, value } of decisions) {
      const state = inherited.get(key);
      if (!state?.lockedBy) continue;
      const before = own.find((each) => each.key === key);
      const isContrary = value !== null && !isDeepStrictEqual(value, state.value) && !isDeepStrictEqual(value, before?.value);
      const locksAnew = locked && before?.locked !== true;
      if (isContrary || locksAnew) throw await this.lockedAbove(sheet.moduleId, state, state.lockedBy);
    }
  }

  private async lockedAbove(module: string, { key, value }: SettingState, { organizationId, decidedOn }: SettingDecision): Promise<Error> {
    const names = await this.tree.namesOf([organizationId]);
    return settingErrors.settingLockedAbove({ module, key, organization: names.get(organizationId) ?? organizationId, day: decidedOn, value: (JSON.stringify(value) ?? 'null').slice(0, SHOWN) });
  }
}

function requireKnown(sheet: DeployedSheet, { values = {}, locked = [] }: Pick<SettingsWish, 'values' | 'locked'>): void {
  const unknown = [...Object.keys(values), ...locked].filter((key) => !sheet.keys.includes(key));
  if (unknown.length === 0) return;
  const keys = [...new Set(unknown)].join(', ').slice(0, SHOWN);
  throw settingErrors.settingUnknown({ module: sheet.moduleId, keys, known: sheet.keys.join(', ') || '-' });
}

function requireValid(sheet: DeployedSheet, inherited: ReadonlyMap<string, SettingState>, own: readonly SettingDecision[]): void {
  const free = own.filter(({ key, value }) => value !== null && inherited.get(key)?.lockedBy === null);
  if (free.length === 0) return;
  const faults = sheet.check({ ...valuesOf(sheet, inherited), ...Object.fromEntries(free.map(({ key, value }) => [key, value])) });
  if (faults.length > 0) throw settingErrors.settingInvalid({ module: sheet.moduleId }, { errors: faults.map(fieldFaultOf) });
}

/** A fault of a setting, as it is answered. */
export function fieldFaultOf({ place, rule, text }: SettingFault): FieldFault {
  return { pointer: `/values/${place.replaceAll('.', '/')}`, code: `setting.${snakeCase(rule)}`, message: text };
}
