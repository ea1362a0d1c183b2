import { TreeMoves } from '../../src/access/tree-moves.js';
import { CustomFieldHosts } from '../../src/custom-fields/custom-field-hosts.js';
import { CustomFields } from '../../src/custom-fields/custom-fields.js';
import { FieldStore } from '../../src/custom-fields/field-store.js';
import { SharedFieldBook } from '../../src/custom-fields/shared-field-book.js';
import { ValueChecks } from '../../src/custom-fields/value-checks.js';
import type { Contributions, CustomFieldHost, Database, NotificationBus, ScopeTree } from '../../src/index.js';

/** The custom fields of some hosts on a database, without a server; no code systems. */
export function customFieldsOn(database: Database, tree: ScopeTree, bus: NotificationBus, hosts: readonly CustomFieldHost[]): CustomFields {
  const contributions = { entries: () => hosts.map((value) => ({ moduleId: 'base', value })) } as unknown as Contributions;
  const store = new FieldStore(database, tree);
  return new CustomFields(new SharedFieldBook(bus, store, new TreeMoves(bus)), store, new ValueChecks(new CustomFieldHosts(contributions), null), tree, null);
}
