import fc from 'fast-check';
import { effectiveMenu, type MenuState } from './effective-menu.js';
import { MENU_RULES, type MenuDecision, type MenuModule } from './menu-decision.js';

const MODULES: readonly MenuModule[] = [
  { id: 'base', requires: [] },
  { id: 'info', requires: ['base'] },
  { id: 'client', requires: ['base'] },
  { id: 'study', requires: ['base', 'info'] },
  { id: 'exams', requires: ['study'] },
];
const IDS = MODULES.map(({ id }) => id).filter((id) => id !== 'base');
const PATH = ['county', 'town', 'branch', 'group', 'cell'];

type Said = Partial<Pick<MenuDecision, 'rule' | 'chosen'>>;
const said = (organizationId: string, moduleId: string, { rule = null, chosen = null }: Said): MenuDecision => ({ organizationId, moduleId, rule, chosen, decidedOn: '2026-01-01' });
const menu = (...path: MenuDecision[]) => effectiveMenu(MODULES, path);
const of = (states: ReadonlyMap<string, MenuState>, id: string) => states.get(id);
const inForce = (states: ReadonlyMap<string, MenuState>) => [...states.values()].filter((state) => state.inForce).map(({ moduleId }) => moduleId);

describe('the menu of an organisation', () => {
  it('has every deployed module that nobody spoke of', () => {
    expect(inForce(menu())).toEqual(['base', 'info', 'client', 'study', 'exams']);
    expect(of(menu(), 'info')).toMatchObject({ ground: 'default', decidedBy: null });
  });

  it('follows the nearest choice', () => {
    const path = [said('county', 'client', { chosen: false }), said('branch', 'client', { chosen: true })];
    expect(of(menu(...path), 'client')).toMatchObject({ inForce: true, ground: 'choice', decidedBy: { organizationId: 'branch' } });
    expect(of(menu(...path.slice(0, 1)), 'client')).toMatchObject({ inForce: false, decidedBy: { organizationId: 'county' } });
  });

  it('obeys the highest of the rules that bind, whatever was ruled or chosen below', () => {
    const path = [said('county', 'client', { rule: 'forbidden' }), said('town', 'client', { rule: 'mandatory' }), said('branch', 'client', { chosen: true })];
    expect(of(menu(...path), 'client')).toMatchObject({ inForce: false, ground: 'rule', decidedBy: { organizationId: 'county' } });
    // Lifted, what it overrode is back.
    expect(of(menu(...path.slice(1)), 'client')).toMatchObject({ inForce: true, ground: 'rule', decidedBy: { organizationId: 'town' } });
  });

  it('is not bound by what is allowed or recommended', () => {
    for (const rule of ['allowed', 'recommended'] as const) {
      expect(of(menu(said('county', 'client', { rule }), said('branch', 'client', { chosen: false })), 'client')).toMatchObject({ inForce: false, ground: 'choice' });
      expect(of(menu(said('county', 'client', { rule })), 'client')).toMatchObject({ inForce: true, ground: 'default' });
    }
  });

  it('makes mandatory what a mandatory module needs, and forbids what needs a forbidden one', () => {
    const mandatory = menu(said('county', 'exams', { rule: 'mandatory' }), said('town', 'info', { rule: 'forbidden' }), said('branch', 'study', { chosen: false }));
    expect(inForce(mandatory)).toEqual(['base', 'info', 'client', 'study', 'exams']);
    expect(of(mandatory, 'info')).toMatchObject({ ground: 'rule', through: 'exams', decidedBy: { organizationId: 'county' } });
    const forbidden = menu(said('county', 'info', { rule: 'forbidden' }), said('town', 'exams', { rule: 'mandatory' }));
    expect(inForce(forbidden)).toEqual(['base', 'client']);
    expect(of(forbidden, 'exams')).toMatchObject({ ground: 'rule', through: 'info' });
  });

  it('leaves out what needs a module that is left out, and says which', () => {
    const states = menu(said('town', 'info', { chosen: false }));
    expect(inForce(states)).toEqual(['base', 'client']);
    expect(of(states, 'exams')).toMatchObject({ ground: 'requirement', through: 'study', decidedBy: { organizationId: 'town', moduleId: 'info' } });
  });
});

describe('against a naive model', () => {
  const decisions = fc.array(
    fc.record({
      place: fc.nat({ max: PATH.length - 1 }),
      moduleId: fc.constantFrom(...IDS),
      rule: fc.constantFrom(null, ...MENU_RULES),
      chosen: fc.constantFrom(null, true, false),
    }),
    { maxLength: 14 },
  );

  /** By the sentences of the design alone, one organisation after another. */
  function naive(path: readonly MenuDecision[]): Set<string> {
    const needs = (id: string): string[] => (MODULES.find((module) => module.id === id)?.requires ?? []).flatMap((each) => [each, ...needs(each)]);
    const bound = new Map<string, boolean>();
    const chosen = new Map<string, boolean>();
    for (const organization of PATH) {
      const here = path.filter(({ organizationId }) => organizationId === organization);
      for (const { moduleId, rule } of here) {
        const concerned = rule === 'mandatory' ? [moduleId, ...needs(moduleId)] : rule === 'forbidden' ? [moduleId, ...IDS.filter((id) => needs(id).includes(moduleId))] : [];
        for (const id of concerned) if (!bound.has(id)) bound.set(id, rule === 'mandatory');
      }
      for (const decision of here) if (decision.chosen !== null) chosen.set(decision.moduleId, decision.chosen);
    }
    const alone = (id: string): boolean => id === 'base' || (bound.get(id) ?? chosen.get(id) ?? true);
    return new Set(MODULES.map(({ id }) => id).filter((id) => [id, ...needs(id)].every(alone)));
  }

  it('agrees for any path', () => {
    fc.assert(
      fc.property(decisions, (spoken) => {
        // One decision of an organisation on a module, as the table has it.
        const unique = new Map(spoken.map((each) => [`${each.place} ${each.moduleId}`, each]));
        const path = [...unique.values()].toSorted((a, b) => a.place - b.place).map(({ place, moduleId, rule, chosen }) => said(PATH[place] ?? '', moduleId, { rule, chosen }));
        expect(new Set(inForce(menu(...path)))).toEqual(naive(path));
      }),
      { numRuns: 2000 },
    );
  });

  it('has everything that a module in force needs in force too', () => {
    fc.assert(
      fc.property(decisions, (spoken) => {
        const path = spoken.toSorted((a, b) => a.place - b.place).map(({ place, ...each }) => said(PATH[place] ?? '', each.moduleId, each));
        const states = menu(...path);
        for (const { id, requires } of MODULES) if (of(states, id)?.inForce) expect(requires.every((need) => of(states, need)?.inForce)).toBe(true);
      }),
    );
  });
});
