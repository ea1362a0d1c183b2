import { Injectable } from '@nestjs/common';
import {
  anyOf,
  custom,
  Database,
  defineList,
  defineScopedSql,
  equals,
  type ListDefinition,
  ListReader,
  type ManagedRows,
  type Page,
  type RowScope,
  scopeBy,
  type ScopeRule,
  selectList,
  type Transaction,
} from '../../../src/index.js';
import type { MembershipStatus, MemberStage } from '../member/member-types.js';
import type { OrganizationKind, OrganizationStatus, OrganizationType } from '../organization/organization-types.js';
import type { Transfer, TransferQuery } from './transfer.dto.js';

/** A row of the list; whether it is expired depends on the day. */
export type TransferRow = Omit<Transfer, 'isExpired'>;

const COLUMNS: { readonly [K in keyof TransferRow]-?: string } = {
  id: 't.id',
  memberId: 't.member_id',
  memberName: 'm.name',
  memberStage: 't.member_stage',
  fromOrganizationId: 't.from_organization_id',
  fromOrganizationName: 'f.name',
  toOrganizationId: 't.to_organization_id',
  toOrganizationName: 'd.name',
  destination: 't.destination',
  state: 't.state',
  duesPaidUntil: 't.dues_paid_until',
  validDays: 't.valid_days',
  reason: 't.reason',
  letterNumber: 't.letter_number',
  issuedOn: 't.issued_on',
  validUntil: 't.valid_until',
  decidedOn: 't.decided_on',
  decisionReason: 't.decision_reason',
  version: 't.version',
  createdAt: 't.created_at',
  updatedAt: 't.updated_at',
};
const FROM = `base_transfers t
  JOIN base_members m ON m.id = t.member_id
  JOIN base_organizations f ON f.id = t.from_organization_id
  LEFT JOIN base_organizations d ON d.id = t.to_organization_id`;

const SENDER = 't.from_organization_id';
/** Null while the letter is not issued: the other side then sees nothing (TRF-3). */
const RECEIVER = 't.receiver_id';
const parties = scopeBy.parties([SENDER, RECEIVER]);

/** The list, as far as a query is about the day or about one side: by the scope of its rows. */
interface DatedQuery extends TransferQuery {
  readonly overdueOn?: string;
  readonly inTimeOn?: string;
}

function listOf(name: string, scope: ScopeRule, columns: readonly string[]): ListDefinition<TransferRow> {
  return defineList<TransferRow>({
    name,
    from: FROM,
    key: 't.id',
    columns: COLUMNS,
    sorts: {
      createdAt: { sql: 't.created_at', type: 'timestamptz' },
      validUntil: { sql: `COALESCE(t.valid_until, 'infinity')`, type: 'date' },
    },
    defaultSort: '-createdAt',
    filters: {
      memberId: equals('t.member_id', 'uuid'),
      state: anyOf('t.state'),
      organizationId: custom<string>((id, parameters) => {
        const value = parameters.add(id);
        return columns.map((column) => `${column} = ${value}::uuid`).join(' OR ');
      }),
      overdueOn: custom<string>((day, parameters) => `t.state = 'issued' AND t.valid_until < ${parameters.add(day)}::date`),
      inTimeOn: custom<string>((day, parameters) => `t.state <> 'issued' OR t.valid_until >= ${parameters.add(day)}::date`),
    },
    search: ['m.name', 't.letter_number'],
    scope,
  });
}

const LISTS = {
  both: listOf('base.transfers', parties, [SENDER, RECEIVER]),
  in: listOf('base.transfers_in', scopeBy.managed(RECEIVER), [RECEIVER]),
  out: listOf('base.transfers_out', scopeBy.managed(SENDER), [SENDER]),
};
const ONE = defineScopedSql({
  name: 'base.transfer',
  scope: parties,
  text: `SELECT ${selectList(COLUMNS)} FROM ${FROM} WHERE t.id = $1 AND {{scope}}`,
});
const LOCKED = defineScopedSql({
  name: 'base.transfer_to_act_on',
  scope: parties,
  text: `SELECT ${selectList(COLUMNS)}, f.path AS "fromNode", f.code AS "fromCode", d.path AS "toNode", m.stage AS "stageToday" FROM ${FROM} WHERE t.id = $1 AND {{scope}} FOR NO KEY UPDATE OF t`,
});
const TRANSFEREE = defineScopedSql({
  name: 'base.transferee',
  scope: scopeBy.managed('m.organization_id'),
  text: `
    SELECT m.id, m.organization_id AS "organizationId", m.stage, m.membership_status AS "membershipStatus", o.path AS node
    FROM base_members m JOIN base_organizations o ON o.id = m.organization_id WHERE m.id = $1 AND {{scope}} FOR SHARE OF m`,
});
const TARGET = 'SELECT id, path AS node, type, kind, status FROM base_organizations WHERE id = $1 FOR SHARE';
const GROUP = `SELECT id FROM base_organizations WHERE id = $1 AND parent_id = $2 AND type = 'partyGroup' AND status = 'active' FOR SHARE`;

/** A case whose row nobody else changes before the transaction ends. */
export interface LockedTransfer extends TransferRow {
  readonly fromNode: string;
  readonly fromCode: string;
  readonly toNode: string | null;
  /** The member's, whatever it was at the last step. */
  readonly stageToday: MemberStage;
}

/** Who is to be transferred. */
export interface Transferee {
  readonly id: string;
  readonly organizationId: string;
  readonly stage: MemberStage;
  readonly membershipStatus: MembershipStatus;
  /** The place of his organisation in the tree. */
  readonly node: string;
}

/** Where he is to go. */
export interface TransferTarget {
  readonly id: string;
  readonly node: string;
  readonly type: OrganizationType;
  readonly kind: OrganizationKind;
  readonly status: OrganizationStatus;
}

/** Reads transfers in the scope of a caller. */
@Injectable()
export class TransferRepository {
  constructor(
    private readonly database: Database,
    private readonly lists: ListReader,
  ) {}

  /** @param today decides what is expired */
  page(rows: RowScope, query: TransferQuery, today: string): Promise<Page<TransferRow>> {
    const { expired, direction = 'both' } = query;
    const dated: DatedQuery = { ...query, ...(expired !== undefined && { [expired ? 'overdueOn' : 'inTimeOn']: today }) };
    return this.lists.page(LISTS[direction], dated, rows);
  }

  find(rows: RowScope, id: string, tx?: Transaction): Promise<TransferRow | null> {
    const { text, params } = ONE.build(rows, [id]);
    return (tx ?? this.database).one<TransferRow>(text, params);
  }

  lock(tx: Transaction, rows: RowScope, id: string): Promise<LockedTransfer | null> {
    const { text, params } = LOCKED.build(rows, [id]);
    return tx.one<LockedTransfer>(text, params);
  }

  /** A member in scope, who neither moves nor changes before `tx` ends. */
  transferee(tx: Transaction, rows: RowScope, memberId: string): Promise<Transferee | null> {
    const { text, params } = TRANSFEREE.build(rows, [memberId]);
    return tx.one<Transferee>(text, params);
  }

  /** Any organisation: a relation may go wherever there is one. It stays as it is until `tx` ends. */
  target(tx: Transaction, organizationId: string): Promise<TransferTarget | null> {
    return tx.one<TransferTarget>(TARGET, [organizationId]);
  }

  /** Whether a group, not dissolved, lies right below an organisation. */
  async hasGroup(tx: Transaction, organizationId: string, groupId: string): Promise<boolean> {
    return (await tx.one(GROUP, [groupId, organizationId])) !== null;
  }
}

/** Whether both rows of a case that covers two places are reached; see {@link ManagedRows}. */
export function managesSender({ fromNode }: LockedTransfer, rows: ManagedRows): boolean {
  return rows.covers(fromNode);
}

/** Whether the caller manages the receiver: of a case that leaves the platform the sender, who has the receipt. */
export function managesReceiver({ toNode, fromNode }: LockedTransfer, rows: ManagedRows): boolean {
  return rows.covers(toNode ?? fromNode);
}
