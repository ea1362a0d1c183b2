import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

/** The sources: this file runs from `dist/examples/portal`. */
export const PORTAL_FOLDER = fileURLToPath(new URL('../../../examples/portal/', import.meta.url));

const COPIED = ['portal.css', 'icon.svg'];

/**
 * Makes the portal as files for any web server. One script holds it all: browsers know no package names, and the map
 * that would teach them is an inline script, which the page's Content-Security-Policy forbids.
 *
 * @param folder where to @param server the origin of the API: `https://zhibu.example.cn`
 * @throws Error for a server that is no http(s) address
 */
export async function buildPortal(folder: string, server: string): Promise<void> {
  const origin = originOf(server);
  await mkdir(folder, { recursive: true });
  await build({
    entryPoints: { portal: join(PORTAL_FOLDER, 'app/main.ts') },
    tsconfig: join(PORTAL_FOLDER, 'tsconfig.json'),
    outdir: folder,
    bundle: true,
    format: 'esm',
    target: 'es2022',
    minify: true,
    sourcemap: 'linked',
    logLevel: 'error',
  });
  await Promise.all(COPIED.map((name) => copyFile(join(PORTAL_FOLDER, name), join(folder, name))));
  const page = await readFile(join(PORTAL_FOLDER, 'index.html'), 'utf8');
  await writeFile(join(folder, 'index.html'), page.replaceAll('{{server}}', origin));
}

function originOf(server: string): string {
  if (!URL.canParse(server) || !/^https?:$/.test(new URL(server).protocol)) throw new Error(`"${server}" is no address of a server, such as http://127.0.0.1:3000.`);
  return new URL(server).origin;
}
