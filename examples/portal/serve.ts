import { join } from 'node:path';
import { Command, InvalidArgumentError } from 'commander';
import { buildPortal, PORTAL_FOLDER } from './build-portal.js';
import { servePortal } from './portal-server.js';

interface Options {
  readonly server: string;
  readonly port: number;
  readonly out: string;
  readonly buildOnly?: boolean;
}

function portOf(value: string): number {
  const port = Number(value);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new InvalidArgumentError('A port is a number from 0 to 65535.');
  return port;
}

async function serve({ server, port, out, buildOnly = false }: Options): Promise<void> {
  await buildPortal(out, server);
  if (buildOnly) {
    console.log(`portal: built in ${out}`);
    return;
  }
  const { url } = await servePortal(out, port);
  console.log(`portal: ${url} (the server must allow this origin: settings.http.allowedOrigins: [${url}])`);
}

try {
  await new Command('portal')
    .description('Builds the example portal and serves it.')
    .option('--server <url>', 'the zhibu server', 'http://127.0.0.1:3000')
    .option('--port <port>', 'where the portal listens', portOf, 5173)
    .option('--out <folder>', 'where it is built', join(PORTAL_FOLDER, 'dist'))
    .option('--build-only', 'only build it, for another web server')
    .action(serve)
    .parseAsync();
} catch (error) {
  console.error(`portal: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
}
