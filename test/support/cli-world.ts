import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import pg from 'pg';
import { runCommandLine } from '../../src/cli/program.js';
import { CODE_ROOT } from '../../src/menu/catalogue.js';
import { eventually } from './eventually.js';
import { type Finished, runNode } from './run-node.js';
import { createTestDatabase, type TestDatabase } from './test-database.js';

/** A fixture module that a menu can name by its folder. */
export const listed = (id: string): string => join(CODE_ROOT, 'test/core/fixtures/listed', id);

/** A deployment of its own for the command line: a folder, a zhibu.yaml, a database. */
export class CliWorld {
  private constructor(
    readonly folder: string,
    private readonly database: TestDatabase,
    private readonly env: Readonly<Record<string, string>>,
  ) {}

  /** @param env of every command */
  static async create(yaml: string, env: Readonly<Record<string, string>> = {}): Promise<CliWorld> {
    const world = new CliWorld(await mkdtemp(join(tmpdir(), 'zhibu-cli-')), await createTestDatabase(), env);
    await world.writeMenu(yaml);
    return world;
  }

  get databaseUrl(): string {
    return this.database.url;
  }

  writeMenu(yaml: string): Promise<void> {
    return writeFile(join(this.folder, 'zhibu.yaml'), yaml);
  }

  readMenu(): Promise<string> {
    return readFile(join(this.folder, 'zhibu.yaml'), 'utf8');
  }

  /** Runs a command in this process, without a terminal: a second faster than in one of its own. */
  async run(args: readonly string[], env: Readonly<Record<string, string>> = {}, { codeRoot = CODE_ROOT, input = '' } = {}): Promise<Finished> {
    const stdout = new PassThrough();
    const stderr = new PassThrough();
    const streams = { stdin: Readable.from([input]), stdout, stderr };
    const exitCode = await runCommandLine(args, this.environment(env), { streams, codeRoot });
    return { exitCode, stdout: await text(stdout.end()), stderr: await text(stderr.end()) };
  }

  /** Runs a command on a terminal, at which somebody presses keys when he sees certain words: `[words, keys]`. */
  async type(args: readonly string[], answers: readonly (readonly [string, string])[]): Promise<Finished> {
    const stdin = Object.assign(new PassThrough(), { isTTY: true, setRawMode: () => stdin });
    const stderr = Object.assign(new PassThrough(), { isTTY: true, columns: 80, rows: 24 });
    const stdout = new PassThrough();
    const running = runCommandLine(args, this.environment({}), { streams: { stdin, stdout, stderr } });
    let shown = '';
    stderr.on('data', (chunk) => (shown += String(chunk)));
    for (const [words, keys] of answers) {
      await eventually(() => {
        if (!shown.includes(words)) throw new Error(`"${words}" is not shown: ${shown}`);
      });
      stdin.write(keys);
    }
    return { exitCode: await running, stdout: await text(stdout.end()), stderr: shown };
  }

  /** Runs the compiled command in a process of its own. */
  spawn(args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<Finished> {
    return runNode([join(CODE_ROOT, 'src/cli.js'), ...args], this.environment(env));
  }

  /** The same with `--json`: the document, and the exit code. */
  async json<T = Record<string, unknown>>(args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<{ exitCode: number; document: T }> {
    const { exitCode, stdout, stderr } = await this.run([...args, '--json'], env);
    try {
      return { exitCode, document: JSON.parse(stdout) as T };
    } catch {
      throw new Error(`the standard output is no JSON document: ${stdout}${stderr}`);
    }
  }

  async sql(statement: string): Promise<Record<string, unknown>[]> {
    const client = new pg.Client(this.database.url);
    await client.connect();
    try {
      return (await client.query<Record<string, unknown>>(statement)).rows;
    } finally {
      await client.end();
    }
  }

  private environment(env: Readonly<Record<string, string>>): Record<string, string> {
    return {
      DATABASE_URL: this.database.url,
      ZHIBU_CONFIG: join(this.folder, 'zhibu.yaml'),
      ZHIBU_DATA: join(this.folder, 'data'),
      LC_ALL: 'C',
      ...this.env,
      ...env,
    };
  }

  async drop(): Promise<void> {
    await this.database.drop();
    await rm(this.folder, { recursive: true, force: true });
  }
}
