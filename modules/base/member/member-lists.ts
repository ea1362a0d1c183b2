import {
  anyOf,
  custom,
  customFilter,
  defineList,
  equals,
  type ListDefinition,
  type ListSpec,
  scopeBy,
  type SqlParameters,
} from '../../../src/index.js';
import { belowPath, type Under } from '../organization/under-filter.js';
import type { Member } from './member.dto.js';
import { COLUMNS, MEMBERS } from './member-rows.js';

/** An organisation in the scope of the caller, as a filter gets it. */
export interface UnderOn extends Under {
  /** The day whose tree is meant; null for today's. */
  readonly day: string | null;
}

/** Whether something that began one day was so on another. */
export interface HeldOn {
  readonly holds: boolean;
  readonly day: string;
}

/** Letters are read as pinyin; anything else is looked for in the name. */
const LETTERS = /^[a-z]+$/;
/** Sorts after whatever a name may go on with. */
const AFTER_ALL = '\u{10ffff}';

const search = custom<string>((text, parameters) => {
  const words = text.normalize('NFC').toLowerCase();
  const letters = words.replace(/[\s'’]/g, '').replaceAll('ü', 'v');
  const word = `${parameters.add(words)}::text`;
  // By its characters, of which there is an index; then in their order.
  const inName = `string_to_array(lower(m.name), NULL) @> string_to_array(${word}, NULL) AND strpos(lower(m.name), ${word}) > 0`;
  if (!LETTERS.test(letters)) return inName;
  const from = parameters.add(letters);
  const to = parameters.add(letters + AFTER_ALL);
  const isBetween = (column: string) => `(${column} >= ${from} AND ${column} < ${to})`;
  return `${isBetween('m.pinyin')} OR ${isBetween('m.pinyin_initials')} OR (${inName})`;
});

const common = {
  key: 'm.id',
  sorts: {
    surnameStrokes: { sql: 'm.stroke_key', type: 'text' },
    name: { sql: 'm.pinyin', type: 'text' },
    createdAt: { sql: 'm.created_at', type: 'timestamptz' },
  },
  defaultSort: 'surnameStrokes',
  search,
} as const;

const filtersOn = (state: string) => ({
  organizationId: equals(`${state}.organization_id`, 'uuid'),
  groupId: equals(`${state}.group_id`, 'uuid'),
  stage: anyOf(`${state}.stage`),
  membershipStatus: anyOf(`${state}.membership_status`),
  sex: anyOf('m.sex'),
  idNumber: equals('m.id_number_index'),
  phone: equals('m.phone_index'),
});

const CURRENT: ListSpec<Member> = {
  ...common,
  name: 'base.members',
  from: `${MEMBERS} m`,
  columns: COLUMNS,
  sorts: { ...common.sorts, surnameStrokes: { ...common.sorts.surnameStrokes, isIndexedInOrganization: true } },
  filters: {
    ...filtersOn('m'),
    under: custom<Under>(({ top, condition }, parameters) => {
      const from = `base_organizations top JOIN base_organizations o ON ${belowPath('o.path', 'top.path')}`;
      return `m.organization_id IN (SELECT o.id FROM ${from} WHERE top.id = ${parameters.add(top)}::uuid AND ${condition('top.id', parameters, 'top.path')})`;
    }),
    isMigrant: equals('m.is_migrant', 'boolean'),
    lostContact: equals('(m.lost_contact_since IS NOT NULL)', 'boolean'),
    custom: customFilter({ custom: 'm.custom', organization: 'm.organization_id' }),
  },
  scope: scopeBy.managed('m.organization_id'),
};

/** Members as of today. */
export const MEMBER_LIST: ListDefinition<Member> = defineList<Member>(CURRENT);

/**
 * The same for a search, sorted by expressions that no index has: PostgreSQL then finds by the word or the place and
 * sorts what it found, instead of going through the table in order until enough fit, which takes for ever for a rare word.
 */
export const FOUND_MEMBER_LIST: ListDefinition<Member> = defineList<Member>({
  ...CURRENT,
  name: 'base.members_found',
  sorts: {
    surnameStrokes: { sql: `(m.stroke_key || '')`, type: 'text' },
    name: { sql: `(m.pinyin || '')`, type: 'text' },
    createdAt: { sql: `(m.created_at + interval '0')`, type: 'timestamptz' },
  },
});

/** The columns with the state of a day in place of today's. */
export const DATED_COLUMNS: typeof COLUMNS = {
  ...COLUMNS,
  organizationId: 's.organization_id',
  groupId: 's.group_id',
  stage: 's.stage',
  membershipStatus: 's.membership_status',
  effectiveOn: 's.valid_from',
  // What has no date is not known of a day.
  custom: 'NULL::jsonb',
};
export const DATED_FROM = `${MEMBERS} m JOIN base_member_states s ON s.member_id = m.id`;

/** SQL that holds for the state of a day. */
export function heldOn(state: string, day: string): string {
  return `${state}.valid_from <= ${day} AND (${state}.valid_until IS NULL OR ${state}.valid_until > ${day})`;
}

const since = (column: string) =>
  custom<HeldOn>(({ day, holds }, parameters) => `COALESCE(${column} <= ${parameters.add(day)}::date, false) = ${parameters.add(holds)}::boolean`);

const addDay = (parameters: SqlParameters, day: string | null) => `${parameters.add(day)}::date`;

/** Members as they were on a day, in the tree of that day. */
export const DATED_MEMBER_LIST: ListDefinition<Member> = defineList<Member>({
  ...common,
  name: 'base.members_as_of',
  from: DATED_FROM,
  columns: DATED_COLUMNS,
  filters: {
    ...filtersOn('s'),
    under: custom<UnderOn>(({ top, day, condition }, parameters) => {
      const on = addDay(parameters, day);
      const from = `base_organization_states top JOIN base_organization_states o ON ${belowPath('o.path', 'top.path')} AND ${heldOn('o', on)}`;
      const where = `top.organization_id = ${parameters.add(top)}::uuid AND ${heldOn('top', on)} AND ${condition('top.organization_id', parameters)}`;
      return `s.organization_id IN (SELECT o.organization_id FROM ${from} WHERE ${where})`;
    }),
    isMigrant: since('m.migrant_since'),
    lostContact: since('m.lost_contact_since'),
    asOf: custom<string>((day, parameters) => heldOn('s', addDay(parameters, day))),
  },
  scope: scopeBy.managed('s.organization_id'),
});
