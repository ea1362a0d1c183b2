import { existsSync } from 'node:fs';
import type { Deployment } from '../config/deployment.js';
import { loadSecrets } from '../crypto/secrets.js';
import { secretsFileOf } from '../crypto/secrets-file.js';

/** The ids of the field keys that a deployment has, its current one first; empty where no secret was ever set or made. */
export async function secretKeyIds(deployment: Deployment, env: NodeJS.ProcessEnv): Promise<string[]> {
  const { dataDir, databaseUrl } = deployment;
  if (!env['ZHIBU_SECRET']?.trim() && !existsSync(secretsFileOf(dataDir))) return [];
  const { fieldKeys } = await loadSecrets({ env, dataDir, production: false, embedded: databaseUrl === null });
  return [fieldKeys.current, ...[...fieldKeys.byId.keys()].filter((id) => id !== fieldKeys.current)];
}
