import type { SettingDecision, SettingsSheet, SettingValues } from './setting-decision.js';

/** How a setting stands for one organisation. */
export interface SettingState {
  readonly key: string;
  readonly value: unknown;
  /** Who set the value; null where it comes from the deployment. */
  readonly setBy: SettingDecision | null;
  /** The highest lock on it; null where nobody locked it. */
  readonly lockedBy: SettingDecision | null;
  /** A nearer value that does not go with the others, so that it waits; null where there is none. */
  readonly setAside: SettingDecision | null;
}

/**
 * The settings of a module for the organisation at the end of a path: valid together, whatever was said.
 *
 * - Of the values on the path the nearest holds, without one that of the deployment.
 * - The highest lock wins: below it a value is kept, and waits until the lock is lifted.
 * - What an organisation set is valid with what it inherited on that day. Where a superior changes that, or the
 *   organisation moves, and the two do not go together any more, the superior's holds: of the organisation's values
 *   those at fault wait, or all of them where that does not mend it.
 *
 * @param path what the organisations said of this module, from the top down
 */
export function effectiveSettings(sheet: SettingsSheet, path: readonly SettingDecision[]): Map<string, SettingState> {
  const known = path.filter(({ key, moduleId }) => moduleId === sheet.moduleId && sheet.keys.includes(key));
  const states = new Map(sheet.keys.map((key): [string, SettingState] => [key, { key, value: sheet.deployed[key], setBy: null, lockedBy: null, setAside: null }]));
  for (const organizationId of new Set(known.map((each) => each.organizationId))) {
    const own = known.filter((each) => each.organizationId === organizationId);
    applyValues(sheet, states, own);
    for (const decision of own) {
      const state = states.get(decision.key);
      if (decision.locked && state?.lockedBy === null) states.set(decision.key, { ...state, lockedBy: decision });
    }
  }
  return states;
}

/** The whole set of values, those of the deployment alone among them. */
export function valuesOf(sheet: SettingsSheet, states: ReadonlyMap<string, SettingState>): SettingValues {
  return { ...sheet.deployed, ...Object.fromEntries([...states.values()].map(({ key, value }) => [key, value])) };
}

function applyValues(sheet: SettingsSheet, states: Map<string, SettingState>, own: readonly SettingDecision[]): void {
  const free = own.filter(({ key, value }) => value !== null && states.get(key)?.lockedBy === null);
  if (free.length === 0) return;
  const inherited = valuesOf(sheet, states);
  const holding = largestValid(sheet, inherited, free);
  for (const decision of free) {
    const state = states.get(decision.key);
    if (!state) continue;
    const holds = holding.includes(decision);
    states.set(decision.key, holds ? { ...state, value: decision.value, setBy: decision, setAside: null } : { ...state, setAside: decision });
  }
}

/** All of the values if they go with what is inherited, else those that are not at fault, else none. */
function largestValid(sheet: SettingsSheet, inherited: SettingValues, own: readonly SettingDecision[]): readonly SettingDecision[] {
  const faultsWith = (values: readonly SettingDecision[]) => sheet.faultsIn({ ...inherited, ...Object.fromEntries(values.map(({ key, value }) => [key, value])) });
  const faulty = faultsWith(own);
  if (faulty.length === 0) return own;
  const faultless = own.filter(({ key }) => !faulty.includes(key));
  return faultless.length < own.length && faultsWith(faultless).length === 0 ? faultless : [];
}
