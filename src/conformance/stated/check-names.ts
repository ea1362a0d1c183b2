import { tablePrefix } from '../../menu/tables.js';
import type { Findings } from '../report/findings.js';
import type { SchemaItem } from '../schema/schema-items.js';
import type { Subject } from '../subject.js';

/** Parts of something that has a name itself. */
const PARTS = ['column', 'constraint', 'trigger'];

/** What its migrations make, by whose names a purge finds it. Jobs, messages and tables under another name do not load. */
export function checkNames({ id }: Subject, made: readonly SchemaItem[], findings: Findings): void {
  const prefix = tablePrefix(id);
  const objects = made.filter(({ kind }) => !PARTS.includes(kind));
  for (const { kind, name } of objects) if (!name.startsWith(prefix)) findings.add('foreignName', `${kind} ${name}`, { prefix });
  findings.look('names', objects.length);
}
