import { expandRecipe, includeFaultOf } from './expand-recipe.js';
import type { RecipeBody } from './recipe.dto.js';

const title = { zh: '方案', en: 'Recipe' };
const RECIPES: Readonly<Record<string, Omit<RecipeBody, 'title'>>> = {
  basics: { modules: [{ id: 'info', chosen: true }, { id: 'study', rule: 'recommended' }], settings: [{ moduleId: 'base', values: { letterDays: 30, readMessageDays: 90 }, locked: ['letterDays'] }] },
  village: { include: ['basics'], modules: [{ id: 'study', chosen: false }], settings: [{ moduleId: 'base', values: { letterDays: 60 } }] },
  joined: { include: ['village', 'basics'] },
  ring: { include: ['link'] },
  link: { include: ['basics', 'ring'] },
  lost: { include: ['basics', 'nowhere'] },
};
const find = (id: string): RecipeBody | undefined => (RECIPES[id] ? { title, ...RECIPES[id] } : undefined);
const expanded = (id: string) => expandRecipe(find(id) ?? { title }, find);

describe('a recipe', () => {
  it('says what it includes, and its own word prevails', () => {
    expect(expanded('village')).toEqual({
      modules: [{ id: 'info', chosen: true }, { id: 'study', rule: 'recommended', chosen: false }],
      settings: [{ moduleId: 'base', values: { letterDays: 60, readMessageDays: 90 }, locked: ['letterDays'] }],
    });
  });

  it('lets a later one prevail of those that it includes', () => {
    expect(expanded('joined').settings).toEqual([{ moduleId: 'base', values: { letterDays: 30, readMessageDays: 90 }, locked: ['letterDays'] }]);
  });

  it('is told which circle it stands in, or what it misses', () => {
    expect(includeFaultOf('village', find)).toBeNull();
    expect(includeFaultOf('ring', find)).toEqual({ kind: 'cycle', path: ['ring', 'link', 'ring'] });
    expect(includeFaultOf('lost', find)).toEqual({ kind: 'unknown', recipe: 'nowhere', by: 'lost' });
  });

  it('is worked out at once however often recipes include the same ones', () => {
    const doubling = (id: string): RecipeBody => ({ title, include: id === '60' ? [] : [String(Number(id) + 1), String(Number(id) + 1)], modules: [{ id: 'info', chosen: true }] });
    expect(includeFaultOf('0', doubling)).toBeNull();
    expect(expandRecipe(doubling('0'), doubling).modules).toEqual([{ id: 'info', chosen: true }]);
  });
});
