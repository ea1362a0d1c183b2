import { Clock, Database } from '../../../src/index.js';
import type { ApiClient } from '../../support/api-client.js';
import { type Employee, hire } from '../../support/staff.js';
import { idNumber, type MemberBody, MemberWorld } from './member-world.js';

/** A transfer as the API answers it. */
export interface TransferBody {
  readonly id: string;
  readonly memberId: string;
  readonly state: string;
  readonly isExpired: boolean;
  readonly letterNumber: string | null;
  readonly validUntil: string | null;
  readonly fromOrganizationId: string;
  readonly toOrganizationId: string | null;
  readonly decisionReason: string | null;
  readonly version: number;
  readonly warnings: ReadonlyArray<{ readonly code: string; readonly message: string; readonly rule: { readonly code: string; readonly article: string } }>;
}

/** What answers refuse with. */
export interface Refusal {
  readonly code: string;
  readonly detail: string;
  readonly rule?: { readonly code: string; readonly regulation: string };
}

/** Two branches of one town that send and receive, a third of another town, their secretaries, and auditors of the towns. */
export class TransferWorld {
  private constructor(
    readonly members: MemberWorld,
    readonly sender: ApiClient,
    readonly receiver: ApiClient,
    readonly stranger: Employee,
    readonly ids: MemberWorld['ids'] & { readonly branchC: string; readonly groupB: string },
  ) {}

  static async create(): Promise<TransferWorld> {
    const members = await MemberWorld.create();
    const { admin } = members.booted;
    const add = async (code: string, type: string, parentId: string) => {
      const made = await admin.post('/organizations', { name: `${code}党支部`, code, type, parentId, effectiveOn: '2020-01-01' }).expect(201);
      return (made.body as { id: string }).id;
    };
    const otherTown = await add('OTHER', 'committee', members.ids.county);
    const branchC = await add('C', 'branch', otherTown);
    const groupB = await add('B1', 'partyGroup', members.ids.branchB);
    const stranger = await hire(members.booted, 'secretary.c', 'branchSecretary', branchC);
    return new TransferWorld(members, members.secretaryA, members.secretaryB, stranger, { ...members.ids, branchC, groupB });
  }

  get admin(): ApiClient {
    return this.members.booted.admin;
  }

  get database(): Database {
    return this.members.booted.server.app.get(Database);
  }

  /** `YYYY-MM-DD` */
  get today(): string {
    return this.members.booted.server.app.get(Clock).today();
  }

  get thisMonth(): string {
    return this.today.slice(0, 7);
  }

  /** A full member of branch A, unless said otherwise. */
  register(more: object = {}): Promise<MemberBody> {
    return this.members.register({ idNumber: idNumber('1980-02-03'), ...more });
  }

  /** What `POST /transfers` takes for a member of branch A who goes to branch B. */
  body(memberId: string, more: object = {}): Record<string, unknown> {
    return { memberId, toOrganizationId: this.ids.branchB, duesPaidUntil: this.thisMonth, validDays: 30, ...more };
  }

  /** A draft from branch A to branch B, of somebody new unless said otherwise. */
  async draft(more: { readonly member?: object; readonly transfer?: object } = {}): Promise<TransferBody> {
    const { id } = await this.register(more.member);
    return (await this.sender.post('/transfers', this.body(id, more.transfer)).expect(201)).body as TransferBody;
  }

  /** The same with its letter issued. */
  async issued(more: { readonly member?: object; readonly transfer?: object } = {}): Promise<TransferBody> {
    const { id } = await this.draft(more);
    return (await this.sender.post(`/transfers/${id}/issue`).expect(200)).body as TransferBody;
  }

  /** Makes a letter one that is over since yesterday at the latest. */
  async expire(id: string): Promise<void> {
    await this.database.query(`UPDATE base_transfers SET issued_on = '2026-01-01', valid_until = '2026-01-31' WHERE id = $1`, [id]);
  }

  async eventsOf(transferId: string): Promise<string[]> {
    const rows = await this.database.query<{ name: string }>(
      `SELECT name FROM core_outbox WHERE payload->>'transferId' = $1 ORDER BY id`,
      [transferId],
    );
    return rows.map(({ name }) => name);
  }

  close(): Promise<void> {
    return this.members.close();
  }
}
