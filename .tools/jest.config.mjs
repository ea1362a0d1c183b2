import { jestConfig } from '../dist/test/support/jest-config.js';

const own = jestConfig(new URL('../package.json', import.meta.url).href);
/** Only where the run has found one. */
const inBrowser = process.env.ZHIBU_CHROMIUM ? ['<rootDir>/**/*.browser-spec.js'] : [];

/** The compiled tests: unit specs beside the source, architecture, core and HTTP tests under `test/`. */
export default {
  ...own,
  testMatch: [...own.testMatch, ...inBrowser],
  testPathIgnorePatterns: ['/architecture/planted/'],
};
