/**
 * Runs the compiled tests and closes with the line `N passed, N failed`.
 *
 *   node .tools/test.mjs [--e2e] [jest options and patterns]
 *
 * `--e2e` runs only the tests that speak HTTP. `ZHIBU_TEST_POSTGRES` (an administrator's URL) takes the
 * place of the embedded PostgreSQL that the run would start. The tests in a browser need a Chromium; without one
 * the run says that it left them out, and fails if `ZHIBU_REQUIRE_CHROMIUM=1`.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { browserVerdict, findChromium } from './chromium.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const given = process.argv.slice(2);
const patterns = given.includes('--e2e') ? ['\\.e2e-spec\\.js$', ...given.filter((option) => option !== '--e2e')] : given;
const chromium = findChromium();
const folder = mkdtempSync(join(tmpdir(), 'zhibu-test-'));
const report = join(folder, 'report.json');

/** How long the run may take to end after its last test, which it needs only if something was left open. */
const LEFT_OPEN_MS = 20_000;

const child = spawn(
  process.execPath,
  [
    join(root, 'node_modules/jest/bin/jest.js'),
    '--config', join(root, '.tools/jest.config.mjs'),
    '--json', `--outputFile=${report}`,
    ...patterns,
  ],
  { cwd: root, stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, ZHIBU_CHROMIUM: chromium ?? '' } },
);
let leftOpen = false;
let deadline;
const watch = setInterval(() => {
  if (deadline !== undefined || !existsSync(report)) return;
  deadline = setTimeout(() => {
    leftOpen = true;
    child.kill('SIGKILL');
  }, LEFT_OPEN_MS);
}, 500);
const [status] = await once(child, 'close');
clearInterval(watch);
clearTimeout(deadline);

let passed = 0;
let failed = 1;
try {
  const summary = JSON.parse(readFileSync(report, 'utf8'));
  passed = summary.numPassedTests;
  failed = summary.numFailedTests + summary.numRuntimeErrorTestSuites;
} catch {
  console.error('the test run ended without a report');
}
if (leftOpen) {
  console.error('the test run did not end: a test left a server, a connection or a timer open');
  failed += 1;
}
const verdict = given.includes('--e2e') ? null : browserVerdict(chromium);
if (verdict !== null) {
  console.error(verdict.line);
  if (verdict.fails) failed += 1;
}
rmSync(folder, { recursive: true, force: true });
console.log(`${passed} passed, ${failed} failed`);
process.exit(status === 0 && failed === 0 && passed > 0 ? 0 : 1);
