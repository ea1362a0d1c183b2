import { Injectable, type Type } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import { ScopeTree } from '../../access/ports.js';
import { Clock } from '../../config/clock.js';
import type { Acts } from '../acts/shared-acts.js';
import { type MenuPlace, TreeMenu } from '../tree/tree-menu.js';
import { DeployedSettings } from './deployed-settings.js';
import { effectiveSettings, type SettingState, valuesOf } from './effective-settings.js';
import { type SettingAct, SettingActs } from './setting-acts.js';
import type { SettingsSheet } from './setting-decision.js';

const KEPT = 10_000;

/** The settings of a module as they hold for an organisation: what it and its superiors set, what those locked, the deployment. */
@Injectable()
export class TreeSettings {
  /** By the acts that they were worked out from, so that none outlives a change. */
  private readonly known = new WeakMap<Acts<SettingAct>, LRUCache<string, object>>();

  constructor(
    private readonly deployed: DeployedSettings,
    private readonly acts: SettingActs,
    private readonly menu: TreeMenu,
    private readonly tree: ScopeTree,
    private readonly clock: Clock,
  ) {}

  /**
   * The settings of a module for an organisation today: valid, frozen, shared by all who ask.
   *
   * Given its place (`context.acting`, or `node` of a row that was read) it asks the database nothing once it is warm;
   * given its id alone, for the place.
   *
   * @param settings the class that the manifest names under `settings`
   * @param organization null, or one that there is not: as for the deployment
   */
  async of<T extends object>(settings: Type<T>, organization: MenuPlace | string | null): Promise<Readonly<T>> {
    const sheet = this.deployed.ofClass(settings);
    const acts = await this.acts.all();
    const place = acts.size === 0 ? null : await this.placeOf(organization);
    const day = this.clock.today();
    const instances = this.instancesBy(acts);
    const key = `${sheet.moduleId} ${day} ${place?.node ?? ''}`;
    const known = instances.get(key);
    if (known) return known as T;
    const path = place === null ? [] : this.acts.holding(acts, day, await this.menu.pathOf(place));
    const instance = sheet.instanceOf(valuesOf(sheet, effectiveSettings(sheet, path)));
    instances.set(key, instance);
    return instance as T;
  }

  /** How each setting of a module stands for an organisation, today or on `day`. */
  async at(sheet: SettingsSheet, place: MenuPlace, day = this.clock.today()): Promise<Map<string, SettingState>> {
    return effectiveSettings(sheet, await this.acts.on(day, await this.menu.pathOf(place)));
  }

  private async placeOf(organization: MenuPlace | string | null): Promise<MenuPlace | null> {
    if (typeof organization !== 'string') return organization;
    const node = await this.tree.nodeOf(organization);
    return node === null ? null : { organizationId: organization, node };
  }

  private instancesBy(acts: Acts<SettingAct>): LRUCache<string, object> {
    const known = this.known.get(acts);
    if (known) return known;
    const instances = new LRUCache<string, object>({ max: KEPT });
    this.known.set(acts, instances);
    return instances;
  }
}
