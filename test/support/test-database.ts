import { createScratchDatabase, type ScratchDatabase } from '../../src/conformance/scratch-server.js';

/** A database of one spec file, gone when the file is done. */
export type TestDatabase = ScratchDatabase;

/** The administrator's URL of the PostgreSQL that the test run started (see `global-setup.ts`). */
export function testServerUrl(): string {
  const url = process.env['ZHIBU_TEST_POSTGRES'];
  if (!url) throw new Error('ZHIBU_TEST_POSTGRES is not set: run the tests by `npm test`, which starts a PostgreSQL.');
  return url;
}

/** Makes a database: empty, or a copy of `template` (100 ms, however many tables it has). */
export function createTestDatabase(template?: string): Promise<TestDatabase> {
  return createScratchDatabase(testServerUrl(), template);
}
