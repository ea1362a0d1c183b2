import { Injectable } from '@nestjs/common';
import { Database, defineList, defineScopedSql, equals, ListReader, type Page, type RowScope, scopeBy, selectList, type Transaction } from '../../../src/index.js';
import type { ChannelAccount, ChannelAccountQuery } from './channel-account.dto.js';

const PLAIN: { readonly [K in keyof Omit<ChannelAccount, 'secretsSet'>]: string } = {
  id: 'c.id',
  organizationId: 'c.organization_id',
  kind: 'c.kind',
  name: 'c.name',
  appId: 'c.app_id',
  corpId: 'c.corp_id',
  agentId: 'c.agent_id',
  recipients: 'c.recipients',
  url: 'c.url',
  draftOnly: 'c.draft_only',
  active: 'c.active',
  version: 'c.version',
  createdAt: 'c.created_at',
  updatedAt: 'c.updated_at',
};
const COLUMNS = { ...PLAIN, secretsSet: 'ARRAY(SELECT jsonb_object_keys(c.secrets) ORDER BY 1)' };
const SEALED = { ...PLAIN, secrets: 'c.secrets' };
const FROM = 'base_channel_accounts c JOIN base_organizations o ON o.id = c.organization_id';
const scope = scopeBy.managed('c.organization_id', 'o.path');

const LIST = defineList<ChannelAccount>({
  name: 'base.channel_accounts',
  from: FROM,
  key: 'c.id',
  columns: COLUMNS,
  sorts: { name: { sql: 'c.name', type: 'text' } },
  defaultSort: 'name',
  filters: { organizationId: equals('c.organization_id', 'uuid'), kind: equals('c.kind', 'text') },
  search: ['c.name'],
  scope,
});
const ONE = defineScopedSql({ name: 'base.channel_account', scope, text: `SELECT ${selectList(COLUMNS)} FROM ${FROM} WHERE c.id = $1 AND {{scope}}` });
const LOCKED = defineScopedSql({
  name: 'base.channel_account_to_change',
  scope,
  text: `SELECT ${selectList(SEALED)} FROM ${FROM} WHERE c.id = $1 AND {{scope}} FOR UPDATE OF c`,
});
const INSERT = `
  INSERT INTO base_channel_accounts (id, organization_id, kind, name, app_id, corp_id, agent_id, recipients, url, draft_only, secrets)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`;
/** Whatever else changes, the token may be for what the account was before. */
const UPDATE = `
  UPDATE base_channel_accounts SET name = $2, app_id = $3, corp_id = $4, agent_id = $5, recipients = $6, url = $7, draft_only = $8, secrets = $9, active = $10,
    token = NULL, token_expires_at = NULL, version = version + 1, updated_at = now()
  WHERE id = $1`;
const REMOVE = 'DELETE FROM base_channel_accounts WHERE id = $1';

/** An account with its secrets, each encrypted. */
export interface SealedChannelAccount extends Omit<ChannelAccount, 'secretsSet'> {
  readonly secrets: Readonly<Record<string, string>>;
}

/** The statements on accounts of outside channels. */
@Injectable()
export class ChannelAccountRepository {
  constructor(
    private readonly database: Database,
    private readonly lists: ListReader,
  ) {}

  page(rows: RowScope, query: ChannelAccountQuery): Promise<Page<ChannelAccount>> {
    return this.lists.page(LIST, query, rows);
  }

  find(rows: RowScope, id: string): Promise<ChannelAccount | null> {
    const { text, params } = ONE.build(rows, [id]);
    return this.database.one<ChannelAccount>(text, params);
  }

  lock(tx: Transaction, rows: RowScope, id: string): Promise<SealedChannelAccount | null> {
    const { text, params } = LOCKED.build(rows, [id]);
    return tx.one<SealedChannelAccount>(text, params);
  }

  async insert(tx: Transaction, account: Omit<SealedChannelAccount, 'active' | 'version' | 'createdAt' | 'updatedAt'>): Promise<void> {
    const { id, organizationId, kind, name, appId, corpId, agentId, recipients, url, draftOnly, secrets } = account;
    await tx.query(INSERT, [id, organizationId, kind, name, appId, corpId, agentId, recipients, url, draftOnly, secrets]);
  }

  async update(tx: Transaction, { id, name, appId, corpId, agentId, recipients, url, draftOnly, secrets, active }: SealedChannelAccount): Promise<void> {
    await tx.query(UPDATE, [id, name, appId, corpId, agentId, recipients, url, draftOnly, secrets, active]);
  }

  async remove(tx: Transaction, id: string): Promise<void> {
    await tx.query(REMOVE, [id]);
  }
}
