import { tablePrefix } from '../../menu/tables.js';
import type { Findings } from '../report/findings.js';
import type { SchemaItem } from '../schema/schema-items.js';
import type { Subject } from '../subject.js';

/** Parts of something that has a name itself. */
const PARTS = ['column', 'constraint', 'trigger'];

/** What the module names beside its routes: jobs, messages, and what its migrations make. */
export function checkNames({ id, module }: Subject, made: readonly SchemaItem[], findings: Findings): void {
  const { jobs = [], notifications = [] } = module.body;
  const ids = [...jobs.map(({ job }) => job.name), ...notifications.map(({ name }) => name)];
  for (const name of ids) if (!name.startsWith(`${id}.`)) findings.add('foreignName', name, { prefix: `${id}.` });
  const prefix = tablePrefix(id);
  const objects = made.filter(({ kind }) => !PARTS.includes(kind));
  for (const { kind, name } of objects) if (!name.startsWith(prefix)) findings.add('foreignName', `${kind} ${name}`, { prefix });
  findings.look('names', ids.length + objects.length);
}
