import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import {
  batchesOf,
  type ImportOptions,
  importResult,
  type ImportResult,
  type ImportRow,
  type Problem,
  type ReadRow,
  readRows,
  type RequestContext,
  rowFault,
  type RowFault,
  type WorkTransaction,
} from 'zhibu';
import { type ListedMember, MemberDirectory } from 'zhibu/base';
import type { VolunteerActivity } from '../activity/activity.dto.js';
import { ActivityRepository } from '../activity/activity.repository.js';
import { volunteerHoursErrors } from '../volunteer-hours.errors.js';
import { volunteerHoursPermissions } from '../volunteer-hours.permissions.js';
import { HoursChecks } from './hours-checks.js';
import { HOURS_COLUMNS, HoursFileRow } from './hours-columns.js';
import { HoursRepository, type NewHours } from './hours.repository.js';
import type { HoursRow } from './hours-rows.js';

/** What the rows of a file refer to, as it is in the database. */
interface Known {
  readonly activities: ReadonlyMap<string, VolunteerActivity>;
  readonly members: ReadonlyMap<string, ListedMember>;
  /** The most minutes of one person in an activity, by organisation. */
  readonly mostMinutes: ReadonlyMap<string, number>;
  /** By activity and member. */
  readonly entries: ReadonlyMap<string, HoursRow>;
}

/** Loads hours from files, by the rules of requests. A row is known by its activity and its member. */
@Injectable()
export class HoursImport {
  constructor(
    private readonly hours: HoursRepository,
    private readonly activities: ActivityRepository,
    private readonly members: MemberDirectory,
    private readonly checks: HoursChecks,
  ) {}

  async importRows(given: readonly ImportRow[], context: RequestContext, tx: WorkTransaction, options: ImportOptions): Promise<ImportResult> {
    const read = await readRows(given, { input: HoursFileRow, columns: HOURS_COLUMNS, keys: [] });
    const known = await this.look(tx, context, read.rows);
    const faults = [...read.faults, ...this.faultsOf(read.rows, known, context), ...twice(read.rows)];
    const bad = new Set(faults.map(({ row }) => row));
    const good = read.rows.filter(({ row }) => !bad.has(row)).map(({ input }) => planned(input, known));
    const [created, updated] = [good.filter(({ change }) => change === 'create'), good.filter(({ change }) => change === 'update')];
    const done = { created: created.length, updated: updated.length, unchanged: good.length - created.length - updated.length };
    if (faults.length === 0 || options.skipBadRows) await this.write(tx, context, { created, updated });
    options.onProgress(given.length);
    return importResult(done, faults);
  }

  private async look(tx: WorkTransaction, { scope }: RequestContext, rows: readonly ReadRow<HoursFileRow>[]): Promise<Known> {
    const activities = await this.activities.lock(tx, scope, distinct(rows.map(({ input }) => input.activityId)));
    const entries = await this.hours.lockAllOf(tx, [...activities.keys()]);
    return {
      activities,
      members: await this.members.find(tx, distinct(rows.map(({ input }) => input.memberId))),
      mostMinutes: await this.checks.mostMinutesIn([...activities.values()].map(({ organizationId }) => organizationId)),
      entries: new Map(entries.map((entry) => [keyOf(entry), entry])),
    };
  }

  private faultsOf(rows: readonly ReadRow<HoursFileRow>[], known: Known, context: RequestContext): RowFault[] {
    return rows.flatMap(({ row, input }) => {
      const found = this.faultOf(input, known, context);
      return found ? [rowFault(row, found.field, found.problem)] : [];
    });
  }

  private faultOf(input: HoursFileRow, known: Known, { scope }: RequestContext): { readonly field: string; readonly problem: Problem } | null {
    const { activityId, memberId, minutes } = input;
    const activity = known.activities.get(activityId);
    if (!activity) return { field: 'activityId', problem: volunteerHoursErrors.activityUnknown({ activityId }) };
    const member = known.members.get(memberId);
    if (!member || !scope.covers(member.node)) return { field: 'memberId', problem: volunteerHoursErrors.memberUnknown({ memberId }) };
    const { change, entry } = planned(input, known);
    if (change === 'none') return null;
    if (entry?.state === 'confirmed') return { field: 'minutes', problem: volunteerHoursErrors.alreadyConfirmed() };
    const problem = this.checks.faultOf(activity, minutes, known.mostMinutes.get(activity.organizationId) ?? 0);
    return problem && { field: 'minutes', problem };
  }

  private async write(tx: WorkTransaction, { principal, acting }: RequestContext, plan: { readonly created: readonly Planned[]; readonly updated: readonly Planned[] }): Promise<void> {
    for await (const batch of batchesOf(plan.created)) await this.hours.insert(tx, batch.map(({ hours }) => hours), principal.accountId);
    for await (const batch of batchesOf(plan.updated)) await this.hours.update(tx, batch.map(({ hours }) => hours));
    const fields = [`created:${plan.created.length}`, `updated:${plan.updated.length}`];
    tx.audit({ action: volunteerHoursPermissions.hours.import.key, targetKind: 'volunteerHours', targetId: null, organizationId: acting?.organizationId ?? null, fields });
  }
}

/** What a row does to the entry that it is known by. */
interface Planned {
  readonly change: 'create' | 'update' | 'none';
  readonly hours: NewHours;
  readonly entry: HoursRow | undefined;
}

/** An empty cell changes nothing. */
function planned(input: HoursFileRow, { entries }: Known): Planned {
  const { activityId, memberId, minutes } = input;
  const entry = entries.get(keyOf(input));
  const note = input.note ?? entry?.note ?? null;
  const change = !entry ? 'create' : entry.minutes === minutes && entry.note === note ? 'none' : 'update';
  return { change, entry, hours: { id: entry?.id ?? uuidv7(), activityId, memberId, minutes, note } };
}

function twice(rows: readonly ReadRow<HoursFileRow>[]): RowFault[] {
  const seen = new Set<string>();
  return rows.flatMap(({ row, input }) => {
    const key = keyOf(input);
    if (seen.has(key)) return [rowFault(row, 'memberId', volunteerHoursErrors.alreadyRegistered())];
    seen.add(key);
    return [];
  });
}

function keyOf({ activityId, memberId }: { readonly activityId: string; readonly memberId: string | null }): string {
  return `${activityId} ${memberId ?? ''}`;
}

function distinct(ids: readonly string[]): string[] {
  return [...new Set(ids)];
}
