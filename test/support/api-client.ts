import supertest from 'supertest';

type Headers = Readonly<Record<string, string>>;

/** Calls the API as one person; paths are given without `/api/v1`. */
export class ApiClient {
  constructor(
    private readonly url: string,
    private readonly headers: Headers = {},
  ) {}

  get(path: string, headers: Headers = {}): supertest.Test {
    return this.request('get', path, headers);
  }

  post(path: string, body?: object, headers: Headers = {}): supertest.Test {
    return this.request('post', path, headers).send(body);
  }

  patch(path: string, body: object, headers: Headers = {}): supertest.Test {
    return this.request('patch', path, headers).send(body);
  }

  put(path: string, body: object, headers: Headers = {}): supertest.Test {
    return this.request('put', path, headers).send(body);
  }

  delete(path: string, headers: Headers = {}): supertest.Test {
    return this.request('delete', path, headers);
  }

  /** Any method, without a body; follows no redirect. */
  send(method: string, path: string): supertest.Test {
    return this.request(method.toLowerCase() as 'get', path, {}).redirects(0);
  }

  /** The same caller with other headers, e.g. acting for another organisation. */
  with(headers: Headers): ApiClient {
    return new ApiClient(this.url, { ...this.headers, ...headers });
  }

  /** The same caller at another server of the deployment. */
  at(url: string): ApiClient {
    return new ApiClient(url, this.headers);
  }

  /** Signs in and answers a client that carries the token. */
  async signIn(username: string, password: string): Promise<ApiClient> {
    const response = await this.post('/auth/login', { username, password }).expect(200);
    return this.with({ Authorization: `Bearer ${(response.body as { accessToken: string }).accessToken}` });
  }

  private request(method: 'get' | 'post' | 'patch' | 'put' | 'delete', path: string, headers: Headers): supertest.Test {
    const full = path.startsWith('//') ? path.slice(1) : `/api/v1${path}`;
    return supertest(this.url)[method](full).set({ ...this.headers, ...headers });
  }
}
