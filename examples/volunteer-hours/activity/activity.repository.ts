import { Injectable } from '@nestjs/common';
import {
  custom,
  Database,
  defineList,
  defineScopedSql,
  equals,
  ListReader,
  type Page,
  type RowScope,
  scopeBy,
  selectList,
  type Transaction,
} from 'zhibu';
import type { ActivityState } from './activity-state.js';
import type { CreateVolunteerActivity, VolunteerActivity, VolunteerActivityQuery } from './activity.dto.js';

const COLUMNS: { readonly [K in keyof VolunteerActivity]: string } = {
  id: 'a.id',
  organizationId: 'a.organization_id',
  title: 'a.title',
  place: 'a.place',
  heldOn: 'a.held_on',
  organizerId: 'a.organizer_id',
  note: 'a.note',
  state: 'a.state',
  version: 'a.version',
  createdAt: 'a.created_at',
  updatedAt: 'a.updated_at',
};
const SELECTED = selectList(COLUMNS);
const FROM = 'volunteer_hours_activities a';
const scope = scopeBy.managed('a.organization_id');

const LIST = defineList<VolunteerActivity>({
  name: 'volunteer-hours.activities',
  from: FROM,
  key: 'a.id',
  columns: COLUMNS,
  sorts: { heldOn: { sql: 'a.held_on', type: 'date' }, title: { sql: 'a.title', type: 'text' } },
  defaultSort: '-heldOn',
  filters: {
    organizationId: equals('a.organization_id', 'uuid'),
    state: equals('a.state'),
    heldFrom: custom<string>((day, parameters) => `a.held_on >= ${parameters.add(day)}::date`),
    heldUntil: custom<string>((day, parameters) => `a.held_on <= ${parameters.add(day)}::date`),
  },
  search: ['a.title', 'a.place'],
  scope,
});
const ONE = defineScopedSql({ name: 'volunteer-hours.activity', scope, text: `SELECT ${SELECTED} FROM ${FROM} WHERE a.id = $1 AND {{scope}}` });
const LOCKED = defineScopedSql({
  name: 'volunteer-hours.activities_to_change',
  scope,
  // In one order, so that two imports never wait for each other in a circle.
  text: `SELECT ${SELECTED} FROM ${FROM} WHERE a.id = ANY ($1::uuid[]) AND {{scope}} ORDER BY a.id FOR NO KEY UPDATE OF a`,
});
const INSERT = `
  INSERT INTO volunteer_hours_activities AS a (id, organization_id, title, place, held_on, organizer_id, note)
  VALUES ($1, $2, $3, $4, $5, $6, $7) RETURNING ${SELECTED}`;
const UPDATE = `
  UPDATE volunteer_hours_activities a
  SET title = $2, place = $3, held_on = $4, organizer_id = $5, note = $6, version = a.version + 1, updated_at = now()
  WHERE a.id = $1 RETURNING ${SELECTED}`;
const SET_STATE = `UPDATE volunteer_hours_activities a SET state = $2, version = a.version + 1, updated_at = now() WHERE a.id = $1 RETURNING ${SELECTED}`;
const UNCONFIRMED = 'SELECT count(*)::int AS count FROM volunteer_hours_entries WHERE activity_id = $1 AND confirmed_at IS NULL';
const HAS_HOURS = 'SELECT EXISTS (SELECT FROM volunteer_hours_entries WHERE activity_id = $1) AS has';

/** What is written of an activity. */
export type ActivityFacts = Pick<VolunteerActivity, 'id' | 'title' | 'place' | 'heldOn' | 'organizerId' | 'note'>;

/** The statements on activities. */
@Injectable()
export class ActivityRepository {
  constructor(
    private readonly database: Database,
    private readonly lists: ListReader,
  ) {}

  page(rows: RowScope, query: VolunteerActivityQuery): Promise<Page<VolunteerActivity>> {
    return this.lists.page(LIST, query, rows);
  }

  find(rows: RowScope, id: string): Promise<VolunteerActivity | null> {
    const { text, params } = ONE.build(rows, [id]);
    return this.database.one<VolunteerActivity>(text, params);
  }

  /** Those of `ids` in scope, by id: until the transaction ends nobody else changes them or hours in them. */
  async lock(tx: Transaction, rows: RowScope, ids: readonly string[]): Promise<ReadonlyMap<string, VolunteerActivity>> {
    const { text, params } = LOCKED.build(rows, [ids]);
    const found = await tx.query<VolunteerActivity>(text, params);
    return new Map(found.map((activity) => [activity.id, activity]));
  }

  insert(tx: Transaction, id: string, input: CreateVolunteerActivity): Promise<VolunteerActivity> {
    const { organizationId, title, place, heldOn, organizerId, note = null } = input;
    return written(tx, INSERT, [id, organizationId, title, place, heldOn, organizerId, note]);
  }

  update(tx: Transaction, { id, title, place, heldOn, organizerId, note }: ActivityFacts): Promise<VolunteerActivity> {
    return written(tx, UPDATE, [id, title, place, heldOn, organizerId, note]);
  }

  setState(tx: Transaction, id: string, state: ActivityState): Promise<VolunteerActivity> {
    return written(tx, SET_STATE, [id, state]);
  }

  async countUnconfirmed(tx: Transaction, id: string): Promise<number> {
    return (await tx.one<{ count: number }>(UNCONFIRMED, [id]))?.count ?? 0;
  }

  async hasHours(tx: Transaction, id: string): Promise<boolean> {
    return (await tx.one<{ has: boolean }>(HAS_HOURS, [id]))?.has === true;
  }
}

async function written(tx: Transaction, sql: string, values: readonly unknown[]): Promise<VolunteerActivity> {
  const row = await tx.one<VolunteerActivity>(sql, values);
  if (!row) throw new Error('nothing was written');
  return row;
}
