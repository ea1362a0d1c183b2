import type { Request } from 'autocannon';

/** What changes from one sending of a request to the next. */
export interface Fresh {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: object;
}

/** One request of a scenario, the same for both servers but for cursors. */
export interface LoadRequest {
  readonly method: 'GET' | 'POST';
  /** From the root, with its query. */
  readonly path: string;
  /** Makes what a writing request sends, never the same twice. */
  readonly fresh?: () => Fresh;
}

/** A reading request. */
export function get(path: string): LoadRequest {
  return { method: 'GET', path };
}

/** The request as autocannon takes it. */
export function toAutocannon({ method, path, fresh }: LoadRequest, caller: Readonly<Record<string, string>>): Request {
  if (!fresh) return { method, path, headers: { ...caller } };
  return {
    method,
    path,
    setupRequest: (request) => {
      const { headers, body } = fresh();
      return { ...request, headers: { ...caller, 'content-type': 'application/json', ...headers }, body: JSON.stringify(body) };
    },
  };
}

/** Sends it once. */
export async function send(url: string, request: LoadRequest, caller: Readonly<Record<string, string>>) {
  const fresh = request.fresh?.();
  const response = await fetch(`${url}${request.path}`, {
    method: request.method,
    headers: { ...caller, ...(fresh && { 'content-type': 'application/json', ...fresh.headers }) },
    ...(fresh && { body: JSON.stringify(fresh.body) }),
  });
  const text = await response.text();
  return { status: response.status, body: text === '' ? null : (JSON.parse(text) as unknown) };
}
