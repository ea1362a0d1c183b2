import { v7 as uuidv7 } from 'uuid';
import type { Transaction } from '../../../src/index.js';

/** A member as a test needs him; what is left out is the same for all. */
export interface PlantedMember {
  readonly id?: string;
  readonly organizationId: string;
  readonly name?: string;
  readonly pinyin?: string;
  readonly initials?: string;
  readonly sex?: string;
  readonly ethnicity?: string | null;
  readonly birthDate?: string;
  readonly education?: string | null;
  readonly stage?: string;
  readonly status?: string;
  readonly from?: string;
  readonly isMigrant?: boolean;
  readonly lostContactSince?: string | null;
}

const MEMBERS = `
  INSERT INTO base_members (id, organization_id, name, pinyin, pinyin_initials, stroke_key, sex, ethnicity, birth_date, id_number,
    id_number_index, education, stage, membership_status, is_migrant, lost_contact_since, effective_on)
  SELECT r.id, r."organizationId", r.name, r.pinyin, r.initials, r.name, r.sex, r.ethnicity, r."birthDate", '', r.id::text, r.education,
    r.stage, r.status, r."isMigrant", r."lostContactSince", r."from"
  FROM jsonb_to_recordset($1::jsonb) AS r (id uuid, "organizationId" uuid, name text, pinyin text, initials text, sex text, ethnicity text,
    "birthDate" date, education text, stage text, status text, "isMigrant" boolean, "lostContactSince" date, "from" date)`;
const ACTS = `
  INSERT INTO base_member_acts (id, kind, member_id, effective_on, details) SELECT id, 'register', id, effective_on, '{}' FROM base_members
  WHERE id = ANY ($1::uuid[])`;
const STATES = `
  INSERT INTO base_member_states (member_id, valid_from, act_id, organization_id, stage, membership_status)
  SELECT id, effective_on, id, organization_id, stage, membership_status FROM base_members WHERE id = ANY ($1::uuid[])`;

/** Writes members as a migration of old data would, with the act and the state of their entry; answers their ids. */
export async function plantMembers(tx: Transaction, members: readonly PlantedMember[]): Promise<string[]> {
  const rows = members.map((member) => ({
    id: uuidv7(), name: '李明', pinyin: 'liming', initials: 'lm', sex: 'male', ethnicity: '01', birthDate: '1980-06-15', education: '21',
    stage: 'fullMember', status: 'normal', from: '2010-07-01', isMigrant: false, lostContactSince: null, ...member,
  }));
  const ids = rows.map(({ id }) => id);
  await tx.query(MEMBERS, [JSON.stringify(rows)]);
  await tx.query(ACTS, [ids]);
  await tx.query(STATES, [ids]);
  return ids;
}
