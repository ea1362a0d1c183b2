import type { ChannelAccounts, OpenChannelAccount } from '../../../base/index.js';
import type { OutboundHttp } from '../../../../src/index.js';
import { ask, type KnownFault, jsonOf, refuse, textOf } from './channel-answers.js';

/** A call of an API that takes a token in its address: WeChat's and WeCom's. */
export interface TokenCall {
  readonly path: string;
  readonly body: string | Buffer;
  readonly contentType?: string;
  readonly query?: string;
}

/** How tokens are asked for, and the faults that the API names. */
export interface TokenApi {
  readonly base: string;
  readonly tokenPath: (account: OpenChannelAccount) => string;
  readonly faults: Readonly<Record<string, KnownFault>>;
}

const TOKEN_TIMEOUT_MS = 4_500;
/** The token is no longer taken: it ran out, or somebody else asked for one. */
const TOKEN_REFUSED = new Set(['40001', '40014', '42001']);

/** Calls an API that gives tokens, with the one token that all instances share; a refused token is asked for anew, once. */
export class TokenChannel {
  constructor(
    private readonly http: OutboundHttp,
    private readonly accounts: ChannelAccounts,
    private readonly api: TokenApi,
  ) {}

  /** @returns the answer of a call that succeeded @throws ChannelRefusal */
  async call(account: OpenChannelAccount, call: TokenCall): Promise<Readonly<Record<string, unknown>>> {
    const token = await this.token(account);
    const answer = await this.once(call, token);
    if (!TOKEN_REFUSED.has(codeOf(answer))) return this.checked(answer);
    await this.accounts.dropToken(account.id, token);
    return this.checked(await this.once(call, await this.token(account)));
  }

  private token(account: OpenChannelAccount): Promise<string> {
    return this.accounts.tokenOf(account.id, async () => {
      const url = `${this.api.base}${this.api.tokenPath(account)}`;
      const answer = this.checked(jsonOf(await ask(this.http, { method: 'GET', url, timeoutMs: TOKEN_TIMEOUT_MS })));
      return { token: textOf(answer['access_token']), expiresInSeconds: Number(answer['expires_in']) };
    });
  }

  private async once({ path, body, contentType = 'application/json', query = '' }: TokenCall, token: string): Promise<Readonly<Record<string, unknown>>> {
    const url = `${this.api.base}${path}?access_token=${encodeURIComponent(token)}${query}`;
    return jsonOf(await ask(this.http, { method: 'POST', url, headers: { 'content-type': contentType }, body }));
  }

  private checked(answer: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
    const code = codeOf(answer);
    return code === '0' ? answer : refuse(code, textOf(answer['errmsg']), this.api.faults);
  }
}

function codeOf(answer: Readonly<Record<string, unknown>>): string {
  return textOf(answer['errcode']) || '0';
}
