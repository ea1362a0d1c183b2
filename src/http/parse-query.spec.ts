import { parseQuery } from './parse-query.js';

describe('the query string', () => {
  it('keeps a key that comes once as text and one that comes again as a list', () => {
    expect({ ...parseQuery('a=1&b=x&b=&b=%E6%94%AF') }).toEqual({ a: '1', b: ['x', '', '支'] });
  });

  it('builds no object, and touches none that is there', () => {
    const read = parseQuery('a[b]=1&__proto__=2&constructor=3');
    expect(Object.keys(read)).toEqual(['a[b]', '__proto__', 'constructor']);
    expect(Object.getPrototypeOf(read)).toBeNull();
  });

  it('is read at once when one key fills the longest header', () => {
    const started = performance.now();
    expect(parseQuery('q&'.repeat(8_000))['q']).toHaveLength(8_000);
    expect(performance.now() - started).toBeLessThan(500);
  });
});
