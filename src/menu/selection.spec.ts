import fc from 'fast-check';
import type { InstalledModule } from './installed-module.js';
import type { ModuleManifest } from './manifest.js';
import { resolveSelection } from './selection.js';

type Needs = Partial<Pick<ModuleManifest, 'requires' | 'after' | 'version'>>;

function installed(modules: Record<string, Needs>): Map<string, InstalledModule> {
  return new Map(
    Object.entries(modules).map(([id, needs]) => {
      const text = { zh: id, en: id };
      const load = () => Promise.reject(new Error('not to be loaded'));
      const manifest: ModuleManifest = { id, title: text, summary: text, version: '1.0.0', load, ...needs };
      return [id, { manifest, folder: `/modules/${id}`, migrationsFolder: `/migrations/${id}`, reference: id }];
    }),
  );
}

const idsOf = (modules: readonly InstalledModule[]) => modules.map(({ manifest }) => manifest.id);
const choose = (modules: Record<string, Needs>, ids: string[]) => idsOf(resolveSelection(installed(modules), ids));

describe('resolving a selection', () => {
  it('has base in without being asked', () => {
    expect(choose({ base: {}, info: {} }, ['info'])).toEqual(['base', 'info']);
  });

  it('puts a module after what it requires and after what it only comes after', () => {
    const modules = { base: {}, a: { after: ['c'] }, b: { requires: { a: '^1.0.0' } }, c: {} };
    expect(choose(modules, ['b', 'a', 'c'])).toEqual(['base', 'c', 'a', 'b']);
  });

  it('ignores a soft need that is not chosen', () => {
    expect(choose({ base: {}, a: { after: ['c'] }, c: {} }, ['a'])).toEqual(['base', 'a']);
  });

  it('does not depend on the order of the list', () => {
    const modules = { base: {}, a: {}, b: { requires: { a: '*' } }, c: { after: ['b'] }, d: {} };
    fc.assert(
      fc.property(fc.shuffledSubarray(['a', 'b', 'c', 'd'], { minLength: 4 }), (ids) => {
        expect(choose(modules, ids)).toEqual(choose(modules, ['a', 'b', 'c', 'd']));
      }),
    );
  });

  it.each<[string, Record<string, Needs>, string[], RegExp]>([
    ['menu.unknown_module', { base: {}, info: {}, study: {} }, ['inof'], /"inof".*base, info, study/s],
    ['menu.listed_twice', { base: {}, info: {} }, ['info', 'info'], /"info" is listed twice/],
    ['menu.missing_requirement', { base: {}, a: {}, b: { requires: { a: '^1.0.0' } } }, ['b'], /"b" requires "a".*zhibu menu add a/s],
    ['menu.missing_requirement', { base: {}, b: { requires: { gone: '^1.0.0' } } }, ['b'], /"gone".*not installed/s],
    ['menu.version_not_met', { base: {}, a: { version: '1.4.0' }, b: { requires: { a: '^2.0.0' } } }, ['a', 'b'], /"a" \^2\.0\.0, but 1\.4\.0/],
    ['menu.cycle', { base: {}, a: { requires: { b: '*' } }, b: { after: ['c'] }, c: { requires: { a: '*' } } }, ['a', 'b', 'c'], /a → b → c → a/],
  ])('refuses by %s and names the cure', (code, modules, ids, message) => {
    const act = () => choose(modules, ids);
    expect(act).toThrow(message);
    expect(act).toThrow(expect.objectContaining({ name: 'StartupError', code }));
  });
});
