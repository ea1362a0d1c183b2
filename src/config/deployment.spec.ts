import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readDeployment } from './deployment.js';

const REPLICA = 'postgresql://reader:geheimnis@10.0.0.8/zhibu';

describe('readDeployment', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'zhibu-deployment-'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  const read = async (yaml: string, env: NodeJS.ProcessEnv = {}) => {
    await writeFile(join(folder, 'zhibu.yaml'), yaml);
    return readDeployment(env, folder);
  };

  it('takes the file, which the environment overrules', async () => {
    const deployment = await read('{root: {name: 县委, code: XW}, modules: [info], settings: {http: {rateLimit: 5}}}', { ZHIBU_MODULES: 'study, info ,', PORT: '81' });
    expect(deployment).toMatchObject({
      configFolder: folder,
      dataDir: join(folder, 'data'),
      port: 81,
      host: '127.0.0.1',
      databaseUrl: null,
      root: { name: '县委', type: 'committee', code: 'XW' },
      modules: ['study', 'info'],
      settings: { http: { rateLimit: 5 } },
    });
  });

  it('takes an empty file, and none', async () => {
    expect(await read('# nothing yet\n')).toMatchObject({ modules: [], settings: {} });
    await rm(join(folder, 'zhibu.yaml'));
    expect(readDeployment({}, folder)).toMatchObject({ modules: [], settings: {} });
  });

  it.each([
    ['what is no YAML', `settings: {database: {replicaUrls: ["${REPLICA}"}}`, 'config.not_yaml', /zhibu\.yaml is not valid YAML: .+ at line 1, column \d+\. Correct it there\.$/],
    ['an alias of nothing', 'modules: *chosen', 'config.not_yaml', /zhibu\.yaml is not valid YAML: .*chosen\. Correct it there\.$/],
    ['a list', '- base', 'config.not_yaml', /must be a map with the keys root, modules, settings/],
    ['an unknown key', 'modulez: [base]', 'config.unknown_key', /unknown key "modulez"\. Known are: root, modules, settings/],
    ['modules that are no list', 'modules: base', 'config.invalid_modules', /must be a list of names, folders or packages/],
    ['custom fields that are no list', 'customFields: {skill: string}', 'config.invalid_custom_field', /"customFields" in .+ must be a list of fields/],
    ['settings that are no map', `settings: "${REPLICA}"`, 'config.invalid_setting', /must map areas and modules to their settings/],
    ['a root that is no map', `root: "${REPLICA}"`, 'config.invalid_setting', /^root must be a map of settings/],
    ['an unknown word about the root', 'root: {title: 县委}', 'config.invalid_setting', /zhibu\.yaml:\n {2}- root\.title: .+\nKnown in root: name, type, code, shortName\.$/],
  ])('refuses %s, naming the cure and no value', async (_, yaml, code, message) => {
    const error = await read(yaml).catch((fault: Error & { code: string }) => fault);
    expect(error).toMatchObject({ name: 'StartupError', code, message: expect.stringMatching(message) });
    expect(error).not.toMatchObject({ message: expect.stringContaining('geheimnis') });
  });

  it.each([
    ['3000a', /PORT is "3000a"/],
    ['65536', /Use one from 1 to 65535/],
    ['-1', /PORT is "-1"/],
  ])('refuses the port %s', async (PORT, message) => {
    await expect(read('', { PORT })).rejects.toMatchObject({ code: 'config.invalid_port', message: expect.stringMatching(message) });
  });

  it('refuses a named file that is not there, and one that is a folder', async () => {
    const missing = join(folder, 'other.yaml');
    expect(() => readDeployment({ ZHIBU_CONFIG: missing }, folder)).toThrow(`ZHIBU_CONFIG names ${missing}, which does not exist. Create it, or unset ZHIBU_CONFIG.`);
    expect(() => readDeployment({ ZHIBU_CONFIG: folder }, folder)).toThrow(/cannot be read: EISDIR.+ Let the user that runs the server read it, or correct ZHIBU_CONFIG\.$/);
  });
});
