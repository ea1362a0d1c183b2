import { availableParallelism } from 'node:os';
import { jestConfig } from '../dist/test/support/jest-config.js';

const own = jestConfig(new URL('../package.json', import.meta.url).href);
/** Only where the run has found one. */
const inBrowser = process.env.ZHIBU_CHROMIUM ? ['<rootDir>/**/*.browser-spec.js'] : [];

/** `ZHIBU_TEST_WORKERS` takes their place. Each has a server and its connections at a time: with more of them PostgreSQL would run out. */
const MOST_WORKERS = 4;

/** The compiled tests: unit specs beside the source, architecture, core and HTTP tests under `test/`. */
export default {
  ...own,
  testMatch: [...own.testMatch, ...inBrowser],
  maxWorkers: Number(process.env.ZHIBU_TEST_WORKERS) || Math.min(availableParallelism(), MOST_WORKERS),
  testPathIgnorePatterns: ['/architecture/planted/'],
};
