import { setTimeout as delay } from 'node:timers/promises';
import type { ImportRow, RequestContext, WorkTransaction } from '../../../src/index.js';
import { connectionOf } from '../../../src/database/connection-settings.js';
import { createDatabase } from '../../../src/database/create-database.js';
import type { Database } from '../../../src/database/database.js';
import { DatabaseSettings } from '../../../src/database/database-settings.js';
import { UnitOfWork } from '../../../src/database/unit-of-work.js';
import { NotificationBus } from '../../../src/events/notification-bus.js';
import type { DemoAccounts } from '../../../modules/base/demo/demo-accounts.js';
import { DemoDistrict } from '../../../modules/base/demo/demo-district.js';
import type { DemoOffices } from '../../../modules/base/demo/demo-offices.js';
import type { MemberSpreadsheet } from '../../../modules/base/exchange/member-spreadsheet.js';
import type { OrganizationSpreadsheet } from '../../../modules/base/organization/organization-spreadsheet.js';
import { requestContext } from '../../support/request-context.js';
import { SILENT } from '../../support/silent-log.js';
import { createTestDatabase, type TestDatabase } from '../../support/test-database.js';

/** What a request may take; rows that are slower than that stand for a slow machine. */
const REQUEST_MS = 150;
const ROWS_MS = 400;

let testDatabase: TestDatabase;
let database: Database;

beforeAll(async () => {
  testDatabase = await createTestDatabase();
  const settings = Object.assign(new DatabaseSettings(), { statementTimeoutMs: REQUEST_MS, idleInTransactionTimeoutMs: REQUEST_MS });
  database = await createDatabase({ connection: connectionOf(testDatabase.url, settings), entities: [], onError: () => undefined });
  await database.query('CREATE TABLE base_organizations (code text, parent_id uuid)');
});
afterAll(async () => {
  await database.close();
  await testDatabase.drop();
});

describe('the demo district on a slow machine', () => {
  it.each([
    ['a statement takes longer than one of a request may', (tx: WorkTransaction) => tx.query('SELECT pg_sleep($1)', [ROWS_MS / 1_000])],
    ['rows are checked for longer than a request may pause', async (tx: WorkTransaction) => {
      await tx.query('SELECT 1');
      await delay(ROWS_MS);
      await tx.query('SELECT 1');
    }],
  ])('is made although %s', async (_, write) => {
    const loaded: number[] = [];
    const slow = {
      tables: ['base_organizations'],
      importRows: async (rows: readonly ImportRow[], _context: RequestContext, tx: WorkTransaction) => {
        await write(tx);
        loaded.push(rows.length);
        return { errors: [] };
      },
    };
    const district = new DemoDistrict(
      slow as unknown as OrganizationSpreadsheet,
      slow as unknown as MemberSpreadsheet,
      { make: () => Promise.resolve() } as unknown as DemoOffices,
      { make: () => Promise.resolve([]) } as unknown as DemoAccounts,
      database,
      new UnitOfWork(database, new NotificationBus(SILENT), SILENT),
    );
    expect(await district.seed(requestContext(), () => undefined)).toEqual([]);
    expect(loaded).toEqual([1_240, 20_000]);
  });
});
