import { Injectable } from '@nestjs/common';
import {
  batchesOf,
  Clock,
  type ImportOptions,
  importResult,
  type ImportResult,
  type ImportRow,
  readRows,
  type RequestContext,
  rowFault,
  type RowFault,
  rowWarning,
  type RowWarning,
  splitCells,
  type WorkTransaction,
} from '../../../src/index.js';
import { ORGANIZATION_COLUMNS } from './import-columns.js';
import { ImportedCustomFields } from './import-custom.js';
import { type ImportPlan, planImport, type RowDraft } from './import-plan.js';
import { importErrors } from './import.errors.js';
import { JointBranches } from './joint-branches.js';
import { ImportedOrganization } from './organization.dto.js';
import { organizationErrors } from './organization.errors.js';
import { type KnownOrganization, OrganizationRepository } from './organization.repository.js';
import { OrganizationWriter } from './organization-writer.js';

/** Organisations from a file. Rows are known by `id`, else by `code`. */
@Injectable()
export class OrganizationImport {
  constructor(
    private readonly repository: OrganizationRepository,
    private readonly writer: OrganizationWriter,
    private readonly joint: JointBranches,
    private readonly customFields: ImportedCustomFields,
    private readonly clock: Clock,
  ) {}

  async importRows(rows: readonly ImportRow[], context: RequestContext, tx: WorkTransaction, options: ImportOptions): Promise<ImportResult> {
    const { cells, rows: plain } = splitCells(rows);
    const read = await readRows(plain, { input: ImportedOrganization, columns: ORGANIZATION_COLUMNS, keys: ['id', 'code'] });
    const actingId = context.acting?.organizationId ?? null;
    const codes = read.rows.flatMap(({ input }) => [input.code, ...(input.parentCode === undefined ? [] : [input.parentCode])]);
    const ids = read.rows.flatMap(({ input }) => input.id ?? []);
    const known = await this.repository.known(tx, context.scope, [...new Set(codes)], actingId === null ? ids : [...ids, actingId]);
    const planned = planImport(read, known, { actingId, today: this.clock.today(), withCustom: new Set(cells.keys()) });
    const checked = await this.customFields.check(tx, context, planned, cells);
    const faults = [...read.faults, ...planned.faults, ...checked.faults];
    const plan: ImportPlan = { ...checked, faults, warnings: planned.warnings };
    const warnings = [...plan.warnings, ...(await this.unitWarnings(plan))];
    if (faults.length > 0 && !options.skipBadRows) return importResult(NOTHING, faults, warnings);
    const written = await this.write(tx, plan, known, options);
    const done = { created: written.created, updated: plan.changes.length, unchanged: plan.unchanged };
    return importResult(done, [...faults, ...written.faults], warnings);
  }

  private async unitWarnings({ changes, drafts }: ImportPlan): Promise<RowWarning[]> {
    const today = this.clock.today();
    const added = drafts.map(({ input, node, row }) => ({ row, units: input, node, on: input.effectiveOn ?? today }));
    const changed = changes.map(({ row, changes: { unitCount }, current }) => ({ row, units: { kind: current.kind, unitCount }, node: current.path, on: today }));
    const warnings: RowWarning[] = [];
    for (const { row, units, ...place } of [...added, ...changed]) {
      const found = await this.joint.check(units, place);
      warnings.push(...found.map((warning) => rowWarning(row, 'unitCount', warning)));
    }
    return warnings;
  }

  /** Level by level, so that a parent that could not be added is known before its children are. */
  private async write(tx: WorkTransaction, plan: ImportPlan, known: readonly KnownOrganization[], options: ImportOptions) {
    const faults: RowFault[] = plan.orphans.map(({ input, row }) => orphanFault(row, input.parentCode));
    const paths = new Map(known.map(({ id, path }) => [id, path]));
    const refused = new Set<string>();
    let created = 0;
    let done = plan.unchanged;
    options.onProgress(done);
    for (const level of levelsOf(plan.drafts)) {
      for (const { id, input, row } of level.filter(({ parentId }) => refused.has(parentId))) {
        refused.add(id);
        faults.push(orphanFault(row, input.parentCode));
      }
      for await (const batch of batchesOf(level.filter(({ id }) => !refused.has(id)))) {
        const added = new Set((await this.writer.add(tx, batch, paths)).map(({ id }) => id));
        for (const { id, input, row } of batch.filter((draft) => !added.has(draft.id))) {
          refused.add(id);
          faults.push(rowFault(row, 'code', organizationErrors.organizationCodeTaken({ code: input.code })));
        }
        created += added.size;
        options.onProgress((done += batch.length));
      }
    }
    for await (const batch of batchesOf(plan.changes)) {
      await this.writer.changeContacts(tx, batch);
      options.onProgress((done += batch.length));
    }
    return { created, faults };
  }
}

const NOTHING = { created: 0, updated: 0, unchanged: 0 };

function orphanFault(row: number, code = ''): RowFault {
  return rowFault(row, 'parentCode', importErrors.parentRowRefused({ code }));
}

function levelsOf(drafts: readonly RowDraft[]): RowDraft[][] {
  const levels: RowDraft[][] = [];
  for (const draft of drafts) (levels[draft.level] ??= []).push(draft);
  return levels;
}
