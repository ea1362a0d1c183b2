/** What a fake server was asked. */
export interface Asked {
  readonly method: string;
  readonly path: string;
  readonly headers: Headers;
  readonly body: string;
}

type Handler = (asked: Asked) => Response | Promise<Response>;

/** In place of `fetch`: answers by a handler, and remembers what was asked. */
export class FakeFetch {
  readonly asked: Asked[] = [];

  constructor(private readonly handler: Handler) {}

  readonly fetch = async (request: Request): Promise<Response> => {
    const { pathname, search } = new URL(request.url);
    const asked = { method: request.method, path: `${pathname}${search}`, headers: new Headers(request.headers), body: await request.text() };
    this.asked.push(asked);
    request.signal.throwIfAborted();
    return this.handler(asked);
  };

  /** How often this was asked: `GET /api/v1/me`. */
  count(what: string): number {
    return this.asked.filter(({ method, path }) => `${method} ${path}` === what).length;
  }
}

/** A good answer as the server gives it. */
export function json(body: unknown, status = 200, headers: Record<string, string> = {}): Response {
  return new Response(JSON.stringify(body), { status, headers: { 'Content-Type': 'application/json; charset=utf-8', ...headers } });
}

/** A refusal as the server gives it. */
export function problem(status: number, code: string, headers: Record<string, string> = {}): Response {
  const body = { type: `urn:zhibu:error:${code}`, title: code, status, code, detail: `${code}: the cure`, instance: '/' };
  return new Response(JSON.stringify(body), { status, headers: { 'Content-Type': 'application/problem+json; charset=utf-8', 'X-Request-Id': 'request-1', ...headers } });
}
