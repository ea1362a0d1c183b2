import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { startEmbeddedServer } from '../../src/database/embedded/embedded-server.js';
import { ADMIN_PASSWORD } from './boot-modules.js';
import { ChildProgram, type Ended } from './child-program.js';
import { ServerProcess } from './server-process.js';

type Address = pg.ClientConfig | string;
type Env = Readonly<Record<string, string>>;

/** Nobody is sent away, and only errors are logged. */
const QUIET = { http: { rateLimit: 100_000, signInsPerMinute: 1000 }, log: { level: 'error' } };

/** A folder with a `zhibu.yaml` and data of its own, for programs to run on. */
export class TestDeployment {
  private address: Address | undefined;
  private readonly servers: ServerProcess[] = [];

  private constructor(
    readonly folder: string,
    /** undefined: the embedded database in the folder. */
    private readonly databaseUrl: string | undefined,
  ) {
    this.address = databaseUrl;
  }

  static async create(modules: readonly string[], databaseUrl?: string): Promise<TestDeployment> {
    const deployment = new TestDeployment(await mkdtemp(join(tmpdir(), 'zhibu-process-')), databaseUrl);
    await deployment.choose(modules);
    return deployment;
  }

  get dataDir(): string {
    return join(this.folder, 'data');
  }

  /** Writes the menu; it takes effect at the next start. */
  choose(modules: readonly string[], settings: object = {}): Promise<void> {
    // JSON is YAML.
    return this.write(JSON.stringify({ modules, settings: { ...QUIET, ...settings } }));
  }

  write(yaml: string): Promise<void> {
    return writeFile(join(this.folder, 'zhibu.yaml'), yaml);
  }

  async start(env: Env = {}): Promise<ServerProcess> {
    const server = await ServerProcess.start(this.environment(env));
    this.servers.push(server);
    return server;
  }

  /** Stops the servers that still run. */
  async stop(): Promise<void> {
    await Promise.all(this.servers.splice(0).map((server) => server.kill('SIGTERM')));
  }

  /** Starts a server that is expected to end by itself. */
  refuses(env: Env): Promise<Ended> {
    return new ChildProgram('src/main.js', [], this.environment(env)).ended;
  }

  /** Runs one command of `zhibu`. */
  command(args: readonly string[], input = ''): Promise<Ended> {
    return new ChildProgram('src/cli.js', args, this.environment({}), input).ended;
  }

  /** Runs a statement on the database, whose server runs. */
  async sql<T extends pg.QueryResultRow>(statement: string): Promise<T[]> {
    this.address ??= await startEmbeddedServer({ dataDir: this.dataDir, mode: 'join' });
    const client = new pg.Client(this.address);
    await client.connect();
    try {
      return (await client.query<T>(statement)).rows;
    } finally {
      await client.end();
    }
  }

  async remove(): Promise<void> {
    await this.stop();
    await rm(this.folder, { recursive: true, force: true });
  }

  private environment(env: Env): Env {
    return {
      ZHIBU_CONFIG: join(this.folder, 'zhibu.yaml'),
      ZHIBU_DATA: this.dataDir,
      ZHIBU_ADMIN_PASSWORD: ADMIN_PASSWORD,
      PORT: '0',
      ...(this.databaseUrl !== undefined && { DATABASE_URL: this.databaseUrl }),
      ...env,
    };
  }
}
