import supertest from 'supertest';

type Headers = Readonly<Record<string, string>>;

/** Throws where an answer is not what it should be, whatever the test expects of it. */
export interface AnswerCheck {
  require(method: string, path: string, answer: Pick<supertest.Response, 'body' | 'status' | 'type'>): void;
}

/** Calls the API as one person; paths are given without `/api/v1`. */
export class ApiClient {
  constructor(
    private readonly url: string,
    private readonly headers: Headers = {},
    /** What each answer is held against. */
    private readonly contract: AnswerCheck | null = null,
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
    return new ApiClient(this.url, { ...this.headers, ...headers }, this.contract);
  }

  /** The same caller at another server of the deployment. */
  at(url: string): ApiClient {
    return new ApiClient(url, this.headers, this.contract);
  }

  /** Signs in and answers a client that carries the token. */
  async signIn(username: string, password: string): Promise<ApiClient> {
    const response = await this.post('/auth/login', { username, password }).expect(200);
    return this.with({ Authorization: `Bearer ${(response.body as { accessToken: string }).accessToken}` });
  }

  private request(method: 'get' | 'post' | 'patch' | 'put' | 'delete', path: string, headers: Headers): supertest.Test {
    const full = path.startsWith('//') ? path.slice(1) : `/api/v1${path}`;
    const test = supertest(this.url)[method](full).set({ ...this.headers, ...headers });
    return this.contract === null ? test : test.expect((answer) => this.contract?.require(method, full, answer));
  }
}
