import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The root of the checkout: this file runs from `dist/examples/client/make`. */
const CHECKOUT = fileURLToPath(new URL('../../../../', import.meta.url));

/** Where the client that is kept beside the code stands. */
export const CLIENT_FOLDER = join(CHECKOUT, 'examples/client');

const GENERATED = 'src/generated';
const HAND_WRITTEN = ['package.json', 'tsconfig.json', 'README.md', 'src'];

/** The files in `folder` that are not as they should be. */
export async function staleFiles(folder: string, files: Readonly<Record<string, string>>): Promise<string[]> {
  const stale: string[] = [];
  for (const [name, text] of Object.entries(files)) {
    const path = join(folder, GENERATED, name);
    if ((await readFile(path, 'utf8').catch(() => null)) !== text) stale.push(relative('.', path));
  }
  return stale;
}

/**
 * Writes the package `@zhibu/client` into a folder, compiled: it can be installed from there.
 *
 * @throws Error where something else is in the folder, or the client does not compile
 */
export async function writeClient(folder: string, files: Readonly<Record<string, string>>): Promise<void> {
  if (folder !== CLIENT_FOLDER) await refuseStrangers(folder);
  // Inside the checkout, where the compiler finds the packages that the client is made with.
  const stage = await mkdtemp(join(CHECKOUT, 'dist', 'sdk-'));
  try {
    for (const name of HAND_WRITTEN) {
      await cp(join(CLIENT_FOLDER, name), join(stage, name), { recursive: true, filter: (path) => !path.endsWith('.spec.ts') });
    }
    await rm(join(stage, GENERATED), { recursive: true, force: true });
    await mkdir(join(stage, GENERATED));
    for (const [name, text] of Object.entries(files)) await writeFile(join(stage, GENERATED, name), text);
    await compile(stage);
    const parts = folder === CLIENT_FOLDER ? [GENERATED, 'dist'] : [...HAND_WRITTEN, 'dist'];
    for (const part of parts) {
      await rm(join(folder, part), { recursive: true, force: true });
      await cp(join(stage, part), join(folder, part), { recursive: true });
    }
  } finally {
    await rm(stage, { recursive: true, force: true });
  }
}

/** A folder that holds anything but an earlier client is not written into. */
async function refuseStrangers(folder: string): Promise<void> {
  const names = await readdir(folder).catch(() => []);
  if (names.length === 0) return;
  const manifest = await readFile(join(folder, 'package.json'), 'utf8').catch(() => '{}');
  if ((JSON.parse(manifest) as { name?: string }).name === '@zhibu/client') return;
  throw new Error(`${folder} holds other files. Name a new folder, or one with an earlier @zhibu/client.`);
}

async function compile(folder: string): Promise<void> {
  const tsc = join(CHECKOUT, 'node_modules/typescript/bin/tsc');
  const child = spawn(process.execPath, [tsc, '-p', folder], { stdio: ['ignore', 'pipe', 'inherit'] });
  let said = '';
  child.stdout.on('data', (text: Buffer) => (said += text.toString('utf8')));
  const [status] = (await once(child, 'close')) as [number | null];
  if (status !== 0) throw new Error(`the client does not compile:\n${said}`);
}
