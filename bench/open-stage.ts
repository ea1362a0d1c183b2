import { createDatabase } from './benchmark-database.js';
import { numbersOf } from './bench-numbers.js';
import { type DataSize, generateData } from './generate.js';
import type { PostgresServer } from './postgres-server.js';
import { NODE_HEADER } from './raw-server-header.js';
import type { Stage } from './scenario.js';
import { TOWN } from './scenarios/reading-organizations.js';
import { ServerProcess } from './server-process.js';
import { statementCounter } from './statement-counter.js';
import { addTownAccount, TOWN_USERNAME } from './town-account.js';
import { ADMIN_PASSWORD, rawCommand, SECRET, zhibuCommand } from './zhibu-command.js';

export interface StageOptions extends DataSize {
  readonly postgres: PostgresServer;
  /** Folder for configuration and data of our server. */
  readonly folder: string;
  readonly profileTo?: string | undefined;
}

/** A stage that is to be closed. */
export interface OpenStage extends Stage {
  readonly databaseUrl: string;
  /** Stops the servers, for what needs the machine to itself. */
  stopServers(): Promise<void>;
  close(): Promise<void>;
}

/**
 * Makes one database with the generated organisations, a copy of it for the raw server, so that neither meets
 * the other's writes, and starts both servers.
 */
export async function openStage({ postgres, folder, profileTo, ...size }: StageOptions): Promise<OpenStage> {
  const ours = await createDatabase(postgres);
  const firstStart = await ServerProcess.start(await zhibuCommand(folder, ours.url));
  const generated = await generateData(ours.url, size, await numbersOf(SECRET)).finally(() => firstStart.stop());
  await addTownAccount(ours.url, generated.tree.idOf(TOWN));
  const theirs = await createDatabase(postgres, ours.name);
  const zhibu = await ServerProcess.start(await zhibuCommand(folder, ours.url, profileTo));
  const raw = await ServerProcess.start(rawCommand(theirs.url, profileTo));
  const stopServers = async () => {
    await Promise.all([zhibu.stop(), raw.stop()]);
  };
  return {
    ...generated,
    databaseUrl: ours.url,
    counter: await statementCounter(postgres),
    zhibu: {
      name: 'zhibu',
      process: zhibu,
      database: ours.name,
      headersOf: async (caller) => ({ authorization: `Bearer ${await signIn(zhibu.url, caller === 'town' ? TOWN_USERNAME : 'admin')}` }),
    },
    raw: {
      name: 'raw',
      process: raw,
      database: theirs.name,
      headersOf: (caller) => Promise.resolve(caller === 'town' ? { [NODE_HEADER]: generated.pathOf(TOWN) } : ({} as Record<string, string>)),
    },
    stopServers,
    close: async () => {
      await stopServers();
      await theirs.drop();
      await ours.drop();
    },
  };
}

/** The access token of a caller. */
export async function signIn(url: string, username: string): Promise<string> {
  const response = await fetch(`${url}/api/v1/auth/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ username, password: ADMIN_PASSWORD }),
  });
  const text = await response.text();
  if (!response.ok) throw new Error(`${username} cannot sign in: ${text}`);
  return (JSON.parse(text) as { accessToken: string }).accessToken;
}

/** The organisation at the top. @throws Error where there is none */
export async function firstOrganization(url: string, headers: Readonly<Record<string, string>>): Promise<string> {
  const page = (await (await fetch(`${url}/api/v1/organizations?limit=1`, { headers })).json()) as { items: readonly { id: string }[] };
  const [root] = page.items;
  if (!root) throw new Error('there is no root organisation');
  return root.id;
}
