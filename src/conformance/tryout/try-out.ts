import { randomBytes } from 'node:crypto';
import type { RunningServer } from '../../app/server.js';
import { corePermissions } from '../../access/core-permissions.js';
import { permissionsOf } from '../../access/permission.js';
import { Database } from '../../database/database.js';
import { findModuleData } from '../../menu/module-data.js';
import { rowsNaming } from '../life/table-dump.js';
import { settled } from '../life/settled.js';
import type { DocumentedOperation } from '../requests/operations.js';
import type { Findings } from '../report/findings.js';
import { SCRATCH_ENV, type Subject } from '../subject.js';
import { Actor } from './actor.js';
import { checkInput } from './check-input.js';
import { checkLists } from './check-lists.js';
import { checkRetries } from './check-retries.js';
import { checkVersions } from './check-versions.js';
import { leakByBody } from './leak-by-body.js';
import { leakByExport } from './leak-by-export.js';
import { leakById } from './leak-by-id.js';
import { leakByView, look, type Views } from './leak-by-view.js';
import { Requests } from './requests.js';
import { Use } from './use.js';

/**
 * Uses the module on a running server as two organisations side by side, and looks at what it answers. What ends
 * sessions and removes things comes last.
 */
export async function tryOut(server: RunningServer, subject: Subject, findings: Findings): Promise<void> {
  const { document, modules, operations } = subject;
  const permissions = [corePermissions, ...modules.map(({ manifest }) => manifest.permissions ?? {})].flatMap(permissionsOf).map(({ key }) => key);
  const { sides, top } = await subject.stage({ url: server.url, adminPassword: SCRATCH_ENV.ZHIBU_ADMIN_PASSWORD, permissions });
  const [owner, stranger, head] = [...sides, top].map((side, index) => new Actor(side, markerOf(index), document)) as [Actor, Actor, Actor];
  const everywhere = new Set(subject.routes.flatMap(({ access, method, path }) => (access.kind === 'requires' && access.everywhere ? [`${method} ${path.replace(/:(\w+)/g, '{$1}')}`] : [])));
  const who = (actor: Actor, { method, path }: DocumentedOperation) => (everywhere.has(`${method} ${path}`) ? head : actor);
  const database = server.app.get(Database, { strict: false });
  const data = await findModuleData(database, subject.id, modules.map(({ manifest }) => manifest.id));
  const tables = data.tables.map(({ table }) => table);
  const requests = new Requests(server.url, subject, findings);
  try {
    await choose(owner, subject.id, requests);
    const use = new Use(requests, operations, who);
    // What concerns everybody is there before anything is compared.
    await use.make(head);
    await use.make(stranger);
    await settled(database, modules);
    const before: Views = findings.wants('leaks') ? await look(stranger, requests) : new Map();
    await use.make(owner);
    await settled(database, modules);
    if (findings.wants('leaks')) {
      const strangers = { owner, stranger };
      await leakByView(strangers, before, operations, requests, findings);
      await leakByExport(strangers, subject.module, requests, findings);
      await leakById(strangers, operations, requests, (id) => rowsNaming(database, tables, id), findings);
      await leakByBody(strangers, operations, requests, findings);
    }
    if (findings.wants('input')) await checkInput((operation) => who(owner, operation), operations, requests, findings);
    if (findings.wants('lists')) await checkLists(owner, operations, requests, findings);
    if (findings.wants('versions')) await checkVersions(owner, operations, requests, findings);
    if (findings.wants('retries')) {
      await checkRetries(owner, operations, requests, tables, database, findings);
    }
    if (findings.wants('reach', 'answers')) {
      await use.rest(owner);
      use.report(findings);
    }
  } finally {
    requests.close();
  }
}

/** Has an organisation choose the module, so that the core keeps something of it; base is always in force. */
async function choose(actor: Actor, moduleId: string, requests: Requests): Promise<void> {
  const decide = requests.operation('PUT', '/api/v1/organizations/{id}/menu/{moduleId}');
  if (decide) await requests.attempt(actor, decide, { place: [actor.side.organizationId, moduleId], tries: 1, tune: (draft) => void (draft.body = { chosen: true }) });
}

/** Short, because some texts are: no word, and never another one's. */
function markerOf(index: number): string {
  return `zq${'abc'[index]}${randomBytes(2).toString('hex')}`;
}
