import { fileURLToPath } from 'node:url';

/**
 * The compiled tests: unit specs beside the source, architecture, core and HTTP tests under `test/`; those in a
 * browser only where the run has found one (`ZHIBU_CHROMIUM`).
 */
export default {
  rootDir: fileURLToPath(new URL('../dist', import.meta.url)),
  runner: 'jest-light-runner',
  testMatch: ['<rootDir>/**/*.spec.js', '<rootDir>/**/*.e2e-spec.js', ...(process.env.ZHIBU_CHROMIUM ? ['<rootDir>/**/*.browser-spec.js'] : [])],
  testPathIgnorePatterns: ['/architecture/planted/'],
  transform: {},
  globalSetup: '<rootDir>/test/support/global-setup.js',
  globalTeardown: '<rootDir>/test/support/global-teardown.js',
  testTimeout: 30_000,
};
