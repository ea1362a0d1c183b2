import createClient from 'openapi-fetch';
import { CREATING_PATHS } from './generated/registry.js';
import type { paths } from './generated/schema.js';
import { newIdempotencyKey } from './idempotency-key.js';
import type { Answer, ApiMethod, Call } from './methods.js';
import { serializeBody } from './request-body.js';
import { errorOf, UnexpectedAnswerError } from './zhibu-error.js';

/** One function for each method. */
export interface Calls {
  readonly GET: Call<'get'>;
  readonly POST: Call<'post'>;
  readonly PUT: Call<'put'>;
  readonly PATCH: Call<'patch'>;
  readonly DELETE: Call<'delete'>;
}

/** What each request says of its caller, besides the token. */
export interface Manner {
  readonly language: string;
  readonly organization: string | null;
}

interface Result {
  readonly data?: unknown;
  readonly error?: unknown;
  readonly response: Response;
}

type UntypedCall = (path: string, init?: object) => Promise<Result>;

/** The calls of the API: `openapi-fetch`, but what is refused is thrown, and creating `POST`s carry a key. */
export function makeCalls(baseUrl: string, manner: Manner, send: (request: Request) => Promise<Response>): Calls {
  const api = createClient<paths>({ baseUrl, credentials: 'omit', bodySerializer: serializeBody, fetch: send });
  api.use({
    onRequest: ({ request: { headers, method }, schemaPath, params: { header = {} } }) => {
      // A browser always has a language of its own in `headers`: only what the call itself names comes first.
      if (!('Accept-Language' in header)) headers.set('Accept-Language', manner.language);
      if (manner.organization !== null && !headers.has('Zhibu-Organization')) headers.set('Zhibu-Organization', manner.organization);
      if (method === 'POST' && CREATING_PATHS.includes(schemaPath) && !headers.has('Idempotency-Key')) {
        headers.set('Idempotency-Key', newIdempotencyKey());
      }
    },
    onResponse: ({ response, options: { parseAs } }) => {
      const isJson = response.headers.get('Content-Type')?.includes('json') ?? response.status === 204;
      if (response.ok && parseAs === 'json' && !isJson) throw new UnexpectedAnswerError(response);
    },
  });
  return {
    GET: typed<'get'>(api.GET as UntypedCall),
    POST: typed<'post'>(api.POST as UntypedCall),
    PUT: typed<'put'>(api.PUT as UntypedCall),
    PATCH: typed<'patch'>(api.PATCH as UntypedCall),
    DELETE: typed<'delete'>(api.DELETE as UntypedCall),
  };
}

/** The types of one operation are worked out where it is called: here it is any. */
function typed<Method extends ApiMethod>(call: UntypedCall): Call<Method> {
  return (async (path: string, init?: object): Promise<Answer<unknown>> => {
    const { data, error, response } = await call(path, init);
    if (!response.ok) throw errorOf(error, response);
    return { data, etag: response.headers.get('ETag'), response };
  }) as unknown as Call<Method>;
}
