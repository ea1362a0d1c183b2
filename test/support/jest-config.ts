import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

const fileAt = (path: string, from: string): string => fileURLToPath(new URL(path, from));

/**
 * `zhibu/testing/jest`: how Jest runs the compiled tests of a project, on a PostgreSQL that the run starts.
 * `ZHIBU_TEST_POSTGRES` (an administrator's URL) takes its place.
 *
 * @param project URL of a file beside the `dist` that it is compiled to: `import.meta.url` of `jest.config.mjs`
 */
export function jestConfig(project: string): Readonly<Record<string, unknown>> {
  return {
    rootDir: fileAt('./dist', project),
    runner: createRequire(import.meta.url).resolve('jest-light-runner'),
    testMatch: ['<rootDir>/**/*.spec.js', '<rootDir>/**/*.e2e-spec.js'],
    transform: {},
    globalSetup: fileAt('./global-setup.js', import.meta.url),
    globalTeardown: fileAt('./global-teardown.js', import.meta.url),
    testTimeout: 30_000,
  };
}
