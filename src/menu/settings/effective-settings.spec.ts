import fc from 'fast-check';
import type { NotificationBus } from '../../events/notification-bus.js';
import { SharedActs } from '../acts/shared-acts.js';
import { effectiveSettings, type SettingState } from './effective-settings.js';
import type { SettingAct } from './setting-acts.js';
import type { SettingDecision, SettingsSheet, SettingValues } from './setting-decision.js';

/** `low` may not be above `high`, which is then at fault; `free` goes with everything. */
const SHEET: SettingsSheet = {
  moduleId: 'visits',
  keys: ['low', 'high', 'free'],
  deployed: { low: 1, high: 5, free: 0 },
  given: new Set(['high']),
  faultsIn: ({ low, high }) => (Number(low) > Number(high) ? ['high'] : []),
};

type Said = Partial<Pick<SettingDecision, 'value' | 'locked'>>;
const said = (organizationId: string, key: string, { value = null, locked = false }: Said): SettingDecision => ({
  organizationId,
  moduleId: 'visits',
  key,
  value,
  locked,
  decidedOn: '2026-01-01',
});
const settings = (...path: SettingDecision[]) => effectiveSettings(SHEET, path);
const valuesIn = (states: ReadonlyMap<string, SettingState>) => Object.fromEntries([...states].map(([key, { value }]) => [key, value]));

describe('the settings of an organisation', () => {
  it('are those of the deployment until somebody sets them', () => {
    expect(valuesIn(settings())).toEqual({ low: 1, high: 5, free: 0 });
    expect(settings().get('low')).toMatchObject({ setBy: null, lockedBy: null, setAside: null });
  });

  it('are the nearest on the path', () => {
    const states = settings(said('county', 'free', { value: 1 }), said('county', 'high', { value: 9 }), said('town', 'free', { value: 2 }));
    expect(valuesIn(states)).toEqual({ low: 1, high: 9, free: 2 });
    expect(states.get('free')).toMatchObject({ setBy: { organizationId: 'town' } });
  });

  it('obey the highest lock, and are back once it is lifted', () => {
    const path = [said('county', 'free', { value: 1, locked: true }), said('town', 'free', { value: 2, locked: true }), said('branch', 'free', { value: 3 })];
    expect(settings(...path).get('free')).toMatchObject({ value: 1, lockedBy: { organizationId: 'county' } });
    expect(settings(said('county', 'free', { value: 1 }), ...path.slice(1)).get('free')).toMatchObject({ value: 2, lockedBy: { organizationId: 'town' } });
    expect(settings(...path.slice(2)).get('free')).toMatchObject({ value: 3, lockedBy: null });
  });

  it('may be locked as they are inherited', () => {
    const path = [said('county', 'free', { value: 1 }), said('town', 'free', { locked: true }), said('branch', 'free', { value: 3 })];
    expect(settings(...path).get('free')).toMatchObject({ value: 1, setBy: { organizationId: 'county' }, lockedBy: { organizationId: 'town' } });
  });

  it('stay valid together: what does not go with a superior waits', () => {
    const path = [said('county', 'low', { value: 7 }), said('county', 'high', { value: 9 }), said('town', 'high', { value: 6 }), said('town', 'free', { value: 2 })];
    expect(valuesIn(settings(...path))).toEqual({ low: 7, high: 9, free: 2 });
    expect(settings(...path).get('high')).toMatchObject({ setBy: { organizationId: 'county' }, setAside: { organizationId: 'town', value: 6 } });
    // Where to leave out the one at fault does not mend it, all of them wait.
    const both = [said('town', 'low', { value: 8 }), said('town', 'free', { value: 2 })];
    expect(valuesIn(settings(...both))).toEqual({ low: 1, high: 5, free: 0 });
  });

  it('pass over what the module does not know any more, and what is of another', () => {
    expect(valuesIn(settings(said('county', 'gone', { value: 1 }), { ...said('county', 'free', { value: 1 }), moduleId: 'study' }))).toEqual({ low: 1, high: 5, free: 0 });
  });
});

describe('against a naive model', () => {
  const ORGANIZATIONS = ['o0', 'o1', 'o2', 'o3', 'o4', 'o5', 'o6'];
  const DAYS = ['2026-01-01', '2026-02-01', '2026-03-01'];
  const place = fc.nat({ max: ORGANIZATIONS.length - 1 });
  const step = fc.oneof(
    { weight: 6, arbitrary: fc.record({ kind: fc.constant('say' as const), place, key: fc.constantFrom(...SHEET.keys), value: fc.constantFrom(null, 0, 2, 4, 6, 8), locked: fc.boolean(), day: fc.constantFrom(...DAYS) }) },
    { weight: 2, arbitrary: fc.record({ kind: fc.constant('move' as const), place, under: place }) },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('undo' as const), place, key: fc.constantFrom(...SHEET.keys) }) },
  );

  interface World {
    /** The organisation above each; the first has none. */
    readonly above: number[];
    readonly acts: (SettingAct & { readonly number: number })[];
  }

  const pathOf = ({ above }: World, at: number): number[] => (at === 0 ? [0] : [...pathOf({ above, acts: [] }, above[at] ?? 0), at]);

  function play(steps: readonly (typeof step extends fc.Arbitrary<infer S> ? S : never)[]): World {
    // A chain and two boughs to begin with.
    const world: World = { above: [0, 0, 1, 2, 0, 4, 1], acts: [] };
    for (const [number, each] of steps.entries()) {
      const organizationId = ORGANIZATIONS[each.place] ?? '';
      if (each.kind === 'say') {
        const { key, locked, value, day } = each;
        world.acts.push({ organizationId, moduleId: 'visits', key, value, locked, effectiveOn: day, number });
      } else if (each.kind === 'move') {
        if (each.place !== 0 && !pathOf(world, each.under).includes(each.place)) world.above[each.place] = each.under;
      } else {
        const own = world.acts.filter((act) => act.organizationId === organizationId && act.key === each.key);
        const last = own.toSorted((a, b) => a.effectiveOn.localeCompare(b.effectiveOn) || a.number - b.number).at(-1);
        if (last) world.acts.splice(world.acts.indexOf(last), 1);
      }
    }
    return world;
  }

  /** What an organisation says of a setting on a day: the act that began last. */
  function sayingOf({ acts }: World, at: number, key: string, day: string): { value: unknown; locked: boolean } {
    let latest: World['acts'][number] | undefined;
    for (const act of acts) {
      if (act.organizationId !== ORGANIZATIONS[at] || act.key !== key || act.effectiveOn > day) continue;
      if (!latest || act.effectiveOn > latest.effectiveOn || (act.effectiveOn === latest.effectiveOn && act.number > latest.number)) latest = act;
    }
    return latest ?? { value: null, locked: false };
  }

  /** By the sentences of the design alone, from an organisation to the one above it. */
  function naive(world: World, at: number, day: string): { values: SettingValues; locks: ReadonlySet<string> } {
    const inherited = at === 0 ? { values: SHEET.deployed, locks: new Set<string>() } : naive(world, world.above[at] ?? 0, day);
    const keys = SHEET.keys.filter((key) => !inherited.locks.has(key) && sayingOf(world, at, key, day).value !== null);
    const withOwn = (own: readonly string[]): Record<string, unknown> => ({ ...inherited.values, ...Object.fromEntries(own.map((key) => [key, sayingOf(world, at, key, day).value])) });
    const isValid = ({ low, high }: Record<string, unknown>) => Number(low) <= Number(high);
    // The only setting that is ever at fault is `high`.
    const candidates = [keys, keys.filter((key) => key !== 'high'), []].map(withOwn);
    const values = candidates.find(isValid) ?? {};
    return { values, locks: new Set([...inherited.locks, ...SHEET.keys.filter((key) => sayingOf(world, at, key, day).locked)]) };
  }

  const DEAF = { connected: false, subscribe: () => () => undefined } as unknown as NotificationBus;
  function actsOf({ acts }: World): SharedActs<SettingAct> {
    const ordered = acts.toSorted((a, b) => a.effectiveOn.localeCompare(b.effectiveOn) || a.number - b.number);
    const runner = { query: async <T>() => ordered as unknown as T[], one: () => Promise.resolve(null) };
    return new SharedActs(runner, DEAF, { topic: 'test', text: '', subjectOf: ({ key }) => key });
  }

  it('agrees for any tree, with locks, dates, moves and what was taken back', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 25 }), async (steps) => {
        const world = play(steps);
        const acts = actsOf(world);
        for (const day of DAYS) {
          for (const at of ORGANIZATIONS.keys()) {
            const holding = await acts.on(day, pathOf(world, at).map((each) => ORGANIZATIONS[each] ?? ''));
            const states = effectiveSettings(SHEET, holding.map(({ effectiveOn, ...act }) => ({ ...act, decidedOn: effectiveOn })));
            const expected = naive(world, at, day);
            expect(valuesIn(states)).toEqual(expected.values);
            expect(new Set([...states.values()].filter(({ lockedBy }) => lockedBy).map(({ key }) => key))).toEqual(expected.locks);
            expect(SHEET.faultsIn(valuesIn(states))).toEqual([]);
          }
        }
      }),
      { numRuns: 500 },
    );
  });
});
