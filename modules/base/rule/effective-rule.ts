import type { RuleDefinition, RuleParameters, RuleVersion } from '../../../src/index.js';

/** A rule made stricter by an organisation for its subtree. */
export interface LocalVersion {
  readonly organizationId: string;
  readonly effectiveFrom: string;
  /** The first day on which it no longer holds; null: no end is set. */
  readonly effectiveUntil: string | null;
  readonly parameters: RuleParameters;
}

/** A rule as it holds somewhere on a day. */
export interface EffectiveRule<P extends RuleParameters = RuleParameters> {
  readonly version: RuleVersion<P>;
  readonly parameters: P;
  /** The organisation that set a parameter; what is not named here is the regulation's own. */
  readonly setBy: ReadonlyMap<string, string>;
}

/** The version of the regulation that holds on a day; the first one for days before it. */
export function nationalOn<P extends RuleParameters>({ versions }: RuleDefinition<P>, on: string): RuleVersion<P> {
  return versions.findLast(({ effectiveFrom }) => effectiveFrom <= on) ?? versions[0];
}

/**
 * What holds of one organisation's versions on a day: the one that began last, if it has not ended. One that ended
 * before it began never was.
 *
 * @param versions of one rule and one organisation, from the oldest to the newest
 */
export function localOn(versions: readonly LocalVersion[], on: string): LocalVersion | null {
  const last = versions.findLast(({ effectiveFrom, effectiveUntil }) => effectiveFrom <= on && effectiveUntil !== effectiveFrom);
  return last && (last.effectiveUntil === null || last.effectiveUntil > on) ? last : null;
}

/** Whether `value` asks less than `above`; a parameter without direction is the same everywhere. */
export function isLooser(stricter: 'lower' | 'higher' | null | undefined, value: number, above: number): boolean {
  if (stricter === 'lower') return value > above;
  return stricter === 'higher' ? value < above : value !== above;
}

/**
 * Puts a rule together: the regulation, then what the organisations on the path made stricter, the highest first.
 * What asks less than something above it has no effect, whichever was there first.
 *
 * @param onPath what each organisation on the path set that holds on that day, from the top down
 */
export function effectiveRule<P extends RuleParameters>(rule: RuleDefinition<P>, on: string, onPath: readonly LocalVersion[]): EffectiveRule<P> {
  const version = nationalOn(rule, on);
  const parameters: Record<string, number> = { ...version.parameters };
  const setBy = new Map<string, string>();
  for (const local of onPath) {
    for (const [name, value] of Object.entries(local.parameters)) {
      const above = parameters[name];
      if (above === undefined || value === above || isLooser(rule.stricter[name], value, above)) continue;
      parameters[name] = value;
      setBy.set(name, local.organizationId);
    }
  }
  return { version, parameters: parameters as P, setBy };
}
