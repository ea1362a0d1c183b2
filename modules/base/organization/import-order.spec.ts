import fc from 'fast-check';
import { parentsFirst, type Placed } from './import-order.js';

const item = (code: string, parentCode: string | null): Placed => ({ code, parentCode });
const codes = (items: readonly Placed[]) => items.map(({ code }) => code).toSorted();

describe('the order of an import', () => {
  it('puts every parent before its children, whatever the order of the file', () => {
    const trees = fc.array(fc.nat(), { minLength: 1, maxLength: 60 }).chain((picks) => {
      const items = picks.map((pick, index) => item(`${index}`, index === 0 || pick % 5 === 0 ? null : `${pick % index}`));
      return fc.shuffledSubarray(items, { minLength: items.length });
    });
    fc.assert(
      fc.property(trees, (items) => {
        const { ordered, circular } = parentsFirst(items);
        expect(circular).toEqual([]);
        expect(codes(ordered)).toEqual(codes(items));
        const place = new Map(ordered.map(({ code }, index) => [code, index]));
        for (const { code, parentCode } of ordered) {
          if (parentCode !== null) expect(place.get(parentCode)).toBeLessThan(place.get(code) ?? -1);
        }
      }),
    );
  });

  it('finds those that lie under themselves, and not those below them', () => {
    const items = [item('a', null), item('x', 'z'), item('y', 'x'), item('z', 'y'), item('below', 'x'), item('self', 'self')];
    const { ordered, circular } = parentsFirst(items);
    expect(codes(ordered)).toEqual(['a']);
    expect(codes(circular)).toEqual(['self', 'x', 'y', 'z']);
  });

  it('leaves out what lies under something that is not there', () => {
    expect(parentsFirst([item('a', 'nowhere'), item('b', 'a')])).toEqual({ ordered: [], circular: [] });
  });

  it('does not hang on a chain of ten thousand', () => {
    const chain = Array.from({ length: 10_000 }, (_, index) => item(`${index}`, index === 0 ? null : `${index - 1}`));
    expect(parentsFirst(chain.toReversed()).ordered).toHaveLength(10_000);
  });
});
