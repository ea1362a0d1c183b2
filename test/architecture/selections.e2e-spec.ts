import { join } from 'node:path';
import { RouteTable } from '../../src/http/route-table.js';
import { CODE_ROOT } from '../../src/menu/catalogue.js';
import { bootServer } from '../support/boot-modules.js';
import { closedSelections, installedModules } from '../support/selections.js';

const served = join(CODE_ROOT, 'test/core/fixtures/served');
const idsOf = (selection: ReturnType<typeof closedSelections>[number]) => selection.map(({ manifest }) => manifest.id);
const trees = [
  { name: 'this checkout', codeRoot: CODE_ROOT, selections: closedSelections(await installedModules()) },
  { name: 'the fixtures', codeRoot: served, selections: closedSelections(await installedModules(served)) },
];

describe.each(trees)('every dependency-closed selection of $name', ({ codeRoot, selections }) => {
  it.each(selections.map((selection) => [idsOf(selection).join(' + '), idsOf(selection)] as const))('%s boots and serves its own routes alone', async (_, ids) => {
    const { anonymous, server, close } = await bootServer(ids.filter((id) => id !== 'base'), { codeRoot });
    await anonymous.get('//health/ready').expect(200);
    const owners = new Set(server.app.get(RouteTable).routes.map(({ moduleId }) => moduleId));
    const { body } = await anonymous.get('//openapi.json').expect(200);
    const operations = Object.values((body as { paths: Record<string, Record<string, { 'x-zhibu-module'?: string }>> }).paths).flatMap((path) => Object.values(path));
    const documented = new Set(operations.flatMap((operation) => operation['x-zhibu-module'] ?? []));
    await close();
    expect([...owners].filter((owner) => owner !== 'core' && !ids.includes(owner))).toEqual([]);
    expect(documented).toEqual(owners);
  });
});

it('leaves out what requires a module that is not there', async () => {
  const installed = await installedModules(served);
  expect(closedSelections(installed).map(idsOf)).toEqual([['base'], ['base', 'notes']]);
  const needy = { ...installed.get('notes')!, manifest: { ...installed.get('notes')!.manifest, id: 'needy', requires: { notes: '*' } } };
  expect(closedSelections(new Map([...installed, ['needy', needy]])).map(idsOf)).toEqual([['base'], ['base', 'notes'], ['base', 'notes', 'needy']]);
});
