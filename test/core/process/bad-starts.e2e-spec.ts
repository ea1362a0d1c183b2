import { createServer } from 'node:net';
import { readFile, writeFile } from 'node:fs/promises';
import type { Ended } from '../../support/child-program.js';
import type { ServerProcess } from '../../support/server-process.js';
import { TestDeployment } from '../../support/test-deployment.js';
import { createTestDatabase, type TestDatabase } from '../../support/test-database.js';

/** Stands in every case where a person would have put a secret. */
const SECRET_VALUE = 'geheimnis';
const NO_SERVER = `postgresql://somebody:${SECRET_VALUE}@127.0.0.1:1/nothing`;
/** What a start tells while all goes well. */
const PROGRESS = /^zhibu: \w+: \w+ has been executed successfully$/;

/** One message, made of a sentence for a person and a code for a program, and nothing else. */
function messageOf({ exitCode, stdout, stderr }: Ended): string {
  const lines = stderr.trimEnd().split('\n').filter((line) => !PROGRESS.test(line));
  const text = lines.join('\n');
  expect({ exitCode, stdout }).toEqual({ exitCode: 1, stdout: '' });
  expect(text).toMatch(/^zhibu: [^\0]+ \[[a-z]+\.[a-z_]+\]$/);
  expect(text.match(/^zhibu: /gm)).toHaveLength(1);
  expect(text).not.toMatch(/^\s+at |\.js:\d|Error:/m);
  expect(text).not.toContain(SECRET_VALUE);
  return text;
}

interface Case {
  readonly yaml?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** What the message says, the cure with it. */
  readonly told: readonly string[];
}

const CHINESE = { LC_ALL: 'zh_CN.UTF-8' };

const CASES: Readonly<Record<string, Case>> = {
  'an unknown module': { yaml: 'modules: [base, bass]', told: ['no module "bass"', 'Installed are: base', 'Correct the name in zhibu.yaml or ZHIBU_MODULES', 'its folder'] },
  'a module listed twice': { yaml: 'modules: [base, base]', told: ['"base" is listed twice', 'Remove one'] },
  'an unknown key': { yaml: 'modulez: [base]', told: ['unknown key "modulez"', 'Known are: root, modules, settings'] },
  'broken YAML': { yaml: `settings: {database: {replicaUrls: ["${NO_SERVER}"}}`, told: ['zhibu.yaml is not valid YAML', 'at line 1, column', 'Correct it'] },
  'an unknown settings area': { yaml: 'settings: {htttp: {rateLimit: 1}}', told: ['settings.htttp', 'Known are: http, security, log, database'] },
  'a bad setting value': { yaml: 'settings: {http: {rateLimit: many}}', told: ['settings.http.rateLimit', 'integer', 'Correct them in zhibu.yaml'] },
  'a PORT that is none': { env: { PORT: '3000a' }, told: ['PORT is "3000a"', 'Use one from 1 to 65535'] },
  'a DATABASE_URL that nobody answers': { told: ['No PostgreSQL answers at somebody@127.0.0.1:1/nothing', 'correct host and port in DATABASE_URL'] },
  'production without a secret': { env: { NODE_ENV: 'production' }, told: ['ZHIBU_SECRET is not set', 'openssl rand -base64 48'] },
  'production with a short secret': { env: { NODE_ENV: 'production', ZHIBU_SECRET: SECRET_VALUE }, told: ['ZHIBU_SECRET is too short', 'openssl rand -base64 48'] },
  'production with a sample secret': { env: { NODE_ENV: 'production', ZHIBU_SECRET: `changeme-${SECRET_VALUE}-changeme-1234567` }, told: ['ZHIBU_SECRET is a sample', 'openssl rand'] },
  'an unknown module, in Chinese': { yaml: 'modules: [base, bass]', env: CHINESE, told: ['没有模块“bass”', '已安装：base', '请更正 zhibu.yaml 或 ZHIBU_MODULES 中的名称'] },
  'a DATABASE_URL that nobody answers, in Chinese': { env: CHINESE, told: ['somebody@127.0.0.1:1/nothing 没有 PostgreSQL 应答', '更正 DATABASE_URL 中的主机和端口'] },
  'production without a secret, in Chinese': { env: { ...CHINESE, NODE_ENV: 'production' }, told: ['没有设置 ZHIBU_SECRET', '请生成一个：openssl rand -base64 48'] },
};

/** How many programs start at once: most of a start is work for one processor. */
const AT_ONCE = 2;

describe('what cannot be served ends the start with 1 and one message', () => {
  const ends = new Map<string, Ended>();
  beforeAll(async () => {
    const waiting = Object.entries(CASES);
    const work = async () => {
      const deployment = await TestDeployment.create(['base'], NO_SERVER);
      for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
        const [name, { env = {}, yaml = 'modules: [base]' }] = next;
        await deployment.write(yaml);
        ends.set(name, await deployment.refuses(env));
      }
      await deployment.remove();
    };
    await Promise.all(Array.from({ length: AT_ONCE }, work));
  }, 120_000);

  it.each(Object.entries(CASES))('%s', (name, { told }) => {
    const ended = ends.get(name);
    expect(ended).toBeDefined();
    const message = ended ? messageOf(ended) : '';
    for (const words of told) expect(message).toContain(words);
  });
});

describe('a first start that fails', () => {
  let database: TestDatabase;
  let deployment: TestDeployment;
  beforeAll(async () => {
    database = await createTestDatabase();
    deployment = await TestDeployment.create(['base'], database.url);
  });
  afterAll(async () => {
    await deployment.remove();
    await database.drop();
  });

  it('makes no account, so that the next one prints its password', async () => {
    const weak = messageOf(await deployment.refuses({ ZHIBU_ADMIN_PASSWORD: SECRET_VALUE.slice(0, 5) }));
    expect(weak).toContain('ZHIBU_ADMIN_PASSWORD cannot be used');
    expect(weak).not.toContain(SECRET_VALUE.slice(0, 5));

    const taken = createServer();
    await new Promise<void>((resolve) => taken.listen(0, '127.0.0.1', resolve));
    const { port } = taken.address() as { port: number };
    const message = messageOf(await deployment.refuses({ PORT: String(port), ZHIBU_ADMIN_PASSWORD: '' }));
    expect(message).toContain(`Port ${port} on 127.0.0.1 is in use. Stop what uses it, or set PORT to another port.`);
    await new Promise((resolve) => taken.close(resolve));

    const server = await deployment.start({ PORT: String(port), ZHIBU_ADMIN_PASSWORD: '' });
    expect(server.printedPassword).not.toBeNull();
  });
});

describe('a database that is there but not for us', () => {
  let deployment: TestDeployment;
  let server: ServerProcess;
  beforeAll(async () => {
    deployment = await TestDeployment.create(['base']);
    server = await deployment.start();
  });
  afterAll(() => deployment.remove());

  it('is not served twice from one data folder', async () => {
    const message = messageOf(await deployment.refuses({}));
    expect(message).toMatch(/Another zhibu already runs on the data folder .+ set ZHIBU_DATA to another folder/);
    await server.anonymous.get('//health/ready').expect(200);
  });

  it('refuses a wrong password, of which nothing is told', async () => {
    const [place] = await deployment.sql<{ hba: string; folder: string }>(
      `SELECT current_setting('hba_file') AS hba, current_setting('unix_socket_directories') AS folder`,
    );
    const { hba = '', folder = '' } = place ?? {};
    await deployment.sql(`CREATE ROLE stranger LOGIN PASSWORD 'another'`);
    await writeFile(hba, `local all stranger scram-sha-256\n${await readFile(hba, 'utf8')}`);
    await deployment.sql('SELECT pg_reload_conf()');
    const DATABASE_URL = `postgresql://stranger:${SECRET_VALUE}@localhost/zhibu?host=${encodeURIComponent(folder)}`;
    const message = messageOf(await deployment.refuses({ DATABASE_URL }));
    expect(message).toContain('refuses the user: password authentication failed for user "stranger". Correct user and password in DATABASE_URL');
  });
});
