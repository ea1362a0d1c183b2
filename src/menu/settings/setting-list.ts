import { Injectable } from '@nestjs/common';
import { ScopeTree } from '../../access/ports.js';
import type { Language } from '../../i18n/text.js';
import type { MenuPlace } from '../tree/tree-menu.js';
import type { DeployedSheet } from './deployed-settings.js';
import type { SettingState } from './effective-settings.js';
import { SettingActs } from './setting-acts.js';
import type { SettingDecision } from './setting-decision.js';
import { organizationsIn, reasonOf } from './setting-reasons.js';
import { TreeSettings } from './tree-settings.js';
import type { OrganizationSetting, SettingDecider } from './tree-settings.dto.js';

/** Settings as they are answered, with who decided each and why. */
@Injectable()
export class SettingList {
  constructor(
    private readonly settings: TreeSettings,
    private readonly acts: SettingActs,
    private readonly tree: ScopeTree,
  ) {}

  /** Every setting of some modules for an organisation on a day. */
  async of(sheets: readonly DeployedSheet[], place: MenuPlace, day: string, language: Language): Promise<OrganizationSetting[]> {
    const own = await this.acts.on(day, [place.organizationId]);
    const states: { sheet: DeployedSheet; state: SettingState }[] = [];
    for (const sheet of sheets) for (const state of (await this.settings.at(sheet, place, day)).values()) states.push({ sheet, state });
    const names = await this.tree.namesOf([...new Set(states.flatMap(({ state }) => organizationsIn(state)))]);
    return states.map(({ sheet, state }) => {
      const said = own.find(({ key, moduleId }) => moduleId === sheet.moduleId && key === state.key);
      return toSetting(sheet, state, { organizationId: place.organizationId, said, names, language });
    });
  }
}

/** Who asks about a setting, and what is known of it. */
interface Asked {
  readonly organizationId: string;
  readonly said: SettingDecision | undefined;
  readonly names: ReadonlyMap<string, string>;
  readonly language: Language;
}

function toSetting(sheet: DeployedSheet, state: SettingState, { organizationId, said, names, language }: Asked): OrganizationSetting {
  const { key, lockedBy, setBy, value } = state;
  const isLockedAbove = lockedBy !== null && lockedBy.organizationId !== organizationId;
  return {
    moduleId: sheet.moduleId,
    key,
    title: sheet.titleOf(key)?.[language] ?? null,
    value: value ?? null,
    ownValue: said?.value ?? null,
    schema: { ...sheet.schemas[key] },
    source: isLockedAbove ? 'lock' : setBy ? 'organization' : sheet.given.has(key) ? 'deployment' : 'default',
    locked: isLockedAbove,
    ownLock: said?.locked ?? false,
    decidedBy: isLockedAbove ? deciderOf(lockedBy, 'lock', names) : setBy && deciderOf(setBy, 'value', names),
    reason: reasonOf(sheet, state, names)[language],
  };
}

function deciderOf({ decidedOn, organizationId }: SettingDecision, act: SettingDecider['act'], names: ReadonlyMap<string, string>): SettingDecider {
  return { organizationId, organizationName: names.get(organizationId) ?? '-', act, decidedOn };
}
