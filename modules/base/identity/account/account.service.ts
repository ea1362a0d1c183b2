import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import {
  defineList,
  equals,
  FieldCrypto,
  ListReader,
  normaliseIdentifier,
  type Page,
  type RequestContext,
  requestErrors,
  requireInScope,
  ScopeTree,
  scopeBy,
  UnitOfWork,
  type WorkTransaction,
} from '../../../../src/index.js';
import { identityErrors } from '../identity.errors.js';
import { accountMemberErrors } from './account-member.errors.js';
import { AccountPasswords, type ChosenPassword } from './account-passwords.js';
import {
  type AccountDetails,
  type AccountQuery,
  type AccountWithPassword,
  type CreateAccount,
  type UpdateAccount,
  USERNAME_LENGTH,
  USERNAME_PATTERN,
} from './account.dto.js';
import { ACCOUNT_COLUMNS, ACCOUNT_FROM, AccountRepository } from './account.repository.js';
import { LinkableMembers } from './linkable-members.js';
import { ManagedAccounts } from './managed-accounts.js';

const ACCOUNTS = defineList<AccountDetails>({
  name: 'base.accounts',
  from: ACCOUNT_FROM,
  key: 'a.id',
  columns: ACCOUNT_COLUMNS,
  sorts: {
    username: { sql: 'a.username', type: 'text' },
    displayName: { sql: 'a.display_name', type: 'text' },
    createdAt: { sql: 'a.created_at', type: 'timestamptz' },
  },
  defaultSort: 'username',
  filters: {
    organizationId: equals('a.organization_id', 'uuid'),
    status: equals('a.status'),
    username: equals('a.username'),
  },
  search: ['a.username', 'a.display_name'],
  scope: scopeBy.managed('a.organization_id'),
});

/** What an idempotent answer keeps of a new account: the password only encrypted. */
interface MadeAccount {
  readonly id: string;
  readonly sealedPassword: string | null;
}

/** Keeps the accounts of an organisation and everything below it. */
@Injectable()
export class AccountService {
  constructor(
    private readonly accounts: AccountRepository,
    private readonly managed: ManagedAccounts,
    private readonly members: LinkableMembers,
    private readonly passwords: AccountPasswords,
    private readonly tree: ScopeTree,
    private readonly crypto: FieldCrypto,
    private readonly lists: ListReader,
    private readonly work: UnitOfWork,
  ) {}

  list({ scope }: RequestContext, query: AccountQuery): Promise<Page<AccountDetails>> {
    const { username } = query;
    return this.lists.page(ACCOUNTS, { ...query, ...(username && { username: normaliseIdentifier(username) }) }, scope);
  }

  async get({ scope }: RequestContext, id: string): Promise<AccountDetails> {
    const account = await this.accounts.find(scope, id);
    if (!account) throw requestErrors.notFound();
    return account;
  }

  async create(context: RequestContext, input: CreateAccount): Promise<AccountWithPassword> {
    const chosen = await this.passwords.choose(input.password, input.username);
    const made = await this.work.run(context, async (tx) => this.sealed(await this.insert(tx, context, input, chosen), chosen));
    const initialPassword = made.sealedPassword === null ? null : this.crypto.decrypt(made.sealedPassword, placeOf(made.id));
    return { ...(await this.get(context, made.id)), initialPassword };
  }

  /**
   * Makes an account within a unit of work.
   * @returns its id
   * @throws Problem 400 for a name that is none in its one spelling, 404 for an organisation or member out of scope,
   *   409 `base.username_taken`, `base.member_has_account`
   */
  async insert(tx: WorkTransaction, context: RequestContext, input: CreateAccount, { hash, generated }: ChosenPassword): Promise<string> {
    const named = input.organizationId ?? context.acting?.organizationId;
    if (named === undefined) throw requestErrors.notFound();
    await requireInScope(this.tree, tx, context.scope, named);
    const username = usernameOf(input.username);
    const { displayName, memberId } = input;
    if (memberId !== undefined) await this.members.require(tx, context, memberId);
    const account = { id: uuidv7(), username, displayName, organizationId: named, memberId };
    const isNew = await this.accounts.insert(tx, { ...account, passwordHash: hash, mustChangePassword: generated !== null });
    if (!isNew && memberId !== undefined && (await this.accounts.isLinked(tx, memberId))) throw accountMemberErrors.memberHasAccount();
    if (!isNew) throw identityErrors.usernameTaken({ username });
    tx.audit({ action: 'base.account.create', targetKind: 'account', targetId: account.id, organizationId: named });
    return account.id;
  }

  async update(context: RequestContext, id: string, input: UpdateAccount): Promise<AccountDetails> {
    await this.work.run(context, async (tx) => {
      const account = await this.managed.lock(tx, context, id);
      context.ifMatch?.require(account.version);
      const { displayName = account.displayName, organizationId = account.organizationId } = input;
      if (organizationId !== account.organizationId) await requireInScope(this.tree, tx, context.scope, organizationId);
      await this.accounts.setDetails(tx, id, displayName, organizationId);
      tx.audit({ action: 'base.account.update', targetKind: 'account', targetId: id, organizationId, fields: Object.keys(input) });
    });
    return this.get(context, id);
  }

  private sealed(id: string, { generated }: ChosenPassword): MadeAccount {
    return { id, sealedPassword: generated === null ? null : this.crypto.encrypt(generated, placeOf(id)) };
  }
}

const UNUSABLE = {
  pointer: '/username',
  code: 'username_unusable',
  message: {
    zh: '用户名规范化后须为 {min} 至 {max} 个字母、汉字、数字或 . _ - @，请换一个。',
    en: 'In its normal form a user name has {min} to {max} letters, digits and . _ - @. Choose another.',
  },
  values: USERNAME_LENGTH,
};

/** The one spelling of a new name. Not every letter stays one: U+FDFA becomes words with blanks, U+3164 nothing at all. */
function usernameOf(typed: string): string {
  const username = normaliseIdentifier(typed);
  const length = [...username].length;
  const isUsable = length >= USERNAME_LENGTH.min && length <= USERNAME_LENGTH.max && USERNAME_PATTERN.test(username);
  if (!isUsable) throw requestErrors.invalid({}, { errors: [UNUSABLE] });
  return username;
}

function placeOf(row: string) {
  return { table: 'base_accounts', column: 'initial_password', row };
}
