import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { Clock, CustomFields, type RowScope, type Warning, type WorkTransaction } from '../../../src/index.js';
import { basePermissions } from '../base.permissions.js';
import { requireActDay } from '../organization/act-day.js';
import { requireStanding } from '../organization/organization-standing.js';
import { temporaryBranch } from '../organization/organization.rules.js';
import { citationOn } from '../rule/rule-book.js';
import type { Member, NewMember } from './member.dto.js';
import { memberErrors } from './member.errors.js';
import { memberRegistered } from './member.events.js';
import type { Home } from './member.repository.js';
import { oneHomeRule } from './member.rules.js';
import { MEMBER_HOST } from './member-field-host.js';
import { MemberChecks } from './member-checks.js';
import type { MemberFacts } from './member-facts.js';
import { memberMoveErrors } from './member-moves.errors.js';
import { normaliseName } from './member-name.js';
import { MemberNumbers, type NumberField, requirePhone } from './member-numbers.js';
import { insertMembers, type NewRow } from './member-rows.js';
import { PARTY_MEMBER_STAGES } from './member-types.js';
import { nameKeysOf } from './name-keys.js';

/** A new member that passed the checks, with what is unusual about him. */
export interface MemberDraft {
  readonly row: NewRow;
  readonly warnings: readonly Warning[];
}

const UNUSUAL_HOME = {
  zh: '党员一般编入党支部；该组织的类型为 {type}。',
  en: 'Members usually belong to a branch; this organization is of the type {type}.',
};

/** Why somebody is as he is although a warning came up, by the id of his draft. */
export type DraftReasons = ReadonlyMap<string, string>;

/** Brings members onto the roll, the same way for a request and for a file. */
@Injectable()
export class MemberEntries {
  constructor(
    private readonly checks: MemberChecks,
    private readonly numbers: MemberNumbers,
    private readonly clock: Clock,
    private readonly fields: CustomFields,
  ) {}

  /**
   * Checks a new member of `home`, whose row is locked. His group is for who calls.
   *
   * @param rows the scope of the caller
   * @throws Problem `base.no_members_there`, `base.recruits_nobody`, `base.act_in_future`, `base.not_yet_there`,
   *   `base.phone_invalid`, and those of {@link MemberChecks} and {@link CustomFields.plan}
   */
  async draft(tx: WorkTransaction, rows: RowScope, input: NewMember, home: Home): Promise<MemberDraft> {
    const effectiveOn = input.effectiveOn ?? this.clock.today();
    await this.requireHome(tx, input, home, effectiveOn);
    const { birthDate, idNumber } = this.checks.identity(input);
    await this.checks.codesOf(input);
    const { sex, stage, ethnicity = null, education = null, workPost = null, address = null, groupId = null } = input;
    const { appliedOn = null, joinedOn = null, fullOn = null, lostContactSince = null, abroadSince = null } = input;
    const { isMigrant = false, migrantSince = null, migrantDestination = null } = input;
    const facts: MemberFacts = {
      sex, stage, birthDate, membershipStatus: 'normal',
      appliedOn, joinedOn, fullOn, isMigrant, migrantSince, migrantDestination, lostContactSince, abroadSince, effectiveOn,
    };
    const warnings = [...homeWarnings(home, effectiveOn), ...(await this.checks.dates(facts, home.node))];
    const custom = await this.fields.plan(tx, { host: MEMBER_HOST, node: home.node, given: input.custom, row: null, rows });
    const id = uuidv7();
    const name = normaliseName(input.name);
    const keys = await nameKeysOf(name);
    const numbers = this.numbersOf(id, idNumber, input.phone);
    // Written out: put together from other objects it is slower to make and larger, and a file has twenty thousand.
    const row: NewRow = {
      id, actId: uuidv7(), organizationId: home.id, groupId,
      name, pinyin: keys.pinyin, pinyinInitials: keys.pinyinInitials, strokeKey: keys.strokeKey,
      sex, stage, ethnicity, education, workPost, address, birthDate,
      idNumber: numbers.idNumber, idNumberIndex: numbers.idNumberIndex, phone: numbers.phone, phoneIndex: numbers.phoneIndex,
      appliedOn, joinedOn, fullOn, isMigrant, migrantSince, migrantDestination, lostContactSince, abroadSince, effectiveOn, custom: custom.values,
    };
    return { row, warnings };
  }

  /** Writes drafts; answers those who are on the roll nowhere yet (MEM-2), in no order, their numbers encrypted. */
  async add(tx: WorkTransaction, drafts: readonly MemberDraft[], reasons: DraftReasons = new Map()): Promise<Member[]> {
    const added = await insertMembers(tx, drafts.map(({ row }) => row));
    for (const { id, organizationId, stage, effectiveOn } of added) {
      const reason = reasons.get(id);
      const action = basePermissions.member.create.key;
      tx.audit({ action, targetKind: 'member', targetId: id, organizationId, ...(reason !== undefined && { reason }) });
      tx.emit(memberRegistered, { organizationId, payload: { memberId: id, organizationId, stage, effectiveOn } });
    }
    return added;
  }

  private async requireHome(tx: WorkTransaction, { stage }: NewMember, home: Home, effectiveOn: string): Promise<void> {
    if (home.type === 'partyGroup' || home.status !== 'active') throw memberMoveErrors.noMembersThere();
    if (home.kind === 'temporary' && !PARTY_MEMBER_STAGES.includes(stage)) {
      throw memberErrors.recruitsNobody({}, { rule: citationOn(temporaryBranch, effectiveOn) });
    }
    requireActDay(effectiveOn, { today: this.clock.today(), latest: null });
    await requireStanding(tx, home, 'status', effectiveOn);
  }

  private numbersOf(id: string, idNumber: string, typedPhone: string | null | undefined) {
    const seal = (field: NumberField, value: string) => this.numbers.seal(id, field, value);
    const sealed = seal('idNumber', idNumber);
    const phone = typedPhone ? seal('phone', requirePhone(typedPhone)) : null;
    return { idNumber: sealed.stored, idNumberIndex: sealed.index, phone: phone?.stored ?? null, phoneIndex: phone?.index ?? null };
  }
}

function homeWarnings({ type }: Home, on: string): Warning[] {
  return type === 'branch' ? [] : [{ code: 'base.unusual_home', message: UNUSUAL_HOME, values: { type }, rule: citationOn(oneHomeRule, on) }];
}
