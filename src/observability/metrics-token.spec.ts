import { MetricsToken } from './metrics-token.js';

const TOKEN = 'a-token-for-prometheus-of-32-chars';

describe('the token for metrics', () => {
  it('fits itself alone', () => {
    const token = new MetricsToken(TOKEN);
    expect(token.matches(TOKEN)).toBe(true);
    expect(token.matches(`${TOKEN}x`)).toBe(false);
    expect(token.matches(TOKEN.replace('a', 'b'))).toBe(false);
  });

  it.each([null, '', 'x'.repeat(31)])('is off when it is %j: no bearer fits', (given) => {
    expect(new MetricsToken(given).matches(given ?? '')).toBe(false);
  });
});
