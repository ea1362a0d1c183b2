import { Injectable } from '@nestjs/common';
import {
  batchesOf,
  Clock,
  CustomFields,
  type ImportOptions,
  importResult,
  type ImportResult,
  type ImportRow,
  Problem,
  readRows,
  type RequestContext,
  rowFault,
  type RowFault,
  type RowWarning,
  splitCells,
  spreadsheetErrors,
  type WorkTransaction,
} from '../../../src/index.js';
import { readIdNumber } from '../code-system/id-number.js';
import { type MemberChange, MemberChanges } from '../member/member-changes.js';
import { type MemberDraft, MemberEntries } from '../member/member-entries.js';
import { memberErrors } from '../member/member.errors.js';
import { oneHomeRule } from '../member/member.rules.js';
import { MemberNumbers } from '../member/member-numbers.js';
import { MEMBER_HOST } from '../member/member-field-host.js';
import { ON_ROLL } from '../member/member-types.js';
import { citationOn } from '../rule/rule-book.js';
import { MemberColumns } from './member-columns.js';
import { ImportedMember } from './member-file.dto.js';
import { memberFileErrors } from './member-file.errors.js';
import { type KnownMember, MemberFileRepository } from './member-file.repository.js';
import { fixedFaults, memberFaults, type MemberRow, memberWarnings, updateOf } from './member-row.js';
import { HomeDirectory } from './home-directory.js';

/** Rows that are checked before other requests get their turn. */
const CHECKED_AT_ONCE = 50;

/** An import under way. */
interface Run {
  readonly tx: WorkTransaction;
  readonly context: RequestContext;
  readonly homes: HomeDirectory;
  /** The cells of custom fields by line. */
  readonly cells: ReturnType<typeof splitCells>['cells'];
  readonly faults: RowFault[];
  readonly warnings: RowWarning[];
  /** The line of each ID number so far, by its index: those that members have, and those that rows give them. */
  readonly seen: Map<string, number>;
  readonly skipBadRows: boolean;
}

/** What a batch of rows comes to. */
interface Batch {
  readonly drafts: Array<MemberDraft & { readonly line: number }>;
  readonly changes: MemberChange[];
}

/** Members from a file, by the checks and the statements of a request. Rows are known by `id`, else by `idNumber`. */
@Injectable()
export class MemberImport {
  constructor(
    private readonly columns: MemberColumns,
    private readonly repository: MemberFileRepository,
    private readonly entries: MemberEntries,
    private readonly changes: MemberChanges,
    private readonly numbers: MemberNumbers,
    private readonly clock: Clock,
    private readonly fields: CustomFields,
  ) {}

  async importRows(rows: readonly ImportRow[], context: RequestContext, tx: WorkTransaction, options: ImportOptions): Promise<ImportResult> {
    const { cells, rows: plain } = splitCells(rows);
    const read = await readRows(plain, { input: ImportedMember, columns: await this.columns.all(), keys: ['id'] });
    const codes = new Set(read.rows.flatMap(({ input: { groupCode, organizationCode } }) => [organizationCode, ...(groupCode === undefined ? [] : [groupCode])]));
    const homes = new HomeDirectory(await this.repository.homes(tx, context.scope, [...codes]));
    const run: Run = { tx, context, homes, cells, faults: [...read.faults], warnings: [], seen: new Map(), skipBadRows: options.skipBadRows };
    const done = { created: 0, updated: 0, unchanged: 0 };
    let count = 0;
    for await (const batch of batchesOf(read.rows)) {
      const written = await this.importBatch(run, batch);
      done.created += written.created;
      done.updated += written.updated;
      done.unchanged += written.unchanged;
      options.onProgress((count += batch.length));
    }
    return importResult(run.faults.length > 0 && !run.skipBadRows ? NOTHING : done, run.faults, run.warnings);
  }

  /** Once a row is bad nothing more is written, unless bad ones are skipped; the rest is still checked. */
  private async importBatch(run: Run, rows: readonly MemberRow[]): Promise<typeof NOTHING> {
    const batch = await this.checked(run, rows);
    if (run.faults.length > 0 && !run.skipBadRows) return NOTHING;
    const { changes, drafts } = batch;
    const added = new Set((drafts.length > 0 ? await this.entries.add(run.tx, drafts) : []).map(({ id }) => id));
    for (const { line, row } of drafts) if (!added.has(row.id)) run.faults.push(rowFault(line, 'idNumber', memberErrors.memberExists({}, { rule: citationOn(oneHomeRule, this.clock.today()) })));
    const changed = changes.filter(({ fields }) => fields.length > 0);
    if (changed.length > 0) await this.changes.write(run.tx, changed);
    return { created: added.size, updated: changed.length, unchanged: changes.length - changed.length };
  }

  private async checked(run: Run, rows: readonly MemberRow[]): Promise<Batch> {
    const batch: Batch = { drafts: [], changes: [] };
    const indexes = new Map(rows.map((row) => [row, this.indexOf(row.input)]));
    const ids = rows.flatMap(({ input }) => input.id ?? []);
    const known = await this.repository.known(run.tx, run.context.scope, ids, [...indexes.values()].filter((index) => index !== null));
    const byId = new Map(known.map((member) => [member.id, member]));
    const byIndex = new Map(known.filter(isOnRoll).map((member) => [member.idNumberIndex, member]));
    for await (const some of batchesOf(rows, CHECKED_AT_ONCE)) {
      for (const row of some) {
        const index = indexes.get(row) ?? null;
        const current = row.input.id === undefined ? byIndex.get(index ?? '') : byId.get(row.input.id);
        run.faults.push(...(await this.check(run, batch, row, { current, index })));
      }
    }
    return batch;
  }

  private async check(run: Run, batch: Batch, row: MemberRow, { current, index }: { current: KnownMember | undefined; index: string | null }): Promise<RowFault[]> {
    const { input, row: line } = row;
    const keys = numbersOf(current, index);
    const first = [...keys].flatMap((key) => run.seen.get(key) ?? [])[0];
    if (first !== undefined) return [rowFault(line, 'idNumber', spreadsheetErrors.keyTwice({ row: first }))];
    for (const key of keys) run.seen.set(key, line);
    try {
      if (current) return await this.change(run, batch, row, current);
      if (input.id !== undefined) return [rowFault(line, 'id', memberFileErrors.memberIdUnknown())];
      const { groupId, home } = run.homes.placeOf(input);
      const custom = await this.fields.given(MEMBER_HOST, home.node, run.cells.get(line));
      const draft = await this.entries.draft(run.tx, run.context.scope, { ...input, groupId, ...(custom && { custom }) }, home);
      run.warnings.push(...memberWarnings(line, draft.warnings));
      batch.drafts.push({ ...draft, line });
      return [];
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      return memberFaults(line, error);
    }
  }

  private async change({ cells, context, homes, tx, warnings }: Run, batch: Batch, row: MemberRow, current: KnownMember): Promise<RowFault[]> {
    const faults = fixedFaults(row, current);
    if (faults.length > 0) return faults;
    const groupId = row.given.has('groupCode') ? homes.groupOf(row.input, current.organizationId) : undefined;
    const custom = await this.fields.given(MEMBER_HOST, current.node, cells.get(row.row));
    const change = await this.changes.plan(tx, context.scope, current, { ...updateOf(row, groupId), ...(custom && { custom }) });
    warnings.push(...memberWarnings(row.row, change.warnings));
    batch.changes.push(change);
    return [];
  }

  /** The index of a number in its one spelling; null for one that is none, which the checks refuse. */
  private indexOf({ idNumber }: ImportedMember): string | null {
    const read = readIdNumber(idNumber, this.clock.today());
    return read.valid ? this.numbers.indexOfTyped('idNumber', read.idNumber) : null;
  }
}

/** The numbers that nobody else in the file may have: his own, and the one that the row gives him. Who is on no roll keeps none. */
function numbersOf(current: KnownMember | undefined, index: string | null): ReadonlySet<string> {
  if (current && !isOnRoll(current)) return new Set();
  return new Set([current?.idNumberIndex, index].filter((key) => typeof key === 'string'));
}

function isOnRoll({ membershipStatus }: KnownMember): boolean {
  return ON_ROLL.includes(membershipStatus);
}

const NOTHING = { created: 0, updated: 0, unchanged: 0 };
