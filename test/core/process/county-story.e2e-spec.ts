import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import type { ApiClient } from '../../support/api-client.js';
import { ADMIN_PASSWORD } from '../../support/boot-modules.js';
import { CHECKOUT } from '../../support/checkout.js';
import { listed } from '../../support/cli-world.js';
import type { ServerProcess } from '../../support/server-process.js';
import { STAFF_PASSWORD } from '../../support/staff.js';
import { TestDeployment } from '../../support/test-deployment.js';
import { createTestDatabase } from '../../support/test-database.js';

const CSV = 'examples/county/organizations.csv';
const VISITS = listed('visits');
const OWN_TOWN = 'CN330225101';
const OTHER_TOWN = 'CN330225102';

interface Item {
  readonly id: string;
  readonly code: string;
}

interface Row {
  readonly code: string;
  readonly parentCode: string;
}

/** The codes of an organisation and of all below it, as the file says. */
async function subtreeOf(code: string): Promise<string[]> {
  const rows = parse(await readFile(join(CHECKOUT, CSV)), { columns: true, bom: true }) as Row[];
  const below = (parent: string): string[] => rows.filter(({ parentCode }) => parentCode === parent).flatMap((row) => [row.code, ...below(row.code)]);
  return [code, ...below(code)].toSorted();
}

async function all(client: ApiClient, path: string): Promise<Item[]> {
  const items: Item[] = [];
  for (let cursor = ''; ; ) {
    const { body } = await client.get(`${path}?limit=100${cursor}`).expect(200);
    const page = body as { items: Item[]; nextCursor: string | null };
    items.push(...page.items);
    if (page.nextCursor === null) return items;
    cursor = `&cursor=${encodeURIComponent(page.nextCursor)}`;
  }
}

describe.each(['the embedded database', 'a PostgreSQL server'])('a county goes live on %s', (place) => {
  let deployment: TestDeployment;
  let server: ServerProcess;
  let dropDatabase = () => Promise.resolve();

  beforeAll(async () => {
    if (place === 'a PostgreSQL server') {
      const database = await createTestDatabase();
      dropDatabase = () => database.drop();
      deployment = await TestDeployment.create(['base', VISITS], database.url);
    } else {
      deployment = await TestDeployment.create(['base', VISITS]);
    }
    server = await deployment.start();
  });
  afterAll(async () => {
    await deployment.remove();
    await dropDatabase();
  });

  const secretary = () => server.anonymous.signIn('li.hong', STAFF_PASSWORD);
  const idOf = async (code: string) => {
    const admin = await server.anonymous.signIn('admin', ADMIN_PASSWORD);
    const { body } = await admin.get(`/organizations?code=${code}`).expect(200);
    return (body as { items: Item[] }).items[0]?.id ?? '';
  };

  const expectOwnTown = async (client: ApiClient, own: string, other: string) => {
    const seen = await all(client, '/organizations');
    expect(seen.map(({ code }) => code).toSorted()).toEqual(await subtreeOf(OWN_TOWN));
    await client.get(`/organizations/${own}`).expect(200);
    const { body } = await client.get(`/organizations/${other}`).expect(404);
    expect(body).toMatchObject({ code: 'request.not_found' });
  };

  it('starts with the password that the operator chose, and does not print it', () => {
    expect(server.stdout).toBe(`zhibu listens on ${server.url} (API: /api/v1, documentation: /docs)\n`);
    expect(server.stderr).not.toContain(ADMIN_PASSWORD);
  });

  it('takes in its 428 organisations', async () => {
    const { exitCode, stdout, stderr } = await deployment.command(['import', 'organizations', CSV, '--json']);
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
    expect(JSON.parse(stdout)).toMatchObject({ rows: 428, created: 428, failed: 0, written: true });
  });

  it("shows a town's secretary her town, through a kill and a module that leaves and comes back", async () => {
    const account = ['--username', 'li.hong', '--name', '李红', '--role', 'branchSecretary', '--organization', OWN_TOWN];
    expect(await deployment.command(['account', 'create', ...account, '--password-stdin', '--json'], STAFF_PASSWORD)).toMatchObject({ exitCode: 0, stderr: '' });
    const [own, other] = [await idOf(OWN_TOWN), await idOf(OTHER_TOWN)];
    const signedIn = await secretary();
    await expectOwnTown(signedIn, own, other);
    const { body: visit } = await signedIn.post('/visits', { organizationId: own, note: '走访老党员' }).expect(201);

    await server.kill('SIGKILL');
    await deployment.choose(['base']);
    server = await deployment.start();
    const left = await secretary();
    await expectOwnTown(left, own, other);
    await expectOwnTown(signedIn.at(server.url), own, other);
    expect((await left.get('/visits').expect(404)).body).toMatchObject({ code: 'request.unknown_path' });

    await server.kill('SIGTERM');
    await deployment.choose(['base', VISITS]);
    server = await deployment.start();
    const back = await secretary();
    await expectOwnTown(back, own, other);
    expect((await back.get('/visits').expect(200)).body).toMatchObject({ items: [visit] });
    expect((await back.get('/menu').expect(200)).body).toMatchObject({ items: expect.arrayContaining([expect.objectContaining({ id: 'visits', deployed: true })]) });
  });
});
