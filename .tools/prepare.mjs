/**
 * Makes a fresh clone ready: the right Node.js, the locked packages, the compiled code.
 * Uses nothing but Node itself, because it runs before anything is installed.
 * Does only what is needed: on an unchanged checkout it takes the time of an incremental compile.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const quiet = process.argv.includes('--quiet');
const MINIMUM = [20, 19];
/** What the compiler writes beside each source file. */
const OUTPUTS = ['.js', '.js.map', '.d.ts'];

function fail(message) {
  console.error(`zhibu: ${message}`);
  process.exit(1);
}

function run(command, args, what) {
  const started = Date.now();
  if (!quiet) console.error(`zhibu: ${what} …`);
  const result = spawnSync(command, args, {
    cwd: root,
    // What a tool prints is told even when quiet: the compiler's faults go to its standard output.
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32' && command === 'npm',
  });
  if (result.status !== 0) fail(`${what} failed (${command} ${args.join(' ')}). The lines above say why.`);
  if (!quiet) console.error(`zhibu: ${what}: ${((Date.now() - started) / 1000).toFixed(1)} s`);
}

function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major < MINIMUM[0] || (major === MINIMUM[0] && minor < MINIMUM[1])) {
    fail(`Node.js ${process.versions.node} is too old; ${MINIMUM.join('.')} or newer is needed: https://nodejs.org`);
  }
}

function install() {
  const stamp = join(root, 'node_modules', '.zhibu-lock');
  const hash = createHash('sha256').update(readFileSync(join(root, 'package-lock.json'))).digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) return;
  run('npm', ['ci', '--no-audit', '--no-fund'], 'installing packages (npm ci)');
  // What the compiler remembers of its last run does not hold for other packages.
  rmSync(join(root, 'dist', '.tsbuildinfo'), { force: true });
  writeFileSync(stamp, hash);
}

/** A compiled file whose source is gone would still be found by the module scan: remove it. */
function removeOrphans(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) {
      removeOrphans(path);
      if (readdirSync(path).length === 0) rmSync(path, { recursive: true });
      continue;
    }
    const output = OUTPUTS.find((suffix) => entry.name.endsWith(suffix));
    if (!output) continue;
    const source = join(root, relative(join(root, 'dist'), path)).slice(0, -output.length);
    if (!existsSync(`${source}.ts`)) rmSync(path);
  }
}

function compile() {
  const dist = join(root, 'dist');
  if (existsSync(dist)) removeOrphans(dist);
  run(process.execPath, [join(root, 'node_modules', 'typescript', 'bin', 'tsc')], 'compiling');
}

checkNode();
install();
compile();
