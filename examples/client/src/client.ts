import { type Calls, makeCalls, type Manner } from './calls.js';
import type { components } from './generated/schema.js';
import type { ItemOf, ListInit, ListPath } from './methods.js';
import { pages } from './pages.js';
import { type RetrySettings, Sender } from './sender.js';
import { Session } from './session.js';
import { memoryStore, type Tokens, type TokenStore } from './token-store.js';
import { type Job, type JobSource, watchJob, type WatchSettings } from './watch-job.js';
import { ProblemError } from './zhibu-error.js';

/** The languages that the server answers in. */
export type ApiLanguage = 'zh-CN' | 'en';

/** What a client is made with. */
export interface ZhibuClientOptions {
  /** Where the server is, without `/api/v1`: `https://dangjian.example.cn`. */
  readonly baseUrl: string;
  /** Chinese unless said. */
  readonly language?: ApiLanguage;
  /** Whom the person acts for; the server's choice unless said. */
  readonly organization?: string | null;
  /** Where the tokens are kept; in memory unless said. See `storedTokens`. */
  readonly tokens?: TokenStore;
  /** The session is over though nobody signed out: revoked, or not used for too long. */
  readonly onSessionEnd?: () => void;
  /** How requests are tried again; twice, waiting at most five seconds, unless said. */
  readonly retry?: Partial<RetrySettings>;
  /** Takes the place of `fetch`, in tests and mini-programs. */
  readonly fetch?: (request: Request) => Promise<Response>;
}

const RETRY: RetrySettings = { retries: 2, longestWaitMs: 5_000 };

/**
 * The API of one deployment, for one person: `GET`, `POST`, `PUT`, `PATCH` and `DELETE` take a path of the API and
 * answer `{ data, etag, response }`, or throw.
 */
export class ZhibuClient implements Calls, Manner {
  readonly GET: Calls['GET'];
  readonly POST: Calls['POST'];
  readonly PUT: Calls['PUT'];
  readonly PATCH: Calls['PATCH'];
  readonly DELETE: Calls['DELETE'];

  /** The language of what the server says, from the next request on. */
  language: ApiLanguage;
  /** The acting organisation from the next request on; null for the server's choice. */
  organization: string | null;

  private readonly session: Session;

  constructor(options: ZhibuClientOptions) {
    this.language = options.language ?? 'zh-CN';
    this.organization = options.organization ?? null;
    const onEnd = options.onSessionEnd ?? ((): void => undefined);
    this.session = new Session(options.tokens ?? memoryStore(), { renew: (refreshToken) => this.renew(refreshToken), onEnd });
    const fetch = options.fetch ?? ((request: Request): Promise<Response> => globalThis.fetch(request));
    const sender = new Sender(fetch, this.session, { ...RETRY, ...options.retry });
    const calls = makeCalls(options.baseUrl, this, (request) => sender.send(request));
    this.GET = calls.GET;
    this.POST = calls.POST;
    this.PUT = calls.PUT;
    this.PATCH = calls.PATCH;
    this.DELETE = calls.DELETE;
  }

  /** Whether there is a session, as far as this client knows. */
  get isSignedIn(): boolean {
    return this.session.accessToken !== null;
  }

  /** @throws ProblemError `base.totp_required`: ask for the code of the second factor, and come again with it as `totp` */
  async signIn(credentials: components['schemas']['SignIn']): Promise<void> {
    const { data } = await this.POST('/api/v1/auth/login', { body: credentials });
    this.session.begin(data);
  }

  /** Ends the session: here in any case. @throws what kept the server from hearing of it */
  async signOut(): Promise<void> {
    if (!this.isSignedIn) return;
    try {
      await this.POST('/api/v1/auth/logout');
    } catch (error) {
      // It had ended already.
      if (!(error instanceof ProblemError) || error.status !== 401) throw error;
    } finally {
      this.session.end();
    }
  }

  /** Every row of a list, page after page as they are wanted: `for await (const member of client.pages('/api/v1/members'))`. */
  pages<Path extends ListPath>(path: Path, init?: ListInit<Path>): AsyncGenerator<ItemOf<Path>, void, undefined> {
    return pages(this, path, init);
  }

  /** A job whenever it has changed, until it is finished: `for await (const job of client.watchJob(jobId))`. */
  watchJob(id: string, settings?: WatchSettings): AsyncGenerator<Job, void, undefined> {
    const params = { path: { id } };
    const source: JobSource = {
      events: async (signal) => {
        const { data } = await this.GET('/api/v1/jobs/{id}/events', { params, parseAs: 'stream', signal });
        if (data === null) throw new TypeError('the answer has no body');
        return data;
      },
      job: async (signal) => (await this.GET('/api/v1/jobs/{id}', { params, ...(signal && { signal }) })).data,
    };
    return watchJob(source, settings);
  }

  private async renew(refreshToken: string): Promise<Tokens | null> {
    try {
      return (await this.POST('/api/v1/auth/refresh', { body: { refreshToken } })).data;
    } catch (error) {
      if (error instanceof ProblemError && error.status === 401) return null;
      throw error;
    }
  }
}

/** A client of the server at `baseUrl`. */
export function createZhibuClient(options: ZhibuClientOptions): ZhibuClient {
  return new ZhibuClient(options);
}
