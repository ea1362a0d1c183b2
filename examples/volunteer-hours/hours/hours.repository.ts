import { Injectable } from '@nestjs/common';
import { Database, ListReader, ownRows, type Page, type RowScope, type Transaction } from 'zhibu';
import type { HoursSumsQuery, OwnHoursQuery, VolunteerHoursFilter, VolunteerHoursQuery, YearOfHours } from './hours.dto.js';
import { ENTRIES_OF_ACTIVITIES, HOURS_LIST, HOURS_SUMS, type HoursRow, LOCKED_ENTRY, type LockedHours, ONE_ENTRY, OWN_HOURS_LIST, OWN_SUMS } from './hours-rows.js';

const INSERT = `
  INSERT INTO volunteer_hours_entries (id, activity_id, member_id, minutes, note, registered_by)
  SELECT r.id, r."activityId", r."memberId", r.minutes, r.note, $2
  FROM jsonb_to_recordset($1::jsonb) AS r (id uuid, "activityId" uuid, "memberId" uuid, minutes integer, note text)
  ON CONFLICT (activity_id, member_id) DO NOTHING RETURNING id`;
const UPDATE = `
  UPDATE volunteer_hours_entries h SET minutes = r.minutes, note = r.note, version = h.version + 1, updated_at = now()
  FROM jsonb_to_recordset($1::jsonb) AS r (id uuid, minutes integer, note text) WHERE h.id = r.id`;
const DELETE = 'DELETE FROM volunteer_hours_entries WHERE id = $1';
const CONFIRM = `
  UPDATE volunteer_hours_entries SET confirmed_by = $2, confirmed_at = now(), version = version + 1, updated_at = now() WHERE id = $1`;
const UNCONFIRM = `
  UPDATE volunteer_hours_entries SET confirmed_by = NULL, confirmed_at = NULL, version = version + 1, updated_at = now() WHERE id = $1`;

/** What an entry begins with. */
export interface NewHours {
  readonly id: string;
  readonly activityId: string;
  readonly memberId: string;
  readonly minutes: number;
  readonly note: string | null;
}

/** The statements on hours. */
@Injectable()
export class HoursRepository {
  constructor(
    private readonly database: Database,
    private readonly lists: ListReader,
  ) {}

  page(rows: RowScope, query: VolunteerHoursQuery): Promise<Page<HoursRow>> {
    return this.lists.page(HOURS_LIST, query, rows);
  }

  all(rows: RowScope, filter: VolunteerHoursFilter): AsyncIterable<readonly HoursRow[]> {
    return this.lists.all(HOURS_LIST, filter, rows);
  }

  ownPage(memberId: string | null, query: OwnHoursQuery): Promise<Page<HoursRow>> {
    return this.lists.page(OWN_HOURS_LIST, query, ownRows(memberId));
  }

  find(rows: RowScope, id: string): Promise<HoursRow | null> {
    const { text, params } = ONE_ENTRY.build(rows, [id]);
    return this.database.one<HoursRow>(text, params);
  }

  lock(tx: Transaction, rows: RowScope, id: string): Promise<LockedHours | null> {
    const { text, params } = LOCKED_ENTRY.build(rows, [id]);
    return tx.one<LockedHours>(text, params);
  }

  /** Every entry of activities that the caller has locked. */
  lockAllOf(tx: Transaction, activityIds: readonly string[]): Promise<HoursRow[]> {
    return tx.query<HoursRow>(ENTRIES_OF_ACTIVITIES, [activityIds]);
  }

  /** The ids of those that are new: nobody is twice in one activity. */
  async insert(tx: Transaction, rows: readonly NewHours[], registeredBy: string | null): Promise<string[]> {
    return (await tx.query<{ id: string }>(INSERT, [JSON.stringify(rows), registeredBy])).map(({ id }) => id);
  }

  async update(tx: Transaction, rows: readonly Pick<NewHours, 'id' | 'minutes' | 'note'>[]): Promise<void> {
    await tx.query(UPDATE, [JSON.stringify(rows)]);
  }

  async delete(tx: Transaction, id: string): Promise<void> {
    await tx.query(DELETE, [id]);
  }

  async confirm(tx: Transaction, id: string, accountId: string | null): Promise<void> {
    await tx.query(CONFIRM, [id, accountId]);
  }

  async unconfirm(tx: Transaction, id: string): Promise<void> {
    await tx.query(UNCONFIRM, [id]);
  }

  sums(rows: RowScope, { organizationId, memberId, year }: HoursSumsQuery): Promise<YearOfHours[]> {
    const { text, params } = HOURS_SUMS.build(rows, [organizationId ?? null, memberId ?? null, year ?? null]);
    return this.database.query<YearOfHours>(text, params);
  }

  ownSums(memberId: string | null): Promise<YearOfHours[]> {
    const { text, params } = OWN_SUMS.build(ownRows(memberId));
    return this.database.query<YearOfHours>(text, params);
  }
}
