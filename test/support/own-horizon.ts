import { withClient } from './with-client.js';

/**
 * Stands before the function of PostgreSQL, whose horizon is the cluster's. A backend with this id in another database can
 * never write here; that a backend may end while it is looked at keeps this out of the product.
 */
const OWN_HORIZON = `
  CREATE SCHEMA own_horizon;
  CREATE FUNCTION own_horizon.pg_snapshot_xmin(seen pg_snapshot) RETURNS xid8 STABLE LANGUAGE sql AS $$
    SELECT coalesce(
      (SELECT x FROM pg_snapshot_xip(seen) AS x
       WHERE NOT EXISTS (SELECT FROM pg_stat_activity a WHERE a.backend_xid = x::xid AND a.datname <> current_database())
       ORDER BY x LIMIT 1),
      pg_snapshot_xmax(seen))
  $$`;

/**
 * Gives a database the horizon it would have in a cluster of its own, for sessions that begin from now on: whatever
 * other specs and people have open beside it delays neither events nor seals. A session with `search_path=public` still
 * sees the cluster's.
 */
export async function giveOwnHorizon(url: string): Promise<void> {
  await withClient(url, async (client) => {
    await client.query(OWN_HORIZON);
    await client.query(`ALTER DATABASE ${new URL(url).pathname.slice(1)} SET search_path = public, own_horizon, pg_catalog`);
  });
}
