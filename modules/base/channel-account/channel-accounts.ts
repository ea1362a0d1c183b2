import { Injectable } from '@nestjs/common';
import { Clock, Database, type ManagedRows, type SqlRunner } from '../../../src/index.js';
import type { ChannelAccount } from './channel-account.dto.js';
import { ChannelVault } from './channel-vault.js';

/** An account as who sends by it needs it, its secrets in the clear: never log it, never answer it. */
export interface OpenChannelAccount
  extends Pick<ChannelAccount, 'id' | 'organizationId' | 'kind' | 'name' | 'appId' | 'corpId' | 'agentId' | 'recipients' | 'url' | 'draftOnly' | 'active'> {
  readonly secrets: Readonly<Record<string, string>>;
}

/** A token that a channel gave, for as long as it says. */
export interface ChannelToken {
  readonly token: string;
  readonly expiresInSeconds: number;
}

type SealedRow = OpenChannelAccount & { readonly node: string };
type TokenRow = { readonly token: string | null; readonly expiresAt: string | null };

/** Before it runs out, so that a request on its way does not meet the end of it. */
const RENEW_BEFORE_MS = 300_000;

const OPEN = `
  SELECT c.id, c.organization_id AS "organizationId", c.kind, c.name, c.app_id AS "appId", c.corp_id AS "corpId", c.agent_id AS "agentId", c.recipients, c.url,
    c.draft_only AS "draftOnly", c.active, c.secrets, o.path AS node
  FROM base_channel_accounts c JOIN base_organizations o ON o.id = c.organization_id WHERE c.id = $1`;
const TOKEN = 'SELECT token, token_expires_at AS "expiresAt" FROM base_channel_accounts WHERE id = $1';
const TOKEN_LOCKED = `${TOKEN} FOR UPDATE`;
const KEEP_TOKEN = 'UPDATE base_channel_accounts SET token = $2, token_expires_at = $3 WHERE id = $1';
const DROP_TOKEN = 'UPDATE base_channel_accounts SET token = NULL, token_expires_at = NULL WHERE id = $1 AND token = $2';

/**
 * The accounts of outside channels, for modules that send by them; and one cache of the tokens that channels give, for
 * all modules and instances: a channel lets a token be asked for some 2,000 times a day, and ends the one before.
 */
@Injectable()
export class ChannelAccounts {
  private readonly asking = new Map<string, Promise<string>>();

  constructor(
    private readonly database: Database,
    private readonly vault: ChannelVault,
    private readonly clock: Clock,
  ) {}

  /** One account, its secrets opened; null where there is none, or none within `rows`. */
  async open(id: string, rows: ManagedRows | null = null, runner: SqlRunner = this.database): Promise<OpenChannelAccount | null> {
    const row = await runner.one<SealedRow>(OPEN, [id]);
    if (!row || (rows && !rows.covers(row.node))) return null;
    const { node: _, ...account } = row;
    return { ...account, secrets: this.vault.open(id, account.secrets) };
  }

  /**
   * The token of an account, asked of the channel by `ask` when it has run out, by one instance at a time.
   * `ask` has five seconds: the account is locked meanwhile.
   */
  async tokenOf(id: string, ask: () => Promise<ChannelToken>): Promise<string> {
    const known = this.usable(id, await this.database.one<TokenRow>(TOKEN, [id]));
    if (known !== null) return known;
    const asking = this.asking.get(id) ?? this.renew(id, ask).finally(() => this.asking.delete(id));
    this.asking.set(id, asking);
    return asking;
  }

  /** The channel refused a token before its time: it is asked for anew. */
  async dropToken(id: string, token: string): Promise<void> {
    const row = await this.database.one<TokenRow>(TOKEN, [id]);
    if (row?.token && this.vault.openToken(id, row.token) === token) await this.database.query(DROP_TOKEN, [id, row.token]);
  }

  private renew(id: string, ask: () => Promise<ChannelToken>): Promise<string> {
    return this.database.transaction(async (tx) => {
      // Another instance may have asked while this one waited.
      const known = this.usable(id, await tx.one<TokenRow>(TOKEN_LOCKED, [id]));
      if (known !== null) return known;
      const { token, expiresInSeconds } = await ask();
      const expiresAt = new Date(this.clock.now().getTime() + expiresInSeconds * 1000);
      await tx.query(KEEP_TOKEN, [id, this.vault.sealToken(id, token), expiresAt]);
      return token;
    });
  }

  private usable(id: string, row: TokenRow | null): string | null {
    if (!row?.token || !row.expiresAt) return null;
    const isFresh = new Date(row.expiresAt).getTime() - RENEW_BEFORE_MS > this.clock.now().getTime();
    return isFresh ? this.vault.openToken(id, row.token) : null;
  }
}
