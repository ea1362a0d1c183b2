import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Deployment } from '../config/deployment.js';
import { locateCluster } from '../database/embedded/cluster-location.js';

/** Whether the deployment has a database already: with the embedded one, to look at it must not make it. */
export async function hasDatabase({ databaseUrl, dataDir }: Deployment): Promise<boolean> {
  if (databaseUrl !== null) return true;
  return existsSync(dataDir) && existsSync(join((await locateCluster(dataDir)).cluster, 'PG_VERSION'));
}
