import { jestConfig } from '../dist/test/support/jest-config.js';

/** The compiled tests: unit specs beside the source, architecture, core and HTTP tests under `test/`. */
export default {
  ...jestConfig(new URL('../package.json', import.meta.url).href),
  testPathIgnorePatterns: ['/architecture/planted/'],
};
