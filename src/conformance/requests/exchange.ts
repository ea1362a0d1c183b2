import { Agent, type IncomingMessage, request as open } from 'node:http';

const LIMIT_MS = 20_000;

/** A request as it goes over the wire. */
export interface SentRequest {
  readonly method: string;
  /** Path and query as they stand in the request line. */
  readonly target: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer | null;
}

/** What a caller gets back; a stream of events ends at its head. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  readonly text: string;
}

/** Sends requests as they are made, which `fetch` would not: it mends addresses and refuses headers. */
export class Exchange {
  private readonly agent = new Agent({ keepAlive: true, maxSockets: 16 });

  constructor(private readonly url: string) {}

  /** @throws Error when the connection breaks before the answer is there, or the answer takes over 20 s */
  send({ method, target, headers, body }: SentRequest): Promise<Answer> {
    const { hostname, port } = new URL(this.url);
    return new Promise((resolve, reject) => {
      const length = body === null ? {} : { 'content-length': String(body.length) };
      const call = open({ agent: this.agent, hostname, port, method, path: target, headers: { ...headers, ...length }, timeout: LIMIT_MS });
      call.on('response', (response) => read(response).then(resolve, reject));
      call.on('timeout', () => call.destroy(new Error(`no answer within ${LIMIT_MS} ms`)));
      call.on('error', reject);
      call.end(body ?? undefined);
    });
  }

  close(): void {
    this.agent.destroy();
  }
}

async function read(response: IncomingMessage): Promise<Answer> {
  const { statusCode: status = 0, headers } = response;
  if (headers['content-type']?.startsWith('text/event-stream')) {
    response.destroy();
    return { status, headers, text: '' };
  }
  const chunks: Buffer[] = [];
  for await (const chunk of response) chunks.push(chunk as Buffer);
  return { status, headers, text: Buffer.concat(chunks).toString('utf8') };
}
