import pg from 'pg';
import { v7 as uuidv7 } from 'uuid';

/** The account with a grant on one town; its password is that of `admin`. */
export const TOWN_USERNAME = 'town';

const ACCOUNT = `
  INSERT INTO base_accounts (id, username, display_name, organization_id, password_hash, must_change_password)
  SELECT $1, '${TOWN_USERNAME}', '镇管理员', $2, password_hash, false FROM base_accounts WHERE username = 'admin'`;
const GRANT = `
  INSERT INTO base_grants (id, account_id, role_id, organization_id, granted_by)
  SELECT $1, $2, g.role_id, $3, 'bench' FROM base_grants g JOIN base_accounts a ON a.id = g.account_id WHERE a.username = 'admin' LIMIT 1`;

/** Makes an account that may do what `admin` may, in the subtree of one organisation. */
export async function addTownAccount(databaseUrl: string, organizationId: string): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const accountId = uuidv7();
    await client.query(ACCOUNT, [accountId, organizationId]);
    await client.query(GRANT, [uuidv7(), accountId, organizationId]);
  } finally {
    await client.end();
  }
}
