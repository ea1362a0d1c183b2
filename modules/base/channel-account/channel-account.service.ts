import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { type Page, type RequestContext, requestErrors, requireInScope, ScopeTree, UnitOfWork, type WorkTransaction } from '../../../src/index.js';
import { basePermissions } from '../base.permissions.js';
import type { ChannelAccount, ChannelAccountQuery, CreateChannelAccount, UpdateChannelAccount } from './channel-account.dto.js';
import { ChannelAccountRepository, type SealedChannelAccount } from './channel-account.repository.js';
import { ChannelVault } from './channel-vault.js';
import { checkChannelAccount } from './check-channel-account.js';

/** Accounts of outside channels: who keeps them sees everything but their secrets. */
@Injectable()
export class ChannelAccountService {
  constructor(
    private readonly accounts: ChannelAccountRepository,
    private readonly vault: ChannelVault,
    private readonly tree: ScopeTree,
    private readonly work: UnitOfWork,
  ) {}

  list({ scope }: RequestContext, query: ChannelAccountQuery): Promise<Page<ChannelAccount>> {
    return this.accounts.page(scope, query);
  }

  /** @throws Problem `request.not_found` */
  async get({ scope }: RequestContext, id: string): Promise<ChannelAccount> {
    const account = await this.accounts.find(scope, id);
    if (!account) throw requestErrors.notFound();
    return account;
  }

  /** @throws Problem `request.not_found` and those of {@link checkChannelAccount} */
  create(context: RequestContext, input: CreateChannelAccount): Promise<ChannelAccount> {
    return this.work.run(context, async (tx) => {
      const { organizationId, kind, name, appId = null, corpId = null, agentId = null, recipients = null, url = null, draftOnly = false } = input;
      await requireInScope(this.tree, tx, context.scope, organizationId);
      checkChannelAccount(kind, input);
      const id = uuidv7();
      const secrets = this.vault.seal(id, input);
      await this.accounts.insert(tx, { id, organizationId, kind, name, appId, corpId, agentId, recipients, url, draftOnly, secrets });
      note(tx, 'create', { id, organizationId }, Object.keys(input));
      return withoutSecrets(await this.locked(tx, context, id));
    });
  }

  /** @throws Problem `request.not_found`, `request.stale` and those of {@link checkChannelAccount} */
  update(context: RequestContext, id: string, input: UpdateChannelAccount): Promise<ChannelAccount> {
    return this.work.run(context, async (tx) => {
      const account = await this.current(tx, context, id);
      if (Object.keys(input).length === 0) return withoutSecrets(account);
      const changed = { ...account, ...input, secrets: { ...account.secrets, ...this.vault.seal(id, input) } };
      checkChannelAccount(account.kind, { ...this.vault.open(id, account.secrets), ...changed });
      await this.accounts.update(tx, changed);
      note(tx, 'update', account, Object.keys(input));
      return withoutSecrets(await this.locked(tx, context, id));
    });
  }

  /** Its secrets are gone with it. @throws Problem `request.not_found`, `request.stale` */
  remove(context: RequestContext, id: string): Promise<void> {
    return this.work.run(context, async (tx) => {
      const account = await this.current(tx, context, id);
      await this.accounts.remove(tx, id);
      note(tx, 'remove', account);
    });
  }

  private async current(tx: WorkTransaction, context: RequestContext, id: string): Promise<SealedChannelAccount> {
    const account = await this.locked(tx, context, id);
    context.ifMatch?.require(account.version);
    return account;
  }

  private async locked(tx: WorkTransaction, { scope }: RequestContext, id: string): Promise<SealedChannelAccount> {
    const account = await this.accounts.lock(tx, scope, id);
    if (!account) throw requestErrors.notFound();
    return account;
  }
}

function withoutSecrets({ secrets, ...account }: SealedChannelAccount): ChannelAccount {
  return { ...account, secretsSet: Object.keys(secrets).toSorted() };
}

function note(tx: WorkTransaction, act: string, { id, organizationId }: Pick<ChannelAccount, 'id' | 'organizationId'>, fields: string[] = []): void {
  tx.audit({ action: `${basePermissions.channelAccount.manage.key}.${act}`, targetKind: 'channelAccount', targetId: id, organizationId, fields });
}
