import { setTimeout as delay } from 'node:timers/promises';
import { ApiClient } from './api-client.js';
import { ChildProgram } from './child-program.js';

const START_LIMIT_MS = 30_000;
const POLL_MS = 10;

/** A server in a process of its own, as `npm start` runs it. */
export class ServerProcess extends ChildProgram {
  /** Where it said that it listens. */
  url = '';

  /** @throws Error with what it said, when it ends before it listens */
  static async start(env: Readonly<Record<string, string>>): Promise<ServerProcess> {
    const server = new ServerProcess('src/main.js', [], env);
    await server.listens();
    return server;
  }

  /** Not signed in. */
  get anonymous(): ApiClient {
    return new ApiClient(this.url);
  }

  /** The password of `admin`, where this start printed one. */
  get printedPassword(): string | null {
    return /^Account: admin  password: (\S+)/m.exec(this.stdout)?.[1] ?? null;
  }

  private async listens(): Promise<void> {
    for (const end = Date.now() + START_LIMIT_MS; this.url === ''; await delay(POLL_MS)) {
      this.url = /listens on (http:\S+)/.exec(this.stdout)?.[1] ?? '';
      if (this.hasEnded || Date.now() > end) {
        const { stderr } = await this.kill('SIGKILL');
        throw new Error(`the server did not start:\n${stderr}`);
      }
    }
  }
}
