import pg from 'pg';
import { nameOf } from './organization-names.js';
import { OrganizationTree } from './organization-tree.js';

const BATCH = 5_000;

const INSERT = `
  INSERT INTO base_organizations
    (id, name, short_name, type, kind, parent_id, path, code, external_codes, founded_on, effective_on, status, contact_name, phone, address, postal_code)
  SELECT r.id, r.name, r."shortName", r.type, 'regular', r."parentId", r.path, r.code, '[]', r."foundedOn", r."foundedOn", 'active',
    r."contactName", r.phone, r.address, '315700'
  FROM jsonb_to_recordset($1::jsonb) AS r
    (id uuid, name text, "shortName" text, type text, "parentId" uuid, path text, code text, "foundedOn" date, "contactName" text, phone text, address text)`;

/** The whole tree of a benchmark database, with the places that the scope is made of. */
export interface GeneratedOrganizations {
  readonly tree: OrganizationTree;
  pathOf(index: number): string;
}

/**
 * Fills a migrated database, in which a first start made the root organisation, with `size` more, the same in
 * every run, and leaves fresh statistics.
 *
 * @throws Error when there is no root, or more than the root
 */
export async function generateOrganizations(databaseUrl: string, size: number): Promise<GeneratedOrganizations> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ id: string; path: string }>('SELECT id, path FROM base_organizations');
    const [root] = rows;
    if (!root || rows.length > 1) throw new Error('The organisations can only be generated under a root that has none below it yet.');
    const tree = new OrganizationTree(root.id, size);
    const pathOf = (index: number): string => (index === 0 ? root.path : `${pathOf(tree.parentOf(index))}${(index + 1).toString(36)}/`);
    await client.query('SET synchronous_commit = off');
    for (let first = 1; first <= size; first += BATCH) {
      const count = Math.min(BATCH, size - first + 1);
      const batch = Array.from({ length: count }, (_, offset) => rowOf(tree, pathOf, first + offset));
      await client.query(INSERT, [JSON.stringify(batch)]);
    }
    await client.query(`SELECT setval('base_organization_labels', $1)`, [size + 1]);
    await client.query('VACUUM ANALYZE base_organizations');
    return { tree, pathOf };
  } finally {
    await client.end();
  }
}

/** One row to insert; exported for its spec. */
export function rowOf(tree: OrganizationTree, pathOf: (index: number) => string, index: number) {
  const { name, shortName, type } = nameOf(index, tree.depthOf(index), !tree.hasChildren(index));
  return {
    id: tree.idOf(index),
    name,
    shortName,
    type,
    parentId: tree.idOf(tree.parentOf(index)),
    path: pathOf(index),
    code: `CN33${String(index).padStart(9, '0')}`,
    foundedOn: new Date(Date.UTC(1950 + (index % 70), index % 12, 1 + (index % 28))).toISOString().slice(0, 10),
    contactName: `${'王李张刘陈杨赵黄周吴'.charAt(index % 10)}${'建国秀英志强丽华'.charAt(index % 8)}`,
    phone: `0574-6576${String(index % 10_000).padStart(4, '0')}`,
    address: `${shortName}${1 + (index % 300)}号`,
  };
}
