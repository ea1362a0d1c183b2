import { type ScratchServer, startScratchServer } from '../../src/conformance/scratch-server.js';

/** What the teardown must end. */
const testRun: { server?: ScratchServer } = {};

/** Starts the PostgreSQL of the test run, unless `ZHIBU_TEST_POSTGRES` names one. */
export default async function globalSetup(): Promise<void> {
  if (process.env['ZHIBU_TEST_POSTGRES']) return;
  testRun.server = await startScratchServer();
  process.env['ZHIBU_TEST_POSTGRES'] = testRun.server.url;
}

/** Ends it. */
export async function stopTestServer(): Promise<void> {
  await testRun.server?.release();
}
