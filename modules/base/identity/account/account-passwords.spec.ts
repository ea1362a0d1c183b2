import { PasswordHasher, SecuritySettings } from '../../../../src/index.js';
import { AccountPasswords } from './account-passwords.js';

const CHEAP = { memoryCost: 64, timeCost: 1, parallelism: 1 };
const hasher = new PasswordHasher(CHEAP);
const of = (passwordProfile: SecuritySettings['passwordProfile']) =>
  new AccountPasswords(hasher, Object.assign(new SecuritySettings(), { passwordProfile }));

describe('passwords of accounts', () => {
  it.each(['asvs', 'mlps'] as const)('are made readable where none is given, and pass the profile %s', async (profile) => {
    const { generated, hash } = await of(profile).choose(undefined, 'zhang');
    expect(generated).toMatch(/^([a-z2-9]{4}-){4}[a-z2-9]{4}$/);
    await expect(of(profile).choose(generated ?? '', 'zhang')).resolves.toMatchObject({ generated: null });
    await expect(hasher.verifyPassword(hash, generated ?? '')).resolves.toBe(true);
  });

  it('are refused with the field and the fault', async () => {
    await expect(of('asvs').choose('short', 'zhang', '/newPassword')).rejects.toMatchObject({
      code: 'request.invalid',
      extras: { errors: [expect.objectContaining({ pointer: '/newPassword', code: 'password_too_short' })] },
    });
  });

  it('may not be the present one; under mlps not one of the last five either', async () => {
    const [present, ...former] = await Promise.all(['p0', 'p1', 'p2'].map((password) => hasher.hashPassword(password)));
    const hashes = { passwordHash: present ?? '', formerPasswordHashes: former };
    await expect(of('mlps').refuseReused('p0', hashes, '/newPassword')).rejects.toMatchObject({ code: 'request.invalid' });
    await expect(of('mlps').refuseReused('p2', hashes, '/newPassword')).rejects.toMatchObject({ code: 'request.invalid' });
    await expect(of('mlps').refuseReused('p3', hashes, '/newPassword')).resolves.toBeUndefined();
  });

  it('are remembered under mlps alone, the last four of them', () => {
    const hashes = { passwordHash: '0', formerPasswordHashes: ['1', '2', '3', '4'] };
    expect(of('asvs').remembered(hashes)).toEqual([]);
    expect(of('mlps').remembered(hashes)).toEqual(['0', '1', '2', '3']);
  });

  it('grow old under mlps alone', () => {
    expect([of('asvs').maximumAgeDays, of('mlps').maximumAgeDays]).toEqual([null, 90]);
  });
});
