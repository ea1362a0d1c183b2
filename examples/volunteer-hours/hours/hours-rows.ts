import { custom, defineList, defineScopedSql, equals, scopeBy, selectList } from 'zhibu';
import type { ActivityState } from '../activity/activity-state.js';
import type { VolunteerHours } from './hours.dto.js';

/** Hours as the SQL gives them: whose they are is known to base. */
export type HoursRow = Omit<VolunteerHours, 'memberName'>;

/** An entry that is to be changed; nobody closes its activity meanwhile. */
export interface LockedHours extends HoursRow {
  readonly registeredBy: string | null;
  readonly activityState: ActivityState;
}

const COLUMNS: { readonly [K in keyof HoursRow]: string } = {
  id: 'h.id',
  activityId: 'h.activity_id',
  activityTitle: 'a.title',
  heldOn: 'a.held_on',
  organizationId: 'a.organization_id',
  memberId: 'h.member_id',
  minutes: 'h.minutes',
  note: 'h.note',
  state: `CASE WHEN h.confirmed_at IS NULL THEN 'registered' ELSE 'confirmed' END`,
  confirmedAt: 'h.confirmed_at',
  version: 'h.version',
  createdAt: 'h.created_at',
  updatedAt: 'h.updated_at',
};
const SELECTED = selectList(COLUMNS);
const FROM = 'volunteer_hours_entries h JOIN volunteer_hours_activities a ON a.id = h.activity_id';
const sorts = { heldOn: { sql: 'a.held_on', type: 'date' }, createdAt: { sql: 'h.created_at', type: 'timestamptz' } } as const;
const inYear = custom<number>((year, parameters) => {
  const first = `make_date(${parameters.add(year)}::integer, 1, 1)`;
  return `a.held_on >= ${first} AND a.held_on < ${first} + interval '1 year'`;
});

/** Of the organisations that the caller manages. */
export const managed = scopeBy.managed('a.organization_id');
/** Of one person. */
export const own = scopeBy.own('h.member_id');

export const HOURS_LIST = defineList<HoursRow>({
  name: 'volunteer-hours.hours',
  from: FROM,
  key: 'h.id',
  columns: COLUMNS,
  sorts,
  defaultSort: '-heldOn',
  filters: {
    organizationId: equals('a.organization_id', 'uuid'),
    activityId: equals('h.activity_id', 'uuid'),
    memberId: equals('h.member_id', 'uuid'),
    year: inYear,
    state: custom<string>((state, parameters) => `(h.confirmed_at IS NOT NULL) = (${parameters.add(state)}::text = 'confirmed')`),
  },
  search: ['a.title', 'a.place'],
  scope: managed,
});

export const OWN_HOURS_LIST = defineList<HoursRow>({
  name: 'volunteer-hours.own_hours',
  from: FROM,
  key: 'h.id',
  columns: COLUMNS,
  sorts,
  defaultSort: '-heldOn',
  filters: { year: inYear },
  scope: own,
});

export const ONE_ENTRY = defineScopedSql({ name: 'volunteer-hours.entry', scope: managed, text: `SELECT ${SELECTED} FROM ${FROM} WHERE h.id = $1 AND {{scope}}` });

export const LOCKED_ENTRY = defineScopedSql({
  name: 'volunteer-hours.entry_to_change',
  scope: managed,
  text: `SELECT ${SELECTED}, h.registered_by AS "registeredBy", a.state AS "activityState"
    FROM ${FROM} WHERE h.id = $1 AND {{scope}} FOR NO KEY UPDATE OF h FOR SHARE OF a`,
});

/** `$1` the ids of activities that the caller has locked. */
export const ENTRIES_OF_ACTIVITIES = `SELECT ${SELECTED} FROM ${FROM} WHERE h.activity_id = ANY ($1::uuid[]) ORDER BY h.id FOR NO KEY UPDATE OF h`;

const SUMS = `
  SELECT extract(year FROM a.held_on)::int AS year, sum(h.minutes)::int AS minutes,
    count(DISTINCT h.activity_id)::int AS activities, count(DISTINCT h.member_id)::int AS people
  FROM ${FROM}
  WHERE h.confirmed_at IS NOT NULL AND {{scope}}`;
const BY_YEAR = 'GROUP BY 1 ORDER BY 1 DESC';

/** `$1` an organisation, `$2` a member, `$3` a year; null for all. */
export const HOURS_SUMS = defineScopedSql({
  name: 'volunteer-hours.sums',
  scope: managed,
  text: `${SUMS} AND ($1::uuid IS NULL OR a.organization_id = $1) AND ($2::uuid IS NULL OR h.member_id = $2)
    AND ($3::integer IS NULL OR extract(year FROM a.held_on) = $3) ${BY_YEAR}`,
});

export const OWN_SUMS = defineScopedSql({ name: 'volunteer-hours.own_sums', scope: own, text: `${SUMS} ${BY_YEAR}` });
