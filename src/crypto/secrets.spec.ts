import { execFile } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { chmod, mkdir, mkdtemp, readFile, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { type SecretSource, type Secrets, loadSecrets } from './secrets.js';

const GOOD = randomBytes(48).toString('base64');
const OTHER = `base64:${randomBytes(32).toString('base64')}`;

describe('loadSecrets', () => {
  let dataDir: string;
  let parent: string;

  beforeEach(async () => {
    parent = await mkdtemp(join(tmpdir(), 'zhibu-secrets-'));
    dataDir = join(parent, 'data');
  });
  afterEach(() => rm(parent, { recursive: true, force: true }));

  const load = (env: NodeJS.ProcessEnv, source: Partial<SecretSource> = {}) =>
    loadSecrets({ env, dataDir, production: false, embedded: true, ...source });

  describe('from ZHIBU_SECRET', () => {
    it('derives a key of its own for each use, the same each time', async () => {
      const secrets = await load({ ZHIBU_SECRET: GOOD }, { production: true });
      const keys = keysOf(secrets);
      expect(new Set(keys).size).toBe(5);
      expect(keys.every((key) => Buffer.from(key, 'hex').length === 32)).toBe(true);
      expect(keysOf(await load({ ZHIBU_SECRET: ` ${GOOD}\n` }))).toEqual(keys);
      expect(keysOf(await load({ ZHIBU_SECRET: OTHER })).some((key) => keys.includes(key))).toBe(false);
    });

    it('never changes what it derives: stored data depend on it', async () => {
      const secrets = await load({ ZHIBU_SECRET: 'fixed input of the derivation test, 2026' });
      expect(keysOf(secrets).map((key) => key.slice(0, 16))).toEqual([
        '726ad0d36938b681',
        '252b20b2ab254e6e',
        '984cc1b3c5795d8b',
        '4f4792033ed60c71',
        '9d8ca587d16feab8',
      ]);
    });

    it('names a field key by its hash', async () => {
      const { fieldKeys } = await load({ ZHIBU_SECRET: GOOD });
      const key = fieldKeys.byId.get(fieldKeys.current) ?? Buffer.alloc(0);
      expect(fieldKeys.current).toBe(createHash('sha256').update(key).digest('hex').slice(0, 8));
    });

    it('takes the same bytes as text and as base64', async () => {
      const asBase64 = `base64:${Buffer.from(GOOD).toString('base64')}`;
      expect(keysOf(await load({ ZHIBU_SECRET: asBase64 }))).toEqual(keysOf(await load({ ZHIBU_SECRET: GOOD })));
    });

    it('writes nothing into the data folder', async () => {
      await load({ ZHIBU_SECRET: GOOD });
      expect(await readdir(parent)).toEqual([]);
    });
  });

  describe('in production', () => {
    it.each([
      ['missing', undefined, 'secrets.missing'],
      ['empty', ' ', 'secrets.missing'],
      ['short', 'too-short-a-text', 'secrets.too_short'],
      ['a sample', 'changeme'.repeat(5), 'secrets.sample'],
    ])('refuses a secret that is %s, naming the variable and the cure', async (_, value, code) => {
      await expect(load({ ZHIBU_SECRET: value }, { production: true })).rejects.toMatchObject({
        name: 'StartupError',
        code,
        message: expect.stringMatching(/^ZHIBU_SECRET .*openssl rand -base64 48/),
      });
      expect(await readdir(parent)).toEqual([]);
    });

    it('points at the secret that the data of the folder was written with', async () => {
      await load({});
      const attempt = load({}, { production: true });
      await expect(attempt).rejects.toThrow(`set ZHIBU_SECRET to that value`);
      await expect(attempt).rejects.toThrow(join(dataDir, 'secrets.json'));
      await expect(load({}, { production: true, embedded: false })).rejects.toThrow('openssl');
    });
  });

  describe('with ZHIBU_SECRET_PREVIOUS', () => {
    it('keeps the old field and hash keys beside the new', async () => {
      const old = await load({ ZHIBU_SECRET: GOOD });
      const rotated = await load({ ZHIBU_SECRET: OTHER, ZHIBU_SECRET_PREVIOUS: `${GOOD}, ${'weak'},` }, { production: true });
      expect(rotated.fieldKeys.current).not.toBe(old.fieldKeys.current);
      expect(rotated.fieldKeys.byId.size).toBe(3);
      expect(rotated.fieldKeys.byId.get(old.fieldKeys.current)).toEqual(old.fieldKeys.byId.get(old.fieldKeys.current));
      expect(rotated.previousHashKeys[0]).toEqual(old.hashKey);
      expect(rotated.hashKey).not.toEqual(old.hashKey);
    });

    it('names the variable of a malformed one', async () => {
      await expect(load({ ZHIBU_SECRET: GOOD, ZHIBU_SECRET_PREVIOUS: 'base64:?' })).rejects.toThrow(/^ZHIBU_SECRET_PREVIOUS /);
    });
  });

  describe('generated into the data folder', () => {
    const file = () => join(dataDir, 'secrets.json');
    const modeOf = async (path: string) => (await stat(path)).mode & 0o777;

    it('is made once, readable by its owner alone, and nothing is left beside it', async () => {
      const first = keysOf(await load({}));
      expect(keysOf(await load({}))).toEqual(first);
      expect(await modeOf(file())).toBe(0o600);
      expect((await modeOf(dataDir)) & 0o066).toBe(0);
      expect(await readdir(dataDir)).toEqual(['secrets.json']);
    });

    it('can be given as ZHIBU_SECRET in production afterwards', async () => {
      const first = keysOf(await load({}));
      const { secret } = JSON.parse(await readFile(file(), 'utf8')) as { secret: string };
      expect(keysOf(await load({ ZHIBU_SECRET: secret }, { production: true }))).toEqual(first);
    });

    it('is the same for processes that start at once', async () => {
      const script = `
        const { loadSecrets } = await import(${JSON.stringify(new URL('./secrets.js', import.meta.url).href)});
        await new Promise((resolve) => setTimeout(resolve, Number(process.argv[2]) - Date.now()));
        const secrets = await loadSecrets({ env: {}, dataDir: process.argv[1], production: false, embedded: true });
        console.log(secrets.hashKey.toString('hex'));`;
      const startAt = String(Date.now() + 700);
      const runs = Array.from({ length: 4 }, () =>
        promisify(execFile)(process.execPath, ['--input-type=module', '-e', script, dataDir, startAt]),
      );
      const keys = (await Promise.all(runs)).map(({ stdout }) => stdout.trim());
      expect(keys[0]).toMatch(/^[0-9a-f]{64}$/);
      expect(new Set(keys).size).toBe(1);
      expect(await readdir(dataDir)).toEqual(['secrets.json']);
    });

    it('is the same for many calls at once', async () => {
      const all = await Promise.all(Array.from({ length: 20 }, () => load({})));
      expect(new Set(all.map((secrets) => keysOf(secrets).join())).size).toBe(1);
    });

    it('is made private when others can read it', async () => {
      const first = keysOf(await load({}));
      await chmod(file(), 0o644);
      expect(keysOf(await load({}))).toEqual(first);
      expect(await modeOf(file())).toBe(0o600);
    });

    it.each([
      ['no JSON', 'hush hush'],
      ['no secret', '{}'],
      ['a null', 'null'],
      ['a short one', '{"secret":"base64:aHVzaA=="}'],
    ])('refuses a file with %s instead of replacing it', async (_, content) => {
      await mkdir(dataDir);
      await writeFile(file(), content);
      const attempt = load({});
      await expect(attempt).rejects.toMatchObject({ code: 'secrets.file_unusable', message: expect.stringContaining('backup') });
      await expect(attempt).rejects.not.toMatchObject({ message: expect.stringContaining('hush') });
      expect(await readFile(file(), 'utf8')).toBe(content);
    });

    it('says what to do when the folder cannot be made', async () => {
      await writeFile(dataDir, 'a file where the folder should be');
      await expect(load({})).rejects.toMatchObject({
        code: 'secrets.file_unusable',
        message: expect.stringContaining('or set ZHIBU_SECRET'),
      });
    });
  });
});

function keysOf(secrets: Secrets): string[] {
  const fieldKey = secrets.fieldKeys.byId.get(secrets.fieldKeys.current) ?? Buffer.alloc(0);
  return [secrets.tokenKey.export(), fieldKey, secrets.indexKey, secrets.cursorKey, secrets.hashKey].map((key) =>
    key.toString('hex'),
  );
}
