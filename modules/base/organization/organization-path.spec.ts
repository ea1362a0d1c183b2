import fc from 'fast-check';
import { afterSubtree, childPath, containsPath, depthOf, ROOT_PATH } from './organization-path.js';

const paths = fc
  .array(fc.integer({ min: 1, max: 50_000 }), { minLength: 1, maxLength: 12 })
  .map((labels) => labels.reduce<string>((path, label) => childPath(path, label), ''));

describe('the path of an organisation', () => {
  it('is made of base-36 labels', () => {
    expect(childPath(ROOT_PATH, 92)).toBe('1/2k/');
    expect(depthOf(ROOT_PATH)).toBe(1);
    expect(depthOf('1/2k/9c/')).toBe(3);
  });

  it('is in the range of exactly those above it and of itself', () => {
    fc.assert(
      fc.property(paths, paths, (outer, other) => {
        for (const inner of [other, outer, `${outer}${other}`]) {
          const isInRange = Buffer.compare(Buffer.from(outer), Buffer.from(inner)) <= 0 && inner < afterSubtree(outer);
          expect(isInRange).toBe(containsPath(outer, inner));
        }
      }),
    );
  });

  it('does not take a sibling whose label begins alike for a child', () => {
    expect(containsPath('1/2/', '1/2k/')).toBe(false);
    expect('1/2k/' < afterSubtree('1/2/')).toBe(false);
  });
});
