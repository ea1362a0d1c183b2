import { Injectable } from '@nestjs/common';
import type { DataSubject, SqlRunner } from '../../../src/index.js';

const ACCOUNTS = 'SELECT id FROM base_accounts WHERE member_id = ANY ($1::uuid[])';
const KEPT_BY = 'SELECT organization_id AS "organizationId" FROM base_accounts WHERE id = $1';
const OF_ACCOUNT = 'SELECT id AS "accountId", member_id AS "memberId" FROM base_accounts WHERE id = $1';
const OF_MEMBER = 'SELECT m.id AS "memberId", a.id AS "accountId" FROM base_members m LEFT JOIN base_accounts a ON a.member_id = m.id WHERE m.id = $1';
const LINK = `
  UPDATE base_accounts SET member_id = $2, version = version + 1, updated_at = now()
  WHERE id = $1 AND NOT EXISTS (SELECT 1 FROM base_accounts other WHERE other.member_id = $2 AND other.id <> $1) RETURNING id`;

/** Which account belongs to which member. */
@Injectable()
export class AccountMembers {
  /** The accounts of those of these members who have one. */
  async accountsOf(runner: SqlRunner, memberIds: readonly string[]): Promise<string[]> {
    return (await runner.query<{ id: string }>(ACCOUNTS, [memberIds])).map(({ id }) => id);
  }

  /** The person behind an account; null where there is no such account. */
  ofAccount(runner: SqlRunner, accountId: string): Promise<DataSubject | null> {
    return runner.one<DataSubject>(OF_ACCOUNT, [accountId]);
  }

  /** The organisation that keeps an account; null where there is no such account. */
  async keeperOf(runner: SqlRunner, accountId: string): Promise<string | null> {
    return (await runner.one<{ organizationId: string }>(KEPT_BY, [accountId]))?.organizationId ?? null;
  }

  /** A member as a person; null where there is no such member. */
  ofMember(runner: SqlRunner, memberId: string): Promise<DataSubject | null> {
    return runner.one<DataSubject>(OF_MEMBER, [memberId]);
  }

  /** Says (null: no longer) whose account it is. False where the member has another one. */
  async link(runner: SqlRunner, accountId: string, memberId: string | null): Promise<boolean> {
    return (await runner.one(LINK, [accountId, memberId])) !== null;
  }
}
