import fc from 'fast-check';
import { StatementParameters } from '../../database/statement.js';
import { effectiveMenu } from './effective-menu.js';
import { GatedScope } from './gated-scope.js';
import { MENU_RULES, type MenuDecision, type MenuModule } from './menu-decision.js';
import { MenuMap } from './menu-map.js';

const MODULES: readonly MenuModule[] = [
  { id: 'base', requires: [] },
  { id: 'info', requires: ['base'] },
  { id: 'study', requires: ['info'] },
];
const contains = (outer: string, inner: string) => inner.startsWith(outer);
/** A node is its path, as `0/2/1/`. */
const trees = fc.array(fc.nat(), { minLength: 3, maxLength: 12 }).map((parents) => {
  const nodes = ['0/'];
  for (const [index, parent] of parents.entries()) nodes.push(`${nodes[parent % nodes.length]}${index + 1}/`);
  return nodes;
});
const world = trees.chain((nodes) =>
  fc.record({
    nodes: fc.constant(nodes),
    scope: fc.subarray(nodes, { minLength: 1, maxLength: 3 }),
    said: fc.array(
      fc.record({ at: fc.nat({ max: nodes.length - 1 }), moduleId: fc.constantFrom('info', 'study'), rule: fc.constantFrom(null, ...MENU_RULES), chosen: fc.constantFrom(null, true, false) }),
      { maxLength: 10 },
    ),
  }),
);

function decisionsOf({ nodes, said }: { nodes: readonly string[]; said: readonly ({ at: number } & Pick<MenuDecision, 'moduleId' | 'rule' | 'chosen'>)[] }) {
  const unique = new Map(said.map((each) => [`${each.at} ${each.moduleId}`, each]));
  return [...unique.values()].map(({ at, ...rest }) => ({ node: nodes[at] ?? '', decision: { ...rest, organizationId: nodes[at] ?? '', decidedOn: '2026-01-01' } }));
}

describe('the rows of organisations where a module is in force', () => {
  it('are those whose own menu has it, whatever the tree and whatever was said', () => {
    fc.assert(
      fc.property(world, fc.constantFrom('info', 'study'), (made, moduleId) => {
        const said = decisionsOf(made);
        const inScope = (node: string) => made.scope.some((own) => contains(own, node));
        const gated = new GatedScope(
          { outsideCondition: () => '' },
          { covers: inScope, condition: () => '' },
          new MenuMap(MODULES, said, contains).turnsOf(moduleId),
        );
        for (const node of made.nodes) {
          const path = said.filter((each) => contains(each.node, node)).toSorted((a, b) => a.node.length - b.node.length);
          const naive = effectiveMenu(MODULES, path.map(({ decision }) => decision)).get(moduleId)?.inForce === true;
          expect(gated.covers(node)).toBe(inScope(node) && naive);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('are chosen by SQL that says the same', () => {
    fc.assert(
      fc.property(world, fc.constantFrom('info', 'study'), (made, moduleId) => {
        const parameters = new StatementParameters([]);
        const inScope = (node: string) => made.scope.some((own) => contains(own, node));
        const tree = { outsideCondition: (_: string, nodes: readonly string[]) => `OUTSIDE(${JSON.stringify(nodes)})` };
        const gated = new GatedScope(tree, { covers: inScope, condition: () => 'SCOPE' }, new MenuMap(MODULES, decisionsOf(made), contains).turnsOf(moduleId));
        const script = gated.condition('o.id', parameters).replaceAll(' OR ', ' || ').replaceAll(' AND ', ' && ').replaceAll('NOT ', '!');
        for (const node of made.nodes) {
          const evaluated = new Function('SCOPE', 'OUTSIDE', `return ${script};`) as (scope: boolean, outside: (outers: readonly string[]) => boolean) => boolean;
          expect(evaluated(inScope(node), (outers) => !outers.some((outer) => contains(outer, node)))).toBe(gated.covers(node));
        }
      }),
      { numRuns: 500 },
    );
  });
});
