import { pause } from './pause.js';
import type { Session } from './session.js';
import { codeOf, ConnectionError, retryAfterOf } from './zhibu-error.js';

/** How often and how long a request is tried again by itself. */
export interface RetrySettings {
  /** Tries after the first; 0 for none. */
  readonly retries: number;
  /** The longest wait between two, in milliseconds; who is told to wait longer gets the refusal. */
  readonly longestWaitMs: number;
}

/** Where the token of the session is not wanted: these make one. */
const WITHOUT_TOKEN = ['/auth/login', '/auth/refresh'];
const TOKEN_REFUSED: ReadonlyArray<string | null> = ['access.invalid_token', 'access.sign_in_required'];
const FIRST_WAIT_MS = 250;
const SECOND_MS = 1_000;

/**
 * Sends requests for a session: with its token, renewed once where the server refuses it, and again where that does
 * no harm: what was turned away for its number (429), and, of what may be repeated (reads, `PUT`, a `POST` with an
 * `Idempotency-Key`), what got no answer or met a server that could not serve it (503, 409 while the first still runs).
 */
export class Sender {
  constructor(
    private readonly fetch: (request: Request) => Promise<Response>,
    private readonly session: Session,
    private readonly settings: RetrySettings,
  ) {}

  /** @throws ConnectionError, and whatever `fetch` throws for an aborted request */
  async send(request: Request): Promise<Response> {
    for (let tries = 0; ; tries += 1) {
      const outcome = await this.sendAuthorized(request);
      const wait = outcome instanceof ConnectionError ? waitWithoutAnswer(request, tries) : await waitAfter(request, outcome);
      if (wait !== null && tries < this.settings.retries && wait <= this.settings.longestWaitMs) {
        await pause(wait, request.signal);
      } else if (outcome instanceof ConnectionError) {
        throw outcome;
      } else {
        return outcome;
      }
    }
  }

  private async sendAuthorized(request: Request): Promise<Response | ConnectionError> {
    const { pathname } = new URL(request.url);
    const token = WITHOUT_TOKEN.some((path) => pathname.endsWith(path)) ? null : this.session.accessToken;
    const outcome = await this.sendOnce(request, token);
    if (token === null || outcome instanceof ConnectionError || !(await isTokenRefused(outcome))) return outcome;
    return (await this.session.replace(token)) ? this.sendOnce(request, this.session.accessToken) : outcome;
  }

  private async sendOnce(request: Request, token: string | null): Promise<Response | ConnectionError> {
    // A body can be read once: each try sends a copy.
    const copy = request.clone();
    if (token !== null) copy.headers.set('Authorization', `Bearer ${token}`);
    try {
      return await this.fetch(copy);
    } catch (error) {
      if (request.signal.aborted) throw error;
      return new ConnectionError(`no answer from ${new URL(request.url).origin}`, { cause: error });
    }
  }
}

async function isTokenRefused(response: Response): Promise<boolean> {
  return response.status === 401 && TOKEN_REFUSED.includes(await codeOf(response));
}

/** Milliseconds after which to try again; null for never. */
function waitWithoutAnswer(request: Request, tries: number): number | null {
  return isRepeatable(request) ? FIRST_WAIT_MS * 2 ** tries : null;
}

async function waitAfter(request: Request, response: Response): Promise<number | null> {
  const wait = (retryAfterOf(response) ?? 1) * SECOND_MS;
  if (response.status === 429) return wait;
  if (!isRepeatable(request)) return null;
  if (response.status === 503) return wait;
  return response.status === 409 && (await codeOf(response)) === 'request.idempotency_in_progress' ? wait : null;
}

function isRepeatable({ method, headers }: Request): boolean {
  return method === 'GET' || method === 'HEAD' || method === 'PUT' || (method === 'POST' && headers.has('Idempotency-Key'));
}
