import { randomBytes } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readDeployment } from '../src/config/deployment.js';
import { CHECKOUT } from './checkout.js';
import type { ServerCommand } from './server-process.js';

/** The password of both callers, made anew for each run. */
export const ADMIN_PASSWORD = `Bench-${randomBytes(12).toString('base64url')}-7`;

/** What both servers derive their keys from, made anew for each run. */
export const SECRET = `base64:${randomBytes(48).toString('base64')}`;
/** As `npm start` and the image have them: half of the usual room for young objects, of which a start fills all and keeps it. */
export const FLAGS = ['--max-semi-space-size=8'];
/** Everything is on, the request log too; but nobody is to be sent away. */
const SETTINGS = { http: { rateLimit: 1_000_000, signInsPerMinute: 1000 } };

/**
 * How to start our server as in production, with the modules of the checked-in `zhibu.yaml`.
 *
 * @param folder of its own: gets its configuration and its data
 * @param databaseUrl undefined for an embedded database in that folder
 * @param more folders of further modules
 */
export async function zhibuCommand(folder: string, databaseUrl: string | undefined, profileTo?: string, more: readonly string[] = []): Promise<ServerCommand> {
  const { root, modules, settings } = readDeployment({}, CHECKOUT);
  const config = { root, modules: [...modules, ...more], settings: { ...settings, ...SETTINGS } };
  await mkdir(folder, { recursive: true });
  // JSON is YAML.
  await writeFile(join(folder, 'zhibu.yaml'), JSON.stringify(config));
  return {
    script: join(CHECKOUT, 'dist/src/main.js'),
    flags: FLAGS,
    readyPath: '/health/ready',
    profileTo,
    env: {
      NODE_ENV: 'production',
      ZHIBU_CONFIG: join(folder, 'zhibu.yaml'),
      ZHIBU_DATA: join(folder, 'data'),
      ZHIBU_SECRET: SECRET,
      ZHIBU_ADMIN_PASSWORD: ADMIN_PASSWORD,
      ...(databaseUrl !== undefined && { DATABASE_URL: databaseUrl }),
    },
  };
}

/** How to start the raw server. */
export function rawCommand(databaseUrl: string, profileTo?: string): ServerCommand {
  return {
    profileTo: profileTo && join(profileTo, 'raw'),
    script: join(CHECKOUT, 'dist/bench/raw-server.js'),
    readyPath: '/health/ready',
    env: { NODE_ENV: 'production', DATABASE_URL: databaseUrl, ZHIBU_SECRET: SECRET },
  };
}
