import { containing, startingWith } from './like-patterns.js';

describe('LIKE patterns', () => {
  it('take each word literally', () => {
    expect(containing('50% a_b\\')).toEqual(['%50\\%%', '%a\\_b\\\\%']);
    expect(startingWith('10%')).toBe('10\\%%');
  });
});
