import { customColumn, type KeptValues, selectList, type Transaction } from '../../../src/index.js';
import type { Member } from './member.dto.js';
import type { NameKeys } from './name-keys.js';

/** The columns of an answer by its fields, of `base_members m`; the numbers come encrypted, `custom` as it is kept. */
export const COLUMNS: { readonly [K in keyof Member]-?: string } = {
  id: 'm.id',
  organizationId: 'm.organization_id',
  groupId: 'm.group_id',
  name: 'm.name',
  sex: 'm.sex',
  ethnicity: 'm.ethnicity',
  idNumber: 'm.id_number',
  birthDate: 'm.birth_date',
  education: 'm.education',
  stage: 'm.stage',
  membershipStatus: 'm.membership_status',
  appliedOn: 'm.applied_on',
  joinedOn: 'm.joined_on',
  fullOn: 'm.full_on',
  phone: 'm.phone',
  workPost: 'm.work_post',
  address: 'm.address',
  isMigrant: 'm.is_migrant',
  migrantSince: 'm.migrant_since',
  migrantDestination: 'm.migrant_destination',
  lostContactSince: 'm.lost_contact_since',
  abroadSince: 'm.abroad_since',
  custom: customColumn('m.custom', '(SELECT home.path FROM base_organizations home WHERE home.id = m.organization_id)'),
  effectiveOn: 'm.effective_on',
  version: 'm.version',
  createdAt: 'm.created_at',
  updatedAt: 'm.updated_at',
};

/** Members but for those who were erased, who are there for the ledger alone. */
export const MEMBERS = '(SELECT * FROM base_members WHERE erased_at IS NULL)';

/** The select list of an answer. */
export const SELECTED = selectList(COLUMNS);

/** A row to insert; the database adds status, version and times. */
export type NewRow = Omit<Member, 'membershipStatus' | 'version' | 'createdAt' | 'updatedAt' | 'custom'> &
  NameKeys & { readonly custom: KeptValues; readonly actId: string; readonly idNumberIndex: string; readonly phoneIndex: string | null };

/**
 * Members, the act of their entry and their first state. `ON CONFLICT` names the unique index of those who are
 * members today: somebody who was removed may come again, as a new record.
 */
const REGISTER = `
  WITH r AS MATERIALIZED (
    SELECT * FROM jsonb_to_recordset($1::jsonb) AS r
      (id uuid, "actId" uuid, "organizationId" uuid, "groupId" uuid, name text, pinyin text, "pinyinInitials" text, "strokeKey" text, sex text,
       ethnicity text, "birthDate" date, "idNumber" text, "idNumberIndex" text, phone text, "phoneIndex" text, education text, "workPost" text,
       address text, stage text, "appliedOn" date, "joinedOn" date, "fullOn" date, "isMigrant" boolean, "migrantSince" date,
       "migrantDestination" text, "lostContactSince" date, "abroadSince" date, "effectiveOn" date, custom jsonb)
  ), added AS (
    INSERT INTO base_members AS m
      (id, organization_id, group_id, name, pinyin, pinyin_initials, stroke_key, sex, ethnicity, birth_date, id_number, id_number_index,
       phone, phone_index, education, work_post, address, stage, membership_status, applied_on, joined_on, full_on, is_migrant, migrant_since,
       migrant_destination, lost_contact_since, abroad_since, effective_on, custom)
    SELECT r.id, r."organizationId", r."groupId", r.name, r.pinyin, r."pinyinInitials", r."strokeKey", r.sex, r.ethnicity, r."birthDate",
       r."idNumber", r."idNumberIndex", r.phone, r."phoneIndex", r.education, r."workPost", r.address, r.stage, 'normal', r."appliedOn",
       r."joinedOn", r."fullOn", r."isMigrant", r."migrantSince", r."migrantDestination", r."lostContactSince", r."abroadSince", r."effectiveOn", r.custom
    FROM r
    ON CONFLICT (id_number_index) WHERE membership_status IN ('normal', 'suspended') DO NOTHING
    RETURNING m.*
  ), act AS (
    INSERT INTO base_member_acts (id, kind, member_id, effective_on, details)
    SELECT r."actId", 'register', m.id, m.effective_on,
      jsonb_build_object('organizationId', m.organization_id, 'groupId', m.group_id, 'stage', m.stage, 'membershipStatus', m.membership_status)
    FROM added m JOIN r ON r.id = m.id
  ), state AS (
    INSERT INTO base_member_states (member_id, valid_from, act_id, organization_id, group_id, stage, membership_status)
    SELECT m.id, m.effective_on, r."actId", m.organization_id, m.group_id, m.stage, m.membership_status FROM added m JOIN r ON r.id = m.id
  )
  SELECT ${SELECTED} FROM added m`;

/** Inserts members with their first act and state; answers those whose ID number nobody has who is a member, in no order. */
export function insertMembers(tx: Pick<Transaction, 'query'>, rows: readonly NewRow[]): Promise<Member[]> {
  return tx.query<Member>(REGISTER, [JSON.stringify(rows)]);
}

const UPDATE = `
  UPDATE base_members m
  SET name = r.name, pinyin = COALESCE(r.pinyin, m.pinyin), pinyin_initials = COALESCE(r."pinyinInitials", m.pinyin_initials),
    stroke_key = COALESCE(r."strokeKey", m.stroke_key), sex = r.sex, ethnicity = r.ethnicity, birth_date = r."birthDate",
    id_number = r."idNumber", id_number_index = COALESCE(r."idNumberIndex", m.id_number_index), phone = r.phone,
    phone_index = CASE WHEN r.phone IS NULL THEN NULL ELSE COALESCE(r."phoneIndex", m.phone_index) END, education = r.education,
    work_post = r."workPost", address = r.address, applied_on = r."appliedOn", joined_on = r."joinedOn", full_on = r."fullOn",
    is_migrant = r."isMigrant", migrant_since = r."migrantSince", migrant_destination = r."migrantDestination",
    lost_contact_since = r."lostContactSince", abroad_since = r."abroadSince", custom = r.custom, version = m.version + 1, updated_at = now()
  FROM jsonb_to_recordset($1::jsonb) AS r
    (id uuid, name text, pinyin text, "pinyinInitials" text, "strokeKey" text, sex text, ethnicity text, "birthDate" date, "idNumber" text,
     "idNumberIndex" text, phone text, "phoneIndex" text, education text, "workPost" text, address text, "appliedOn" date, "joinedOn" date,
     "fullOn" date, "isMigrant" boolean, "migrantSince" date, "migrantDestination" text, "lostContactSince" date, "abroadSince" date, custom jsonb)
  WHERE m.id = r.id
  RETURNING ${SELECTED}`;

/** What `PATCH` may change of a row, all of it as it is to be; keys and indexes that stay are left out. */
export type ChangedRow = Omit<NewRow, 'actId' | 'organizationId' | 'groupId' | 'stage' | 'effectiveOn' | DerivedColumn> & Partial<Pick<NewRow, DerivedColumn>>;
type DerivedColumn = keyof NameKeys | 'idNumberIndex' | 'phoneIndex';

/** Writes rows that are locked; answers them as they are then, in no order. */
export function updateMembers(tx: Transaction, rows: readonly ChangedRow[]): Promise<Member[]> {
  return tx.query<Member>(UPDATE, [JSON.stringify(rows)]);
}
