import type { ErrorCode } from './generated/registry.js';
import type { components } from './generated/schema.js';

/** The body of every refusal (RFC 9457): `title` says what, `detail` why and the cure, `errors` which fields, `rule` the regulation. */
export type Problem = Omit<components['schemas']['Problem'], 'code'> & { readonly code: ErrorCode };

/** Whatever this client throws, but for an `AbortError` that the caller asked for. */
export class ZhibuError extends Error {
  override name = 'ZhibuError';
}

/** The server refused. Switch on `code`; show `message` to people, it is in their language and names the cure. */
export class ProblemError extends ZhibuError {
  override name = 'ProblemError';

  constructor(
    readonly problem: Problem,
    readonly response: Response,
  ) {
    super(problem.detail);
  }

  /** Stable. A server that is newer than this client may send others: keep a default. */
  get code(): ErrorCode {
    return this.problem.code;
  }

  get status(): number {
    return this.problem.status;
  }

  /** The server's own record of this request is found by it. */
  get requestId(): string | null {
    return this.response.headers.get('X-Request-Id');
  }

  /** Seconds after which it may be tried again; null where the server names none. */
  get retryAfter(): number | null {
    return retryAfterOf(this.response);
  }
}

/** No answer came: the network, the address, or an origin that the server does not allow (`settings.http.allowedOrigins`). */
export class ConnectionError extends ZhibuError {
  override name = 'ConnectionError';
}

/** Something answered that is no zhibu server, such as a proxy with a page of its own; also 304 to an `If-None-Match`. */
export class UnexpectedAnswerError extends ZhibuError {
  override name = 'UnexpectedAnswerError';

  constructor(
    readonly response: Response,
    options?: ErrorOptions,
  ) {
    super(`${response.status} without a zhibu body`, options);
  }

  get status(): number {
    return this.response.status;
  }
}

/** The error that an answer with a bad status stands for. @param body what was read of it */
export function errorOf(body: unknown, response: Response): ProblemError | UnexpectedAnswerError {
  return isProblem(body) ? new ProblemError(body, response) : new UnexpectedAnswerError(response);
}

/** The code of a refusal, without consuming it; null where it is none. */
export async function codeOf(response: Response): Promise<string | null> {
  const body: unknown = await response
    .clone()
    .json()
    .catch(() => null);
  return isProblem(body) ? body.code : null;
}

/** Seconds; null where the answer has no such header, or a date in it. */
export function retryAfterOf(response: Response): number | null {
  const value = response.headers.get('Retry-After');
  return value !== null && /^\d+$/.test(value) ? Number(value) : null;
}

function isProblem(body: unknown): body is Problem {
  if (typeof body !== 'object' || body === null) return false;
  const { code, status, detail } = body as Partial<Record<string, unknown>>;
  return typeof code === 'string' && typeof status === 'number' && typeof detail === 'string';
}
