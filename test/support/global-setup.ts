import { randomBytes } from 'node:crypto';
import { type ScratchServer, startScratchServer } from '../../src/conformance/scratch-server.js';
import { dropTemplates } from './database-templates.js';
import { testServerUrl } from './test-database.js';

/** What the teardown must end. */
const testRun: { server?: ScratchServer } = {};

/** Starts the PostgreSQL of the test run, unless `ZHIBU_TEST_POSTGRES` names one. */
export default async function globalSetup(): Promise<void> {
  process.env['ZHIBU_TEST_RUN'] = randomBytes(4).toString('hex');
  if (process.env['ZHIBU_TEST_POSTGRES']) return;
  testRun.server = await startScratchServer();
  process.env['ZHIBU_TEST_POSTGRES'] = testRun.server.url;
}

/** Ends it, and leaves nothing on one that was there before. */
export async function stopTestServer(): Promise<void> {
  await (testRun.server ? testRun.server.release() : dropTemplates(testServerUrl()));
}
