import { readDeployment } from '../config/deployment.js';
import { type RunningServer, startServer } from '../app/server.js';
import type { Language } from '../i18n/text.js';
import { failureOf } from './failure.js';
import { terminalLanguage } from './terminal-language.js';

/** How the start tells of itself. */
export interface Telling {
  /** On the standard output by one JSON document instead of words. */
  readonly json?: boolean;
  /** Of what a start fails of; that of the terminal unless given. */
  readonly language?: Language;
}

/** Starts the server of this process and keeps it until a signal: `npm start`, `zhibu start`. */
export async function runServer(env: NodeJS.ProcessEnv, { json = false, language = terminalLanguage(undefined, env) }: Telling = {}): Promise<void> {
  process.on('unhandledRejection', (error) => {
    process.stderr.write(`zhibu: an error was not handled, the server ends: ${stackOf(error)}\n`);
    process.exit(1);
  });
  let server: RunningServer;
  try {
    server = await startServer(readDeployment(env), env, { onProgress: (line) => process.stderr.write(`zhibu: ${line}\n`) });
  } catch (error) {
    const { code, message } = failureOf(error, language);
    process.stderr.write(`zhibu: ${message} [${code}]\n`);
    process.exit(1);
  }
  process.stdout.write(json ? `${JSON.stringify({ url: server.url, accounts: server.accounts })}\n` : announcement(server));
  stopOnSignal(server);
}

function announcement({ accounts, url }: RunningServer): string {
  const lines = accounts.flatMap(({ username, password }) => (password === null ? [] : [`Account: ${username}  password: ${password}\n`]));
  const note = lines.length > 0 ? 'These passwords are shown once. That of admin must be changed at first use.\n' : '';
  return `${lines.join('')}${note}zhibu listens on ${url} (API: /api/v1, documentation: /docs)\n`;
}

function stopOnSignal(server: RunningServer): void {
  let stopping = false;
  const stop = () => {
    if (stopping) return;
    stopping = true;
    server.stop().then(
      () => process.exit(0),
      (error: unknown) => {
        process.stderr.write(`zhibu: the shutdown failed: ${stackOf(error)}\n`);
        process.exit(1);
      },
    );
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
}

function stackOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
