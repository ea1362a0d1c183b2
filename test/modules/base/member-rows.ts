import { v7 as uuidv7 } from 'uuid';
import type { SqlRunner } from '../../../src/database/transaction.js';

/** What a test says of a member; the rest does not matter to where he belongs. */
export interface MemberRow {
  readonly organizationId: string;
  readonly groupId?: string | null;
  readonly stage?: string;
  readonly membershipStatus?: string;
  readonly effectiveOn?: string;
}

const INSERT = `
  WITH member AS (
    INSERT INTO base_members (id, organization_id, group_id, name, pinyin, pinyin_initials, stroke_key, sex, birth_date, id_number,
      id_number_index, stage, membership_status, effective_on)
    VALUES ($1::uuid, $2, $3, '王芳', 'wangfang', 'wf', '04', 'female', '1990-01-01', 'encrypted', ($1::uuid)::text, $4, $5, $6)
    RETURNING *
  ), act AS (
    INSERT INTO base_member_acts (id, kind, member_id, effective_on, details) SELECT id, 'register', id, effective_on, '{}' FROM member
  )
  INSERT INTO base_member_states (member_id, valid_from, act_id, organization_id, group_id, stage, membership_status)
  SELECT id, effective_on, id, organization_id, group_id, stage, membership_status FROM member`;

/** Puts a member into the tables as his registration does; answers his id. */
export async function insertMember(sql: SqlRunner, row: MemberRow): Promise<string> {
  const { organizationId, groupId = null, stage = 'fullMember', membershipStatus = 'normal', effectiveOn = '2026-01-01' } = row;
  const id = uuidv7();
  await sql.query(INSERT, [id, organizationId, groupId, stage, membershipStatus, effectiveOn]);
  return id;
}
