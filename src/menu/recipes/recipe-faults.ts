import type { FieldFault } from '../../errors/problem.js';
import { pointerTo } from '../../http/fields/pointer.js';
import type { DeployedSettings } from '../settings/deployed-settings.js';
import { fieldFaultOf } from '../settings/setting-checks.js';
import { type ExpandedRecipe, keysOf } from './expand-recipe.js';

/**
 * What is wrong with the settings of a recipe by themselves, over those of the deployment: unknown ones and values that
 * their module refuses. Of modules that are not deployed nothing is known.
 */
export function settingFaultsOf({ settings }: ExpandedRecipe, deployed: DeployedSettings): FieldFault[] {
  return settings.flatMap((wish) => {
    const { moduleId, values = {} } = wish;
    const sheet = deployed.of(moduleId);
    if (!sheet) return [];
    const unknown = keysOf(wish).filter((key) => !sheet.keys.includes(key));
    const at = (pointer: string) => `${pointerTo('/settings', moduleId)}${pointer}`;
    if (unknown.length > 0) {
      return unknown.map((key) => ({ pointer: at(pointerTo('/values', key)), code: 'setting.unknown', message: UNKNOWN, values: { key, known: sheet.keys.join(', ') || '-' } }));
    }
    const given = Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null));
    return sheet.check({ ...sheet.deployed, ...given }).map((fault) => {
      const { pointer, ...rest } = fieldFaultOf(fault);
      return { ...rest, pointer: at(pointer) };
    });
  });
}

const UNKNOWN = { zh: '没有可由组织决定的设置“{key}”。可用的是：{known}。', en: 'There is no setting {key} that organizations decide about. Known are: {known}.' };
