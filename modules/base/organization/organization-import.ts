import { Injectable } from '@nestjs/common';
import { Clock, type ImportResource, type ImportResult, type ImportRow, type RequestContext, type RowFault, type WorkTransaction } from '../../../src/index.js';
import { IMPORT_COLUMNS } from './import-columns.js';
import { type ImportPlan, planImport, type RowDraft } from './import-plan.js';
import { faultOf, readRows } from './import-rows.js';
import { organizationErrors } from './organization.errors.js';
import { type KnownOrganization, OrganizationRepository } from './organization.repository.js';
import { OrganizationWriter } from './organization-writer.js';

/** Rows of one statement: few enough to stay far below its time limit, and to show that it goes on. */
const BATCH = 500;

type Progress = (done: number) => void;

/** Organisations from a file: all of them or, if one row is wrong, none. Rows are known by `code`. */
@Injectable()
export class OrganizationImport implements ImportResource {
  static readonly resource = 'organizations';

  readonly columns = IMPORT_COLUMNS;

  constructor(
    private readonly repository: OrganizationRepository,
    private readonly writer: OrganizationWriter,
    private readonly clock: Clock,
  ) {}

  async importRows(rows: readonly ImportRow[], context: RequestContext, tx: WorkTransaction, onProgress: Progress): Promise<ImportResult> {
    const read = readRows(rows);
    const parentCodes = read.rows.flatMap(({ input }) => input.parentCode ?? []);
    const actingId = context.acting?.organizationId ?? null;
    const known = await this.repository.known(tx, context.scope, [...new Set([...read.codes, ...parentCodes])], actingId);
    const plan = planImport(read, known, { actingId, today: this.clock.today() });
    const faults = [...read.faults, ...plan.faults];
    if (faults.length === 0) faults.push(...(await this.write(tx, plan, known, onProgress)));
    if (faults.length > 0) return failed(faults);
    return { created: plan.drafts.length, updated: plan.changes.length, unchanged: plan.unchanged, failed: 0, errors: [] };
  }

  /** @returns faults of rows whose code somebody else took meanwhile */
  private async write(tx: WorkTransaction, plan: ImportPlan, known: readonly KnownOrganization[], onProgress: Progress): Promise<RowFault[]> {
    const faults: RowFault[] = [];
    const paths = new Map(known.map(({ id, path }) => [id, path]));
    let done = plan.unchanged;
    onProgress(done);
    for (const batch of levelsOf(plan.drafts).flatMap(batchesOf)) {
      const added = new Set((await this.writer.add(tx, batch, paths)).map(({ id }) => id));
      const taken = batch.filter(({ id }) => !added.has(id));
      faults.push(...taken.map(({ row, input }) => faultOf(row, 'code', organizationErrors.organizationCodeTaken({ code: input.code }))));
      if (faults.length > 0) return faults;
      onProgress((done += batch.length));
    }
    for (const batch of batchesOf(plan.changes)) {
      await this.writer.changeContacts(tx, batch);
      onProgress((done += batch.length));
    }
    return faults;
  }
}

function failed(faults: readonly RowFault[]): ImportResult {
  const errors = faults.toSorted((a, b) => a.row - b.row);
  return { created: 0, updated: 0, unchanged: 0, failed: new Set(errors.map(({ row }) => row)).size, errors };
}

/** Level by level, so that a parent that could not be added is known before its children are. */
function levelsOf(drafts: readonly RowDraft[]): RowDraft[][] {
  const levels: RowDraft[][] = [];
  for (const draft of drafts) (levels[draft.level] ??= []).push(draft);
  return levels;
}

function batchesOf<T>(items: readonly T[]): T[][] {
  return Array.from({ length: Math.ceil(items.length / BATCH) }, (_, index) => items.slice(index * BATCH, (index + 1) * BATCH));
}
