import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A request as the fake took it. */
export interface Taken {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
  /** The same as it came. */
  readonly bytes: Buffer;
}

/** What a fake answers: a JSON body with 200, or a status of its own. */
export type FakeAnswer = object | { readonly status: number; readonly headers?: Record<string, string> };

/** A server that stands for a channel and follows its documented contract. It keeps what it was sent. */
export abstract class FakeChannel {
  readonly taken: Taken[] = [];
  private readonly server: Server = createServer((request, response) => void this.serve(request, response));
  /** Answers given once, before the contract is followed again. */
  private readonly planned: FakeAnswer[] = [];
  private readonly held = new Map<string, Promise<void>>();

  /** @returns its address, `http://127.0.0.1:port` */
  async listen(): Promise<string> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  close(): void {
    this.server.closeAllConnections();
    this.server.close();
  }

  /** The next request is answered with this, whatever it asks. */
  answerOnce(answer: FakeAnswer): void {
    this.planned.push(answer);
  }

  /** The next request of this path is done, but its answer waits. @returns what lets it go */
  holdNext(path: string): () => void {
    let release: (() => void) | undefined;
    const released = new Promise<void>((resolve) => (release = resolve));
    this.held.set(path, released);
    return () => release?.();
  }

  /** The paths asked so far, in their order. */
  get paths(): string[] {
    return this.taken.map(({ path }) => path);
  }

  protected abstract answer(taken: Taken): FakeAnswer;

  private async serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const parts: Buffer[] = [];
    for await (const part of request as AsyncIterable<Buffer>) parts.push(part);
    const url = new URL(request.url ?? '/', 'http://fake');
    const bytes = Buffer.concat(parts);
    const taken = { method: request.method ?? '', path: url.pathname, query: url.searchParams, headers: request.headers, body: bytes.toString('utf8'), bytes };
    this.taken.push(taken);
    const answer = this.planned.shift() ?? this.answer(taken);
    const hold = this.held.get(taken.path);
    this.held.delete(taken.path);
    await hold;
    if ('status' in answer && typeof answer.status === 'number') {
      response.writeHead(answer.status, 'headers' in answer ? (answer.headers as Record<string, string>) : {}).end();
    } else response.writeHead(200, { 'content-type': 'application/json; charset=UTF-8' }).end(JSON.stringify(answer));
  }
}
