import { stopTestServer } from './global-setup.js';

/** Stops what the test run started. */
export default stopTestServer;
