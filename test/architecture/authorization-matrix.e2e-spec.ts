import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { RouteTable } from '../../src/http/route-table.js';
import { type BootedModules, bootModules } from '../support/boot-modules.js';
import { CHECKOUT } from '../support/checkout.js';
import { installedModules } from '../support/selections.js';
import { ACTORS, type Cast, castActors, targetPath } from './authorization-cast.js';

const TABLE = join(CHECKOUT, 'test/architecture/authorization-matrix.md');
const HEADER = `# Who may call what

What each route answers to each actor, for a target in the village of "same branch". Made by the authorisation test; a change is
reviewed here. \`ZHIBU_WRITE_MATRIX=1 node .tools/test.mjs authorization-matrix\` writes it anew.
200, 201, 202, 204: done. 400: let in, and refused for its empty body. 401: not signed in. 403: lacks the permission. 404: out of scope. 409: let in, and refused for what it is. 415: let in, and refused for lacking a form.
The client key of an app comes with the client module.

| route | ${ACTORS.join(' | ')} |
|---|${ACTORS.map(() => '--:').join('|')}|
`;

describe('the authorisation matrix', () => {
  let booted: BootedModules;
  let cast: Cast;
  beforeAll(async () => {
    const installed = await installedModules();
    booted = await bootModules([...installed.keys()].filter((id) => id !== 'base'));
    cast = await castActors(booted);
  });
  afterAll(() => booted.close());

  it('is the checked-in one, for every route and every actor', async () => {
    const { routes } = booted.server.app.get(RouteTable);
    const lines: string[] = [];
    for (const { method, path } of routes.toSorted((a, b) => `${a.path} ${a.method}`.localeCompare(`${b.path} ${b.method}`))) {
      const cells: number[] = [];
      for (const actor of ACTORS) {
        // A fresh target and an untouched session for each cell: an act of one must not change the answer to another.
        const target = await targetPath(path, cast);
        const caller = await cast.signIn(actor);
        cells.push(await caller.statusOf(method, target));
      }
      lines.push(`| ${method} ${path} | ${cells.join(' | ')} |`);
    }
    const table = `${HEADER}${lines.join('\n')}\n`;
    if (process.env['ZHIBU_WRITE_MATRIX'] === '1') writeFileSync(TABLE, table);
    expect(table.split('\n')).toEqual(readFileSync(TABLE, 'utf8').split('\n'));
  }, 120_000);

  it('would show a route whose access was loosened', async () => {
    const { routes } = booted.server.app.get(RouteTable);
    const guarded = routes.find(({ access }) => access.kind === 'requires');
    const before = await (await cast.signIn('anonymous')).statusOf(guarded!.method, await targetPath(guarded!.path, cast));
    const { access } = guarded!;
    Object.assign(guarded!, { access: { kind: 'public', reason: 'planted', ignoresToken: false } });
    const after = await (await cast.signIn('anonymous')).statusOf(guarded!.method, await targetPath(guarded!.path, cast));
    Object.assign(guarded!, { access });
    expect(before).toBe(401);
    expect(after).not.toBe(401);
  });
});
