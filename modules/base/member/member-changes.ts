import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { Clock, CustomFields, type RowScope, type Transaction, type Warning, type WorkTransaction } from '../../../src/index.js';
import { basePermissions } from '../base.permissions.js';
import type { Member, UpdateMember } from './member.dto.js';
import { memberErrors } from './member.errors.js';
import { type LockedMember, MemberRepository } from './member.repository.js';
import { MemberChecks } from './member-checks.js';
import { MEMBER_HOST } from './member-field-host.js';
import { normaliseName } from './member-name.js';
import { MemberNumbers, requirePhone } from './member-numbers.js';
import { type ChangedRow, updateMembers } from './member-rows.js';
import { recordStateChanges } from './member-state-rows.js';
import { ON_ROLL } from './member-types.js';
import { nameKeysOf } from './name-keys.js';

/** What is to become of a member, checked. */
export interface MemberChange {
  readonly current: LockedMember;
  /** Names of the fields that change; none where everything is as it was. */
  readonly fields: readonly string[];
  readonly row: ChangedRow;
  readonly groupId: string | null;
  readonly warnings: readonly Warning[];
}

type Identified = Pick<ChangedRow, 'sex' | 'birthDate' | 'idNumber' | 'idNumberIndex'>;

const PLAIN = ['ethnicity', 'education', 'workPost', 'address'] as const satisfies readonly (keyof UpdateMember)[];
const DATED = ['appliedOn', 'joinedOn', 'fullOn', 'isMigrant', 'migrantSince', 'migrantDestination', 'lostContactSince', 'abroadSince'] as const satisfies readonly (keyof UpdateMember)[];
const DATE_FACTS: readonly string[] = ['birthDate', ...DATED];

/** Changes what is known of members, the same way for a request and for a file. */
@Injectable()
export class MemberChanges {
  constructor(
    private readonly repository: MemberRepository,
    private readonly checks: MemberChecks,
    private readonly numbers: MemberNumbers,
    private readonly clock: Clock,
    private readonly fields: CustomFields,
  ) {}

  /**
   * What `input` changes of a member whose row is locked.
   *
   * @param rows the scope of the caller
   * @throws Problem `base.member_exists`, `base.group_not_in_organization`, `base.phone_invalid`, `base.masked_number`, and those of {@link MemberChecks}
   *   and {@link CustomFields.plan}
   */
  async plan(tx: Transaction, rows: RowScope, current: LockedMember, input: UpdateMember): Promise<MemberChange> {
    const { node } = current;
    const name = input.name === undefined ? current.name : normaliseName(input.name);
    const identity = this.identityOf(current, input);
    const merged = { ...picked(current, [...PLAIN, ...DATED]), ...given(input, [...PLAIN, ...DATED]) };
    if (input.isMigrant === false) Object.assign(merged, { migrantSince: null, migrantDestination: null }, given(input, ['migrantSince', 'migrantDestination']));
    const custom = await this.fields.plan(tx, { host: MEMBER_HOST, node, given: input.custom, row: current, rows });
    const row: ChangedRow = {
      ...merged,
      custom: custom.values,
      ...identity,
      ...this.phoneOf(current, input),
      ...(name !== current.name && (await nameKeysOf(name))),
      id: current.id,
      name,
    };
    const groupId = input.groupId === undefined ? current.groupId : input.groupId;
    const fields = [...changedFields(current, { ...row, groupId }), ...custom.fields];
    await this.checks.codesOf(given(input, PLAIN));
    if (fields.includes('idNumber')) await this.requireFree(tx, rows, current, row.idNumberIndex ?? '');
    if (fields.includes('groupId') && groupId !== null) await this.requireGroup(tx, current, groupId);
    const isDated = fields.some((field) => DATE_FACTS.includes(field));
    const warnings = isDated ? await this.checks.dates({ ...current, ...row }, node) : [];
    return { current, fields, row, groupId, warnings };
  }

  /**
   * Writes changes; answers the rows as they are then, in no order, those of which nothing changes left out.
   * @param reasons why it is so although a warning came up, by member
   */
  async write(tx: WorkTransaction, changes: readonly MemberChange[], reasons: ReadonlyMap<string, string> = new Map()): Promise<Member[]> {
    const roster = changes.filter(({ fields }) => fields.some((field) => field !== 'groupId'));
    const regrouped = changes.filter(({ fields }) => fields.includes('groupId'));
    const rows = roster.length > 0 ? await updateMembers(tx, roster.map(({ row }) => row)) : [];
    const now = new Map(rows.map((row) => [row.id, row]));
    if (regrouped.length > 0) {
      const acts = regrouped.map((change) => this.regrouping(change, now.get(change.current.id) ?? change.current));
      for (const row of await recordStateChanges(tx, acts)) now.set(row.id, row);
    }
    for (const { current, fields } of changes.filter((change) => change.fields.length > 0)) {
      const { id, organizationId } = current;
      const reason = reasons.get(id);
      const action = basePermissions.member.update.key;
      tx.audit({ action, targetKind: 'member', targetId: id, organizationId, fields, ...(reason !== undefined && { reason }) });
    }
    return [...now.values()];
  }

  private regrouping({ current, groupId }: MemberChange, { stage, membershipStatus, joinedOn, fullOn }: Member) {
    const details = { fromGroupId: current.groupId, toGroupId: groupId };
    const act = { actId: uuidv7(), memberId: current.id, kind: 'changeGroup', documentNumber: null, reason: null, details } as const;
    return { ...act, effectiveOn: this.clock.today(), groupId, stage, membershipStatus, joinedOn, fullOn };
  }

  private identityOf(current: LockedMember, { idNumber: typed, sex = current.sex, birthDate }: UpdateMember): Identified {
    const unchanged = { sex: current.sex, birthDate: current.birthDate, idNumber: current.idNumber };
    const old = this.numbers.open(current.id, 'idNumber', current.idNumber);
    const idNumber = typed === undefined || this.numbers.isMaskOf('idNumber', typed, old) ? old : typed;
    if (idNumber === old && sex === current.sex && (birthDate ?? current.birthDate) === current.birthDate) return unchanged;
    const identity = this.checks.identity({ idNumber, sex, birthDate });
    if (identity.idNumber === old) return { ...unchanged, sex };
    const sealed = this.numbers.seal(current.id, 'idNumber', identity.idNumber);
    return { sex, birthDate: identity.birthDate, idNumber: sealed.stored, idNumberIndex: sealed.index };
  }

  private phoneOf({ id, phone: stored }: LockedMember, { phone: typed }: UpdateMember): Pick<ChangedRow, 'phone' | 'phoneIndex'> {
    if (typed === undefined) return { phone: stored };
    if (typed === null) return { phone: null, phoneIndex: null };
    const old = stored === null ? null : this.numbers.open(id, 'phone', stored);
    if (this.numbers.isMaskOf('phone', typed, old)) return { phone: stored };
    const phone = requirePhone(typed);
    if (phone === old) return { phone: stored };
    const sealed = this.numbers.seal(id, 'phone', phone);
    return { phone: sealed.stored, phoneIndex: sealed.index };
  }

  private async requireGroup(tx: Transaction, { organizationId }: LockedMember, groupId: string): Promise<void> {
    const groups = await this.repository.groupsOf(tx, organizationId, [groupId]);
    if (!groups.has(groupId)) throw memberErrors.groupNotInOrganization();
  }

  /** MEM-2, for a corrected number. */
  private async requireFree(tx: Transaction, rows: RowScope, { membershipStatus }: LockedMember, idNumberIndex: string): Promise<void> {
    if (!ON_ROLL.includes(membershipStatus)) return;
    const twin = await this.repository.twin(tx, rows, idNumberIndex);
    if (twin) throw this.checks.memberExists(twin.id);
  }
}

function given<K extends keyof UpdateMember>(input: UpdateMember, fields: readonly K[]): Partial<Pick<Required<UpdateMember>, K>> {
  return Object.fromEntries(fields.flatMap((field) => (input[field] === undefined ? [] : [[field, input[field]]]))) as Partial<Pick<Required<UpdateMember>, K>>;
}

function picked<K extends keyof Member>(member: Member, fields: readonly K[]): Pick<Member, K> {
  return Object.fromEntries(fields.map((field) => [field, member[field]])) as Pick<Member, K>;
}

/** A number that stays is the stored text itself, so that it compares equal. */
function changedFields(current: Member, row: object): string[] {
  // What is kept of custom fields compares field by field, elsewhere.
  return Object.entries(row).flatMap(([field, value]) => (field !== 'custom' && field in current && value !== current[field as keyof Member] ? [field] : []));
}
