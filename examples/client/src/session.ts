import type { Tokens, TokenStore } from './token-store.js';

/** What a session asks of the client it belongs to. */
export interface SessionHost {
  /** Trades a refresh token for new tokens; null where the server refuses it. @throws what says nothing about the session */
  renew(refreshToken: string): Promise<Tokens | null>;
  /** The session ended though nobody signed out. */
  onEnd(): void;
}

/** Who is signed in, and the renewal of his access token: one for all requests that find it worn out. */
export class Session {
  private renewal: Promise<boolean> | null = null;

  constructor(
    private readonly store: TokenStore,
    private readonly host: SessionHost,
  ) {}

  get accessToken(): string | null {
    return this.store.read()?.accessToken ?? null;
  }

  begin(tokens: Tokens): void {
    this.store.write(tokens);
  }

  end(): void {
    this.store.write(null);
  }

  /**
   * After the server refused an access token.
   *
   * @returns whether there is another one now
   * @throws what hindered the renewal without ending the session: no connection, too many requests
   */
  replace(refused: string): Promise<boolean> {
    if (this.accessToken !== refused) return Promise.resolve(this.accessToken !== null);
    this.renewal ??= this.exclusively(() => this.renew(refused)).finally(() => (this.renewal = null));
    return this.renewal;
  }

  private exclusively(work: () => Promise<boolean>): Promise<boolean> {
    return this.store.exclusively ? this.store.exclusively(work) : work();
  }

  private async renew(refused: string): Promise<boolean> {
    const before = this.store.read();
    // Another page has renewed it, or signed out, while this one waited.
    if (before?.accessToken !== refused) return before !== null;
    const tokens = await this.host.renew(before.refreshToken);
    // Signed out or in anew while the answer was on its way: that holds.
    if (this.store.read()?.refreshToken !== before.refreshToken) return this.accessToken !== null;
    this.store.write(tokens);
    if (tokens === null) this.host.onEnd();
    return tokens !== null;
  }
}
