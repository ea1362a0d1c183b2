import { hash } from '@node-rs/argon2';
import { OWASP_COST, PasswordHasher } from './passwords.js';

const CHEAP = { memoryCost: 64, timeCost: 1, parallelism: 1 };
const hasher = new PasswordHasher(CHEAP);

describe('PasswordHasher', () => {
  it('stores argon2id at the OWASP cost by default', async () => {
    expect(await new PasswordHasher().hashPassword('为人民服务1921')).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  });

  it('knows the password again, in any script and without cutting it', async () => {
    for (const password of ['为人民服务1921', '𠮷'.repeat(128), ' 有 空格 ', `${'a'.repeat(100)}1`]) {
      const stored = await hasher.hashPassword(password);
      expect(await hasher.verifyPassword(stored, password)).toBe(true);
      expect(await hasher.verifyPassword(stored, `${password} `)).toBe(false);
      expect(await hasher.verifyPassword(stored, password.slice(0, -2))).toBe(false);
    }
  });

  it('gives one password two different hashes', async () => {
    expect(await hasher.hashPassword('x')).not.toBe(await hasher.hashPassword('x'));
  });

  it('answers false for no hash', async () => {
    expect(await hasher.verifyPassword(null, 'anything')).toBe(false);
    expect(await hasher.verifyPassword(null, '')).toBe(false);
  });

  it('takes as long for no hash as for a wrong password', async () => {
    const costly = new PasswordHasher({ ...OWASP_COST, timeCost: 3 });
    const stored = await costly.hashPassword('right');
    const unknown: number[] = [];
    const wrong: number[] = [];
    for (let round = 0; round < 8; round += 1) {
      unknown.push(await timeOf(() => costly.verifyPassword(null, 'wrong')));
      wrong.push(await timeOf(() => costly.verifyPassword(stored, 'wrong')));
    }
    const ratio = Math.min(...unknown) / Math.min(...wrong);
    expect(ratio).toBeGreaterThan(0.6);
    expect(ratio).toBeLessThan(1.6);
  });

  it('refuses more than 1 kB before any work', async () => {
    const oversized = '字'.repeat(342);
    await expect(hasher.hashPassword(oversized)).rejects.toThrow(RangeError);
    const stored = await hash(oversized, CHEAP);
    expect(await hasher.verifyPassword(stored, oversized)).toBe(false);
    expect(await hasher.verifyPassword(await hasher.hashPassword('字'.repeat(341)), '字'.repeat(341))).toBe(true);
  });

  it('serves many sign-ins at once, each with its own answer', async () => {
    const stored = await hasher.hashPassword('right');
    const answers = await Promise.all(
      Array.from({ length: 40 }, (_, index) => hasher.verifyPassword(stored, index % 2 ? 'right' : 'wrong')),
    );
    expect(answers).toEqual(Array.from({ length: 40 }, (_, index) => index % 2 === 1));
  });

  it('refuses with 503 and a time to come again while 200 wait', async () => {
    const answers = await Promise.allSettled(Array.from({ length: 203 }, () => hasher.verifyPassword(null, 'x')));
    const refused = answers.flatMap((answer) => (answer.status === 'rejected' ? [answer.reason as unknown] : []));
    expect(refused).toEqual([expect.objectContaining({ code: 'request.busy', status: 503, extras: { headers: { 'Retry-After': '2' } } })]);
    await expect(hasher.verifyPassword(null, 'x')).resolves.toBe(false);
  });

  it('marks hashes of another cost', async () => {
    const stored = await hasher.hashPassword('x');
    expect(hasher.needsRehash(stored)).toBe(false);
    expect(new PasswordHasher({ ...CHEAP, memoryCost: 128 }).needsRehash(stored)).toBe(true);
    expect(new PasswordHasher({ ...CHEAP, timeCost: 2 }).needsRehash(stored)).toBe(true);
    expect(new PasswordHasher({ ...CHEAP, parallelism: 2 }).needsRehash(stored)).toBe(true);
  });
});

async function timeOf(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}
