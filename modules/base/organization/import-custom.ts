import { Injectable } from '@nestjs/common';
import { CustomFields, Problem, type RequestContext, type RowFault, rowFaults, type WorkTransaction } from '../../../src/index.js';
import type { ImportPlan, RowChange, RowDraft } from './import-plan.js';
import { ORGANIZATION_HOST } from './organization-field-host.js';

type Cells = Readonly<Record<string, string>>;
/** A plan whose rows are also right by their custom fields, and what is wrong with those that are not. */
type Checked = Pick<ImportPlan, 'drafts' | 'changes' | 'unchanged' | 'orphans'> & { readonly faults: readonly RowFault[] };

/** The custom fields of organisations that a file adds or changes. */
@Injectable()
export class ImportedCustomFields {
  constructor(private readonly fields: CustomFields) {}

  /** @param cells those of custom fields, by line */
  async check(tx: WorkTransaction, { scope: rows }: RequestContext, plan: ImportPlan, cells: ReadonlyMap<number, Cells>): Promise<Checked> {
    const faults: RowFault[] = [];
    const planned = async (line: number, node: string, row: RowChange['current'] | null) => {
      try {
        const given = await this.fields.given(ORGANIZATION_HOST, node, cells.get(line));
        return await this.fields.plan(tx, { host: ORGANIZATION_HOST, node, given, row, rows });
      } catch (error) {
        if (!(error instanceof Problem)) throw error;
        faults.push(...rowFaults(line, null, error));
        return null;
      }
    };
    const drafts: RowDraft[] = [];
    const orphans = [...plan.orphans];
    const refused = new Set<string>();
    for (const draft of plan.drafts) {
      const isOrphan = refused.has(draft.parentId);
      const change = isOrphan ? null : await planned(draft.row, draft.node, null);
      if (change) drafts.push({ ...draft, custom: change.values });
      else refused.add(draft.id);
      if (isOrphan) orphans.push(draft);
    }
    const changes: RowChange[] = [];
    let { unchanged } = plan;
    for (const change of plan.changes) {
      const custom = await planned(change.row, change.current.path, change.current);
      if (!custom) continue;
      if (Object.keys(change.changes).length + custom.fields.length === 0) unchanged += 1;
      else changes.push({ ...change, custom });
    }
    return { drafts, changes, unchanged, orphans, faults };
  }
}
