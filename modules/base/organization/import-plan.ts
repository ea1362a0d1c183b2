import { v7 as uuidv7 } from 'uuid';
import { Problem, type RowFault } from '../../../src/index.js';
import { actErrors } from './act.errors.js';
import { requireActDay } from './act-day.js';
import { importErrors } from './import.errors.js';
import { type Placed, parentsFirst } from './import-order.js';
import { faultOf, type ReadRow, type ReadRows } from './import-rows.js';
import { checkPlace, type Place } from './nesting.js';
import { organizationErrors } from './organization.errors.js';
import { depthOf } from './organization-path.js';
import type { ContactChange } from './organization-rows.js';
import type { KnownOrganization } from './organization.repository.js';
import { contactChanges, type Draft } from './organization-writer.js';

/** An organisation to add, with its line in the file. */
export interface RowDraft extends Draft {
  readonly row: number;
  /** How many of the organisations above it are added with it. */
  readonly level: number;
}

/** Where and when an import is made. */
export interface ImportSituation {
  readonly actingId: string | null;
  /** `YYYY-MM-DD` */
  readonly today: string;
}

/** What an import does, parents before their children; nothing of it where there is a fault. */
export interface ImportPlan {
  readonly drafts: readonly RowDraft[];
  readonly changes: readonly ContactChange[];
  readonly unchanged: number;
  readonly faults: readonly RowFault[];
}

/** Columns that only acts change. */
const FIXED = ['name', 'shortName', 'type', 'kind', 'parentCode', 'foundedOn', 'effectiveOn'] as const;

/**
 * Works out what the rows mean for what is there.
 *
 * @param known the organisations of all codes in the file, and the acting one
 */
export function planImport(read: ReadRows, known: readonly KnownOrganization[], { actingId, today }: ImportSituation): ImportPlan {
  const planner = new Planner(read, known, actingId, today);
  for (const row of read.rows) planner.take(row);
  planner.place();
  return planner;
}

interface NewRow extends Placed {
  readonly from: ReadRow;
  /** The parent where it is there already. */
  readonly parent: KnownOrganization | null;
}

interface NewPlace extends Place {
  readonly id: string;
  readonly level: number;
  /** The day from which it is there. */
  readonly since: string;
}

class Planner implements ImportPlan {
  readonly drafts: RowDraft[] = [];
  readonly changes: ContactChange[] = [];
  readonly faults: RowFault[] = [];
  unchanged = 0;
  private readonly added: NewRow[] = [];
  private readonly byCode: ReadonlyMap<string, KnownOrganization>;
  private readonly acting: KnownOrganization | undefined;

  constructor(
    private readonly read: ReadRows,
    known: readonly KnownOrganization[],
    actingId: string | null,
    private readonly today: string,
  ) {
    this.byCode = new Map(known.map((organization) => [organization.code, organization]));
    this.acting = known.find(({ id, inScope }) => id === actingId && inScope);
  }

  take(row: ReadRow): void {
    const current = this.byCode.get(row.input.code);
    if (!current) this.takeNew(row);
    else if (current.inScope) this.compare(row, current);
    else this.refuse(row, 'code', organizationErrors.organizationCodeTaken({ code: row.input.code }));
  }

  /** Finds the places of the new ones. */
  place(): void {
    const { ordered, circular } = parentsFirst(this.added);
    for (const { from, parentCode } of circular) this.refuse(from, 'parentCode', importErrors.parentCycle({ code: parentCode }));
    const places = new Map<string, NewPlace>();
    for (const { from, parent, parentCode } of ordered) {
      const above = parent ? placeOf(parent) : places.get(parentCode ?? '');
      if (!above) continue;
      const { input, row } = from;
      const since = input.effectiveOn ?? this.today;
      const own = { id: uuidv7(), type: input.type, status: 'active' as const, depth: above.depth + 1, level: above.level + 1, since };
      places.set(input.code, own);
      this.attempt(from, 'parentCode', () => checkPlace(above, { type: input.type, levels: 1, on: since }));
      this.attempt(from, 'effectiveOn', () => requireEntry(since, above.since, this.today));
      this.drafts.push({ row, id: own.id, level: own.level, parentId: above.id, input, externalCodes: [] });
    }
  }

  private takeNew(row: ReadRow): void {
    const { code, parentCode } = row.input;
    const parent = parentCode === undefined ? this.acting : this.byCode.get(parentCode);
    if (parent?.inScope) this.added.push({ from: row, code, parent, parentCode: null });
    else if (parentCode === undefined) this.refuse(row, 'parentCode', importErrors.actingOrganizationOutOfScope());
    else if (!parent && this.read.codes.has(parentCode)) this.added.push({ from: row, code, parent: null, parentCode });
    else this.refuse(row, 'parentCode', importErrors.parentCodeUnknown({ code: parentCode }));
  }

  private compare(row: ReadRow, current: KnownOrganization): void {
    const { input, given } = row;
    const differing = FIXED.filter((field) => given.has(field) && input[field] !== current[field]);
    for (const field of differing) this.refuse(row, field, importErrors.changedByActOnly());
    const changes = contactChanges(current, input);
    if (Object.keys(changes).length === 0) this.unchanged += 1;
    else this.changes.push({ id: current.id, changes });
  }

  private attempt({ row }: ReadRow, field: string, check: () => unknown): void {
    try {
      check();
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      this.faults.push(faultOf(row, field, error));
    }
  }

  private refuse({ row }: ReadRow, field: string, problem: Problem): void {
    this.faults.push(faultOf(row, field, problem));
  }
}

function placeOf({ id, type, status, path, placedSince }: KnownOrganization): NewPlace {
  return { id, type, status, depth: depthOf(path), level: -1, since: placedSince };
}

function requireEntry(effectiveOn: string, since: string, today: string): void {
  requireActDay(effectiveOn, { today, latest: null });
  if (effectiveOn < since) throw actErrors.notYetThere({ effectiveOn, since });
}
