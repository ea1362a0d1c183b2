import fc from 'fast-check';
import { decisionsOn, type MenuAct } from './menu-acts.js';
import { MENU_RULES, type MenuModule } from './menu-decision.js';
import { MenuMap } from './menu-map.js';

const contains = (outer: string, inner: string) => inner.startsWith(outer);
const DAYS = ['2026-01-01', '2026-02-01', '2026-03-01'] as const;

/** Modules that require some of those before them; `base` requires nothing. */
const modulesOf = fc.array(fc.array(fc.nat({ max: 5 }), { maxLength: 2 }), { minLength: 1, maxLength: 5 }).map((needs): MenuModule[] => {
  const ids = ['base', ...needs.map((_, index) => `m${index}`)];
  return ids.map((id, index) => ({ id, requires: index === 0 ? [] : [...new Set(['base', ...(needs[index - 1] ?? []).flatMap((need) => (need < index ? [ids[need] ?? 'base'] : []))])] }));
});

const act = fc.record({
  kind: fc.constant('act' as const),
  organization: fc.nat(),
  module: fc.nat(),
  rule: fc.constantFrom(null, ...MENU_RULES),
  chosen: fc.constantFrom(null, true, false),
  effectiveOn: fc.constantFrom(...DAYS),
});
const undo = fc.record({ kind: fc.constant('undo' as const), organization: fc.nat(), module: fc.nat() });
const move = fc.record({ kind: fc.constant('move' as const), organization: fc.nat(), to: fc.nat() });
type Step = typeof act extends fc.Arbitrary<infer A> ? A | { kind: 'undo'; organization: number; module: number } | { kind: 'move'; organization: number; to: number } : never;

/** A tree by parents, 0 at the top, in which organisations speak, take back and move. */
class World {
  readonly parents: number[];
  acts: MenuAct[] = [];

  constructor(
    readonly modules: readonly MenuModule[],
    parents: readonly number[],
  ) {
    this.parents = [-1, ...parents.map((parent, index) => parent % (index + 1))];
  }

  take(step: Step): void {
    const organization = step.organization % this.parents.length;
    if (step.kind === 'move') return this.move(organization, step.to % this.parents.length);
    const moduleId = this.modules[1 + (step.module % (this.modules.length - 1))]?.id ?? '';
    const organizationId = String(organization);
    if (step.kind === 'undo') {
      const last = this.ordered().findLast((each) => each.organizationId === organizationId && each.moduleId === moduleId);
      this.acts = this.acts.filter((each) => each !== last);
      return;
    }
    const { chosen, effectiveOn, rule } = step;
    this.acts.push({ id: String(this.acts.length).padStart(3, '0'), organizationId, moduleId, rule, chosen, effectiveOn });
  }

  pathOf(organization: number): number[] {
    const parent = this.parents[organization] ?? -1;
    return parent < 0 ? [organization] : [...this.pathOf(parent), organization];
  }

  nodeOf(organization: number): string {
    return `${this.pathOf(organization).join('/')}/`;
  }

  ordered(): MenuAct[] {
    return this.acts.toSorted((a, b) => (a.effectiveOn === b.effectiveOn ? a.id.localeCompare(b.id) : a.effectiveOn.localeCompare(b.effectiveOn)));
  }

  /** As the server lays it out. */
  map(day: string): MenuMap {
    const said = this.parents.flatMap((_, organization) =>
      decisionsOn(day, this.ordered().filter(({ organizationId }) => organizationId === String(organization))).map((decision) => ({ node: this.nodeOf(organization), decision })),
    );
    return new MenuMap(this.modules, said, contains);
  }

  /** By the sentences of the design alone, from the organisation itself. */
  isInForce(moduleId: string, organization: number, day: string): boolean {
    if (moduleId === 'base') return true;
    const path = this.pathOf(organization);
    const said = (place: number, id: string) => this.ordered().findLast((each) => each.organizationId === String(place) && each.moduleId === id && each.effectiveOn <= day);
    const needs = (id: string): string[] => (this.modules.find((module) => module.id === id)?.requires ?? []).flatMap((need) => [need, ...needs(need)]);
    for (const place of path) {
      for (const module of this.modules) {
        const rule = said(place, module.id)?.rule;
        if (rule === 'mandatory' && (module.id === moduleId || needs(module.id).includes(moduleId))) return this.hasNeeds(moduleId, organization, day);
        if (rule === 'forbidden' && (module.id === moduleId || needs(moduleId).includes(module.id))) return false;
      }
    }
    const chosen = path.map((place) => said(place, moduleId)?.chosen ?? null).findLast((choice) => choice !== null) ?? true;
    return chosen && this.hasNeeds(moduleId, organization, day);
  }

  private hasNeeds(moduleId: string, organization: number, day: string): boolean {
    return (this.modules.find(({ id }) => id === moduleId)?.requires ?? []).every((need) => this.isInForce(need, organization, day));
  }

  private move(organization: number, to: number): void {
    if (organization !== 0 && !this.pathOf(to).includes(organization)) this.parents[organization] = to;
  }
}

const histories = fc.record({
  modules: modulesOf,
  parents: fc.array(fc.nat(), { minLength: 1, maxLength: 9 }),
  steps: fc.array(fc.oneof({ weight: 4, arbitrary: act }, undo, move), { maxLength: 14 }),
});

/** Two rules of one organisation that bind a module against each other are refused when they are made. */
function contradicts(world: World, day: string): boolean {
  return world.parents.some((_, organization) => {
    const rules = world.map(day).said.filter(({ node }) => node === world.nodeOf(organization)).map(({ decision }) => decision.rule);
    return rules.includes('mandatory') && rules.includes('forbidden');
  });
}

describe('the menu laid out over a tree', () => {
  it('agrees with a naive model for any modules, tree, acts, dates, undoing and moves', () => {
    fc.assert(
      fc.property(histories, fc.constantFrom(...DAYS), ({ modules, parents, steps }, day) => {
        const world = new World(modules, parents);
        for (const step of steps) world.take(step);
        fc.pre(!contradicts(world, day));
        const map = world.map(day);
        for (const organization of world.parents.keys()) {
          const node = world.nodeOf(organization);
          const states = map.at(node);
          for (const { id } of modules) {
            const naive = world.isInForce(id, organization, day);
            expect({ id, node, inForce: states.get(id)?.inForce }).toEqual({ id, node, inForce: naive });
            expect({ id, node, turns: map.turnsOf(id).at(node) }).toEqual({ id, node, turns: naive });
          }
        }
      }),
      { numRuns: 2_000 },
    );
  });

  it('knows that a module is in force because another one makes mandatory what both require', () => {
    const modules = [{ id: 'base', requires: [] }, { id: 'info', requires: ['base'] }, { id: 'study', requires: ['base', 'info'] }, { id: 'feedback', requires: ['base', 'info'] }];
    const said = (moduleId: string, rule: 'mandatory' | null, chosen: false | null) => ({ node: '0/', decision: { organizationId: '0', moduleId, rule, chosen, decidedOn: '2026-01-01' } });
    const map = new MenuMap(modules, [said('info', null, false), said('study', 'mandatory', null)], contains);
    expect(map.at('0/').get('feedback')?.inForce).toBe(true);
    expect(map.turnsOf('feedback').at('0/')).toBe(true);
  });

  it('is as deep in SQL as the tree, however many organisations say something', () => {
    const modules = [{ id: 'base', requires: [] }, { id: 'info', requires: ['base'] }];
    const said = Array.from({ length: 5_000 }, (_, index) => ({
      node: `0/${index}/`,
      decision: { organizationId: String(index), moduleId: 'info', rule: null, chosen: false, decidedOn: '2026-01-01' },
    }));
    const { levels } = new MenuMap(modules, said, contains).turnsOf('info');
    expect(levels.map((nodes) => nodes.length)).toEqual([5_000]);
  });
});
