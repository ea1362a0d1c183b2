import { startServer } from '../app/server.js';
import { readDeployment } from '../config/deployment.js';
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

describe('a start with a token for metrics', () => {
  /** Ends at the database, which is not there, unless it ends before. */
  const start = async (token: string, production: boolean) => {
    const env = {
      DATABASE_URL: 'postgresql://nobody@127.0.0.1:1/none',
      ZHIBU_MODULES: '',
      ZHIBU_SECRET: 'Hq3v9Zr1Lk8Tn5Wd2Xb7Mc4Yf6Ps0Gau',
      ZHIBU_METRICS_TOKEN: token,
      ...(production && { NODE_ENV: 'production' }),
    };
    const lines: string[] = [];
    const failure = await startServer(readDeployment(env, '/nowhere'), env, { onProgress: (line) => lines.push(line) }).catch((error: unknown) => error);
    return { code: (failure as { code?: string }).code, message: (failure as Error).message, warnings: lines.filter((line) => line.startsWith('warning')) };
  };

  it.each([
    ['short', 'x7'.repeat(15), 'secrets.too_short'],
    ['a sample', 'change-me-change-me-change-me-change-me', 'secrets.sample'],
  ])('ends in production when it is %s, naming the variable and the cure, not the value', async (_, token, code) => {
    const { message, ...end } = await start(token, true);
    expect(end).toEqual({ code, warnings: [] });
    expect(message).toMatch(/ZHIBU_METRICS_TOKEN.*openssl rand/);
    expect(message).not.toContain(token);
  });

  it('goes on elsewhere, with a warning', async () => {
    const { code, warnings } = await start('short', false);
    expect(code).toMatch(/^database/);
    expect(warnings).toEqual([expect.stringMatching(/ZHIBU_METRICS_TOKEN is too short.*openssl rand/)]);
  });

  it('goes on everywhere when it is long enough', async () => {
    const { code, warnings } = await start('kT8vQ2mZ5xR1wN7bL4cJ9sH3gF6dP0yE', true);
    expect(code).toMatch(/^database/);
    expect(warnings).toEqual([]);
  });
});
