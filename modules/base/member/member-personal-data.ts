import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { Clock, CustomFields, type DataSubject, type PersonalData, type PersonalDataSection, type Transaction, type WorkTransaction } from '../../../src/index.js';
import type { Member } from './member.dto.js';
import { MemberNumbers } from './member-numbers.js';
import { SELECTED } from './member-rows.js';

const MEMBER = `SELECT ${SELECTED} FROM base_members m WHERE m.id = $1 AND m.erased_at IS NULL`;
const ACTS = `
  SELECT kind, effective_on AS "effectiveOn", document_number AS "documentNumber", reason, details, recorded_at AS "recordedAt"
  FROM base_member_acts WHERE member_id = $1 ORDER BY effective_on, id`;
/**
 * What identifies him goes; place, stage, status, sex and year of birth stay, by which nobody is known but past
 * figures stay right. The index of a number that is gone must be one that no number has.
 */
const ANONYMISE = `
  UPDATE base_members SET name = '已删除', pinyin = '', pinyin_initials = '', stroke_key = '', ethnicity = NULL, birth_date = date_trunc('year', birth_date)::date,
    id_number = '', id_number_index = 'erased:' || gen_random_uuid(), phone = NULL, phone_index = NULL, education = NULL, work_post = NULL, address = NULL,
    applied_on = NULL, joined_on = NULL, full_on = NULL, is_migrant = false, migrant_since = NULL, migrant_destination = NULL, lost_contact_since = NULL,
    abroad_since = NULL, custom = '{}', membership_status = CASE membership_status WHEN 'normal' THEN 'closed' ELSE membership_status END,
    effective_on = $2, erased_at = now(), version = version + 1, updated_at = now()
  WHERE id = $1 AND erased_at IS NULL RETURNING 1`;
/** The free text of an act may name him; its document number cites the decision alone. */
const FORGET_REASONS = 'UPDATE base_member_acts SET reason = NULL WHERE member_id = $1 AND reason IS NOT NULL RETURNING 1';
/** The act, the end of one period and the beginning of the next, in which he is on no roll. */
const RECORD = `
  WITH act AS (
    INSERT INTO base_member_acts (id, kind, member_id, effective_on, details) VALUES ($1, 'erase', $2, $3, '{}') RETURNING id
  ), ended AS (
    UPDATE base_member_states SET valid_until = $3 WHERE member_id = $2 AND valid_until IS NULL AND valid_from < $3
  )
  INSERT INTO base_member_states (member_id, valid_from, act_id, organization_id, group_id, stage, membership_status)
  SELECT m.id, $3, act.id, m.organization_id, m.group_id, m.stage, m.membership_status FROM base_members m, act WHERE m.id = $2
  ON CONFLICT (member_id, valid_from) DO UPDATE SET act_id = excluded.act_id, membership_status = excluded.membership_status`;

/** What is kept about a person as a member. */
@Injectable()
export class MemberPersonalData implements PersonalData {
  constructor(
    private readonly numbers: MemberNumbers,
    private readonly clock: Clock,
    private readonly fields: CustomFields,
  ) {}

  async export({ memberId }: DataSubject, tx: Transaction): Promise<readonly PersonalDataSection[]> {
    if (memberId === null) return [];
    const members = await tx.query<Member>(MEMBER, [memberId]);
    return [
      { name: 'base.member', title: { zh: '党员信息', en: 'Record as a member' }, rows: await Promise.all(members.map((member) => this.opened(member))) },
      { name: 'base.member_acts', title: { zh: '组织关系变更', en: 'What happened to the membership' }, rows: await tx.query(ACTS, [memberId]) },
    ];
  }

  async erase({ memberId }: DataSubject, tx: WorkTransaction): Promise<number> {
    if (memberId === null) return 0;
    const today = this.clock.today();
    const members = await tx.query(ANONYMISE, [memberId, today]);
    if (members.length === 0) return 0;
    const acts = await tx.query(FORGET_REASONS, [memberId]);
    await tx.query(RECORD, [uuidv7(), memberId, today]);
    return members.length + acts.length;
  }

  private async opened(member: Member): Promise<Member> {
    const { id, idNumber, phone } = member;
    return { ...member, idNumber: this.numbers.open(id, 'idNumber', idNumber), phone: phone && this.numbers.open(id, 'phone', phone), custom: await this.fields.kept(member) };
  }
}
