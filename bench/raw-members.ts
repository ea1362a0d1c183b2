import type pg from 'pg';
import { v7 as uuidv7 } from 'uuid';
import { nameKeysOf } from '../modules/base/member/name-keys.js';
import type { RawNumbers } from './raw-numbers.js';
import type { Row } from './raw-organizations.js';
import { rangeOf } from './raw-range.js';
import { inTransaction, record } from './raw-record.js';

/** A member as the database has him. */
interface MemberRow extends Row {
  readonly id: string;
  idNumber: string;
  phone: string | null;
}

const SELECTED = `m.id, m.organization_id AS "organizationId", m.group_id AS "groupId", m.name, m.sex, m.ethnicity, m.id_number AS "idNumber",
  m.birth_date AS "birthDate", m.education, m.stage, m.membership_status AS "membershipStatus", m.applied_on AS "appliedOn", m.joined_on AS "joinedOn",
  m.full_on AS "fullOn", m.phone, m.work_post AS "workPost", m.address, m.is_migrant AS "isMigrant", m.migrant_since AS "migrantSince",
  m.migrant_destination AS "migrantDestination", m.lost_contact_since AS "lostContactSince", m.abroad_since AS "abroadSince", m.custom,
  m.effective_on AS "effectiveOn", m.version, m.created_at AS "createdAt", m.updated_at AS "updatedAt"`;
/** The first of each organisation, and of these the first. */
const firstIn = (limit: number) => `m.id = ANY (ARRAY(
  SELECT first.id FROM base_organizations o CROSS JOIN LATERAL (
    SELECT m.stroke_key, m.id FROM base_members m WHERE m.erased_at IS NULL AND m.organization_id = o.id ORDER BY m.stroke_key, m.id LIMIT ${limit}) first
  WHERE o.path >= $1 AND o.path < $2 ORDER BY first.stroke_key, first.id LIMIT ${limit}))`;

/** Members by one named prepared statement a read; their numbers are decrypted and masked. */
export class RawMembers {
  constructor(
    private readonly pool: pg.Pool,
    private readonly numbers: RawNumbers,
  ) {}

  async one(id: string, node: string): Promise<Row | undefined> {
    const join = node === '' ? '' : ' JOIN base_organizations o ON o.id = m.organization_id AND o.path >= $2 AND o.path < $3';
    const { rows } = await this.pool.query<MemberRow>({
      name: `member${join}`,
      text: `SELECT ${SELECTED} FROM base_members m${join} WHERE m.id = $1 AND m.erased_at IS NULL`,
      values: [id, ...rangeOf(node)],
    });
    return rows[0] && { ...this.masked(rows[0]), warnings: [] };
  }

  async page(limit: number, node: string): Promise<Row> {
    const inSubtree = node === '' ? '' : ` AND ${firstIn(limit + 1)}`;
    const { rows } = await this.pool.query<MemberRow>({
      name: `members ${limit} ${node === '' ? 'all' : 'below'}`,
      text: `SELECT ${SELECTED}, m.stroke_key AS "strokeKey" FROM base_members m WHERE m.erased_at IS NULL${inSubtree} ORDER BY m.stroke_key, m.id LIMIT ${limit + 1}`,
      values: rangeOf(node),
    });
    const hasMore = rows.length > limit;
    if (hasMore) rows.length = limit;
    const last = rows.at(-1);
    const nextCursor = hasMore && last ? Buffer.from(JSON.stringify([last['strokeKey'], last.id])).toString('base64url') : null;
    return { items: rows.map((row) => this.masked(row)), nextCursor };
  }

  /** The member with his act and his first state, the answer to the key, an audit entry and an event, in one transaction. */
  create(body: Readonly<Record<string, string>>, key: string, requestId: string): Promise<Row> {
    return inTransaction(this.pool, async (client) => {
      const { rows: homes } = await client.query<Row>({ name: 'home', text: HOME, values: [body['organizationId']] });
      if (homes.length === 0) throw new Error('no such organisation');
      const { rows } = await client.query<MemberRow>({ name: 'register', text: REGISTER, values: await this.valuesOf(body) });
      const [member] = rows;
      if (!member) throw new Error('the ID number is taken');
      const { id } = member;
      const { effectiveOn, organizationId, stage } = body;
      await record(client, {
        route: 'POST /api/v1/members',
        key,
        body,
        requestId,
        answer: { id, warnings: [] },
        action: 'base.member.create',
        targetKind: 'member',
        targetId: id,
        organizationId,
        event: 'base.member_registered',
        payload: { memberId: id, organizationId, stage, effectiveOn },
      });
      return { ...this.masked(member), warnings: [] };
    });
  }

  private async valuesOf(body: Readonly<Record<string, string>>): Promise<unknown[]> {
    const { name = '', idNumber = '', phone = '' } = body;
    const id = uuidv7();
    const keys = await nameKeysOf(name);
    const birthDate = `${idNumber.slice(6, 10)}-${idNumber.slice(10, 12)}-${idNumber.slice(12, 14)}`;
    const sealed = [this.numbers.seal(id, 'id_number', idNumber), this.numbers.indexOf('id_number', idNumber)];
    const sealedPhone = [this.numbers.seal(id, 'phone', phone), this.numbers.indexOf('phone', phone)];
    const who = [id, body['organizationId'], name, keys.pinyin, keys.pinyinInitials, keys.strokeKey, body['sex'], body['ethnicity'], birthDate];
    const dates = [body['appliedOn'], body['joinedOn'], body['fullOn'], body['effectiveOn']];
    return [...who, ...sealed, ...sealedPhone, body['education'], body['stage'], ...dates, uuidv7()];
  }

  private masked(row: MemberRow): MemberRow {
    row.idNumber = this.numbers.maskedIdNumber(row.id, row.idNumber);
    row.phone = this.numbers.maskedPhone(row.id, row.phone);
    return row;
  }
}

const HOME = 'SELECT type, kind, status FROM base_organizations WHERE id = $1 FOR SHARE';
const REGISTER = `
  WITH m AS (
    INSERT INTO base_members (id, organization_id, name, pinyin, pinyin_initials, stroke_key, sex, ethnicity, birth_date, id_number, id_number_index,
      phone, phone_index, education, stage, membership_status, applied_on, joined_on, full_on, effective_on)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, 'normal', $16, $17, $18, $19)
    ON CONFLICT (id_number_index) WHERE membership_status IN ('normal', 'suspended') DO NOTHING
    RETURNING *
  ), act AS (
    INSERT INTO base_member_acts (id, kind, member_id, effective_on, details)
    SELECT $20::uuid, 'register', id, effective_on, jsonb_build_object(
      'organizationId', organization_id, 'groupId', group_id, 'stage', stage, 'membershipStatus', membership_status) FROM m
  ), state AS (
    INSERT INTO base_member_states (member_id, valid_from, act_id, organization_id, group_id, stage, membership_status)
    SELECT id, effective_on, $20::uuid, organization_id, group_id, stage, membership_status FROM m
  )
  SELECT ${SELECTED} FROM m`;
