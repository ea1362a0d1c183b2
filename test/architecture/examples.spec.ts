import { basename, join } from 'node:path';
import { migrationOwners } from '../../src/app/open-database.js';
import { connectionOf } from '../../src/database/connection-settings.js';
import { createDatabase } from '../../src/database/create-database.js';
import { DatabaseSettings } from '../../src/database/database-settings.js';
import { schemaDrift } from '../../src/database/migrations/drift.js';
import { migrateDown, migrateUp } from '../../src/database/migrations/migrate.js';
import { CODE_ROOT, readCatalogue } from '../../src/menu/catalogue.js';
import { loadModules } from '../../src/menu/load-modules.js';
import { PLATFORM_PACKAGES } from '../../src/menu/outside/platform-packages.js';
import { resolveSelection } from '../../src/menu/selection.js';
import { CHECKOUT } from '../support/checkout.js';
import { importsUnder } from '../support/imports.js';
import { createTestDatabase } from '../support/test-database.js';

const EXAMPLES = ['examples/volunteer-hours', 'examples/template/paper-shelf'];
const sources = { codeRoot: CODE_ROOT, configFolder: CHECKOUT };

/** Whether an author outside may import it: his own files, the doors of the platform and of base, and the packages that come with them. */
function isOutsiders(folder: string, to: string | null): boolean {
  const packages = PLATFORM_PACKAGES.filter((name) => name !== 'zhibu');
  return to !== null && (to.startsWith(`${folder}/`) || ['zhibu', 'zhibu/base', ...packages].includes(to));
}

describe.each(EXAMPLES)('%s', (folder) => {
  const id = basename(folder);

  it('imports only what an author outside may', () => {
    const imports = importsUnder(CHECKOUT, [folder]).filter(({ from }) => !from.startsWith(`${folder}/testing/`));
    expect(imports.length).toBeGreaterThan(10);
    expect(imports.filter(({ to }) => !isOutsiders(folder, to)).map(({ from, to }) => `${from} imports ${to}`)).toEqual([]);
  });

  it('makes by its migrations what its entities say, and takes it back', async () => {
    const selection = resolveSelection(await readCatalogue({ ...sources, references: [join(CODE_ROOT, folder)] }), [id]);
    const owners = migrationOwners(selection);
    const testDatabase = await createTestDatabase();
    const connection = connectionOf(testDatabase.url, new DatabaseSettings());
    try {
      await migrateUp(owners, { connection });
      const entities = (await loadModules(selection)).flatMap(({ body }) => [...(body.entities ?? [])]);
      const database = await createDatabase({ connection, entities, onError: () => undefined });
      try {
        expect(await schemaDrift(database.dataSource)).toEqual([]);
        await migrateDown(owners, { owner: id, steps: 1000, connection });
        const left = await database.query(`SELECT relname FROM pg_class WHERE relname LIKE '${id.replaceAll('-', '\\_')}\\_%' AND relkind = 'r'`);
        expect(left).toEqual([{ relname: `${id.replaceAll('-', '_')}_migrations` }]);
      } finally {
        await database.close();
      }
    } finally {
      await testDatabase.drop();
    }
  });
});
