import { v7 as uuidv7 } from 'uuid';
import { Problem, type ReadRow, type ReadRows, rowFault, type RowFault, rowWarning, type RowWarning } from '../../../src/index.js';
import { actErrors } from './act.errors.js';
import { requireActDay } from './act-day.js';
import { importErrors } from './import.errors.js';
import { type Placed, parentsFirst } from './import-order.js';
import { requireJoint } from './joint-branches.js';
import { checkPlace, type Place } from './nesting.js';
import type { ImportedOrganization } from './organization.dto.js';
import { organizationErrors } from './organization.errors.js';
import { depthOf } from './organization-path.js';
import type { ContactChange } from './organization-rows.js';
import type { KnownOrganization } from './organization.repository.js';
import { contactChanges, type Draft } from './organization-writer.js';

/** An organisation to add, with its line in the file. */
export interface RowDraft extends Draft {
  readonly row: number;
  readonly input: ImportedOrganization;
  /** How many of the organisations above it are added with it. */
  readonly level: number;
  /** The place of the lowest organisation above it that is there already. */
  readonly node: string;
}

/** Where and when an import is made. */
export interface ImportSituation {
  readonly actingId: string | null;
  /** `YYYY-MM-DD` */
  readonly today: string;
  /** Lines with cells of custom fields: whether they change anything is seen later. */
  readonly withCustom: ReadonlySet<number>;
}

/** What an import does, parents before their children; no faulty row is in it. */
export interface ImportPlan {
  readonly drafts: readonly RowDraft[];
  readonly changes: readonly RowChange[];
  readonly unchanged: number;
  readonly faults: readonly RowFault[];
  /** Rows without a fault of their own whose parent is a faulty row. */
  readonly orphans: ReadonlyArray<Pick<ReadRow<ImportedOrganization>, 'input' | 'row'>>;
  /** What is unusual about the places of the drafts. */
  readonly warnings: readonly RowWarning[];
}

/** A change of an organisation that is there, with its line in the file. */
export interface RowChange extends ContactChange {
  readonly row: number;
  readonly current: KnownOrganization;
}

type Row = ReadRow<ImportedOrganization>;

/** Columns that an import does not change, and the acts that do. */
const FIXED = {
  code: null,
  name: 'rename',
  shortName: 'rename',
  type: 'upgrade',
  kind: 'upgrade',
  parentCode: 'move',
  foundedOn: null,
  effectiveOn: null,
} as const;

/**
 * Works out what the rows mean for what is there.
 *
 * @param known the organisations of all codes and ids in the file, and the acting one
 */
export function planImport(read: ReadRows<ImportedOrganization>, known: readonly KnownOrganization[], situation: ImportSituation): ImportPlan {
  const planner = new Planner(read, known, situation);
  for (const row of read.rows) planner.take(row);
  planner.place();
  return planner;
}

interface NewRow extends Placed {
  readonly from: Row;
  /** The parent where it is there already. */
  readonly parent: KnownOrganization | null;
}

interface NewPlace extends Place {
  readonly id: string;
  readonly level: number;
  /** Of itself, or of the lowest one above it that is there. */
  readonly node: string;
  /** The day from which it is there. */
  readonly since: string;
}

class Planner implements ImportPlan {
  readonly drafts: RowDraft[] = [];
  readonly changes: RowChange[] = [];
  readonly warnings: RowWarning[] = [];
  readonly faults: RowFault[] = [];
  unchanged = 0;
  private readonly added: NewRow[] = [];
  private readonly byCode: ReadonlyMap<string, KnownOrganization>;
  private readonly byId: ReadonlyMap<string, KnownOrganization>;
  private readonly acting: KnownOrganization | undefined;

  constructor(
    private readonly read: ReadRows<ImportedOrganization>,
    known: readonly KnownOrganization[],
    private readonly situation: ImportSituation,
  ) {
    this.byCode = new Map(known.map((organization) => [organization.code, organization]));
    this.byId = new Map(known.map((organization) => [organization.id, organization]));
    this.acting = known.find(({ id, inScope }) => id === situation.actingId && inScope);
  }

  take(row: Row): void {
    const { code, id } = row.input;
    const current = id === undefined ? this.byCode.get(code) : this.byId.get(id);
    if (current?.inScope) this.compare(row, current);
    else if (id !== undefined) this.refuse(row, 'id', importErrors.organizationIdUnknown());
    else if (current) this.refuse(row, 'code', organizationErrors.organizationCodeTaken({ code }));
    else this.takeNew(row);
  }

  /** Finds the places of the new ones. */
  place(): void {
    const { ordered, circular } = parentsFirst(this.added);
    for (const { from, parentCode } of circular) this.refuse(from, 'parentCode', importErrors.parentCycle({ code: parentCode }));
    const places = new Map<string, NewPlace>();
    for (const { from, parent, parentCode } of ordered) {
      const above = parent ? placeOf(parent) : places.get(parentCode ?? '');
      const since = from.input.effectiveOn ?? this.situation.today;
      if (!above || !this.fits(from, above, since)) continue;
      const { input, row } = from;
      const own = { id: uuidv7(), type: input.type, status: 'active' as const, depth: above.depth + 1, level: above.level + 1, node: above.node, since };
      places.set(input.code, own);
      this.drafts.push({ row, id: own.id, level: own.level, node: own.node, parentId: above.id, input, externalCodes: [] });
    }
  }

  get orphans(): Row[] {
    const settled = new Set([...this.drafts, ...this.faults].map(({ row }) => row));
    return this.added.filter(({ from }) => !settled.has(from.row)).map(({ from }) => from);
  }

  private takeNew(row: Row): void {
    const { code, parentCode } = row.input;
    const parent = parentCode === undefined ? this.acting : this.byCode.get(parentCode);
    if (parent?.inScope) this.added.push({ from: row, code, parent, parentCode: null });
    else if (parentCode === undefined) this.refuse(row, 'parentCode', importErrors.actingOrganizationOutOfScope());
    else if (!parent && this.read.keys.get('code')?.has(parentCode)) this.added.push({ from: row, code, parent: null, parentCode });
    else this.refuse(row, 'parentCode', importErrors.parentCodeUnknown({ code: parentCode }));
  }

  private compare(row: Row, current: KnownOrganization): void {
    const { input, given } = row;
    const differing = Object.entries(FIXED).filter(([name]) => {
      const field = name as keyof typeof FIXED;
      return given.has(field) && input[field] !== current[field];
    });
    for (const [field, act] of differing) this.refuse(row, field, act === null ? importErrors.notChangedByImport() : importErrors.changedByActOnly({ act }));
    if (differing.length > 0) return;
    const changes = contactChanges(current, input);
    if (!this.passes(row, 'unitCount', () => requireJoint({ ...changes, kind: current.kind }))) return;
    if (Object.keys(changes).length === 0 && !this.situation.withCustom.has(row.row)) this.unchanged += 1;
    else this.changes.push({ row: row.row, id: current.id, changes, current });
  }

  private fits(from: Row, above: NewPlace, since: string): boolean {
    const placed = this.passes(from, 'parentCode', () => {
      const warnings = checkPlace(above, { type: from.input.type, levels: 1, on: since });
      this.warnings.push(...warnings.map((warning) => rowWarning(from.row, 'parentCode', warning)));
    });
    const joint = this.passes(from, 'unitCount', () => requireJoint(from.input));
    return this.passes(from, 'effectiveOn', () => requireEntry(since, above.since, this.situation.today)) && placed && joint;
  }

  private passes(row: Row, field: string, check: () => unknown): boolean {
    try {
      check();
      return true;
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      this.refuse(row, field, error);
      return false;
    }
  }

  private refuse({ row }: Row, field: string, problem: Problem): void {
    this.faults.push(rowFault(row, field, problem));
  }
}

function placeOf({ id, type, status, path, placedSince }: KnownOrganization): NewPlace {
  return { id, type, status, depth: depthOf(path), level: -1, node: path, since: placedSince };
}

function requireEntry(effectiveOn: string, since: string, today: string): void {
  requireActDay(effectiveOn, { today, latest: null });
  if (effectiveOn < since) throw actErrors.notYetThere({ effectiveOn, since });
}
