import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { type CryptoProvider, aes256Gcm } from './crypto-provider.js';
import { FieldCrypto, FieldCryptoError, type FieldPlace } from './field-crypto.js';
import type { FieldKeys } from './secrets.js';

const KEY = randomBytes(32);
const indexKey = randomBytes(32);
const keys = (current: string, ...more: Array<[string, Buffer]>): FieldKeys => ({
  current,
  byId: new Map([['aaaaaaaa', KEY], ...more]),
});
const crypto = new FieldCrypto({ fieldKeys: keys('aaaaaaaa'), indexKey });
const at: FieldPlace = { table: 'person', column: 'id_number', row: '018f' };

const anyText = fc.string({ unit: 'binary' });
const anyName = fc.stringMatching(/^\w+$/);
const anyPlace = fc.record({ table: anyName, column: anyName, row: fc.string({ minLength: 1 }) });

const reasonOf = (work: () => unknown): string | undefined => {
  try {
    work();
    return undefined;
  } catch (error) {
    return error instanceof FieldCryptoError ? error.reason : String(error);
  }
};

describe('encrypt and decrypt', () => {
  it('give back any text at its place', () => {
    fc.assert(
      fc.property(anyText, anyPlace, (value, place) => {
        expect(crypto.decrypt(crypto.encrypt(value, place), place)).toBe(value);
      }),
    );
  });

  it('refuse any other place', () => {
    fc.assert(
      fc.property(anyText, anyPlace, anyPlace, (value, place, elsewhere) => {
        fc.pre(JSON.stringify(place) !== JSON.stringify(elsewhere));
        expect(reasonOf(() => crypto.decrypt(crypto.encrypt(value, place), elsewhere))).toBe('not_authentic');
      }),
    );
  });

  it.each([
    { ...at, table: 'account' },
    { ...at, column: 'phone' },
    { ...at, row: '0190' },
  ])('refuse a value copied to %j', (elsewhere) => {
    expect(reasonOf(() => crypto.decrypt(crypto.encrypt('v', at), elsewhere))).toBe('not_authentic');
  });

  it('refuse any changed byte', () => {
    fc.assert(
      fc.property(anyText, fc.nat(), fc.integer({ min: 1, max: 255 }), (value, position, flip) => {
        const stored = crypto.encrypt(value, at);
        const [provider, keyId, text = ''] = stored.split('.');
        const bytes = Buffer.from(text, 'base64url');
        const index = position % bytes.length;
        bytes[index] = (bytes[index] ?? 0) ^ flip;
        const changed = `${provider}.${keyId}.${bytes.toString('base64url')}`;
        expect(reasonOf(() => crypto.decrypt(changed, at))).toBe('not_authentic');
      }),
    );
  });

  it('refuse a text that is cut off', () => {
    const stored = crypto.encrypt('', at);
    for (let length = 'a256gcm.aaaaaaaa.'.length + 1; length < stored.length; length += 1) {
      expect(reasonOf(() => crypto.decrypt(stored.slice(0, length), at))).toBe('not_authentic');
    }
  });

  it('store provider and key id, and never the same text twice', () => {
    const stored = Array.from({ length: 50 }, () => crypto.encrypt('410102199001010024', at));
    expect(new Set(stored).size).toBe(50);
    expect(stored.every((text) => /^a256gcm\.aaaaaaaa\.[\w-]+$/.test(text))).toBe(true);
    expect(stored.some((text) => Buffer.from(text.split('.')[2] ?? '', 'base64url').includes('4101'))).toBe(false);
  });

  it.each(['', '410102199001010024', 'a256gcm.aaaaaaaa.', 'a256gcm.zz.AAAA', 'a.aaaaaaaa.AA.AA'])('call %j malformed', (stored) => {
    expect(reasonOf(() => crypto.decrypt(stored, at))).toBe('malformed');
  });

  it('say nothing of the value when they refuse', () => {
    const stored = crypto.encrypt('410102199001010024', at);
    const place = { ...at, row: '0190' };
    for (const text of [stored, '410102199001010024', stored.replace('aaaaaaaa', 'bbbbbbbb')]) {
      const attempt = () => crypto.decrypt(text, place);
      expect(attempt).toThrow('person.id_number of row 0190');
      expect(attempt).not.toThrow('4101');
      expect(attempt).not.toThrow(stored.split('.')[2] as string);
    }
  });

  it.each([
    { ...at, row: '' },
    { ...at, table: 'a|b' },
    { ...at, column: '' },
  ])('need a whole place, not %j', (place) => {
    expect(() => crypto.encrypt('v', place)).toThrow(TypeError);
  });
});

describe('rotation', () => {
  const rotated = new FieldCrypto({ fieldKeys: keys('bbbbbbbb', ['bbbbbbbb', randomBytes(32)]), indexKey });

  it('reads what the old key wrote and writes with the new', () => {
    const old = crypto.encrypt('value', at);
    expect(rotated.decrypt(old, at)).toBe('value');
    expect(rotated.needsRotation(old)).toBe(true);
    const renewed = rotated.encrypt('value', at);
    expect(rotated.needsRotation(renewed)).toBe(false);
    expect(renewed).toMatch(/\.bbbbbbbb\./);
  });

  it('names the cure when the key is gone', () => {
    const stored = rotated.encrypt('value', at);
    expect(reasonOf(() => crypto.decrypt(stored, at))).toBe('unknown_key');
    expect(() => crypto.decrypt(stored, at)).toThrow('bbbbbbbb does not come from the secrets of this server. Add');
  });

  it('does not take one key for another', () => {
    const swapped = rotated.encrypt('value', at).replace('bbbbbbbb', 'aaaaaaaa');
    expect(reasonOf(() => rotated.decrypt(swapped, at))).toBe('not_authentic');
  });
});

describe('another provider', () => {
  const chacha: CryptoProvider = {
    id: 'chacha',
    seal(plain, key, aad) {
      const iv = randomBytes(12);
      const cipher = createCipheriv('chacha20-poly1305', key, iv, { authTagLength: 16 });
      cipher.setAAD(aad, { plaintextLength: plain.length });
      return Buffer.concat([iv, cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
    },
    open(sealed, key, aad) {
      const decipher = createDecipheriv('chacha20-poly1305', key, sealed.subarray(0, 12), { authTagLength: 16 });
      decipher.setAAD(aad, { plaintextLength: sealed.length - 28 }).setAuthTag(sealed.subarray(-16));
      return Buffer.concat([decipher.update(sealed.subarray(12, -16)), decipher.final()]);
    },
  };
  const moved = new FieldCrypto({ fieldKeys: keys('aaaaaaaa'), indexKey }, [chacha, aes256Gcm]);

  it('stands in, and what the first wrote stays readable', () => {
    const old = crypto.encrypt('值', at);
    expect(moved.decrypt(old, at)).toBe('值');
    expect(moved.needsRotation(old)).toBe(true);
    const renewed = moved.encrypt('值', at);
    expect(renewed).toMatch(/^chacha\.aaaaaaaa\./);
    expect(moved.decrypt(renewed, at)).toBe('值');
    expect(reasonOf(() => crypto.decrypt(renewed, at))).toBe('unknown_provider');
  });
});

describe('blindIndex', () => {
  it('is equal for the same number however it is typed', () => {
    const index = crypto.blindIndex('41010219900101002X', 'member.id_number');
    expect(crypto.blindIndex(' ４１０１０２１９９００１０１００２ｘ\n', 'member.id_number')).toBe(index);
    expect(index).toMatch(/^[\w-]{43}$/);
  });

  it('differs by value, by domain and by key', () => {
    const index = crypto.blindIndex('1', 'd');
    const others = [
      crypto.blindIndex('2', 'd'),
      crypto.blindIndex('1', 'e'),
      new FieldCrypto({ fieldKeys: keys('aaaaaaaa'), indexKey: randomBytes(32) }).blindIndex('1', 'd'),
    ];
    expect(others).not.toContain(index);
  });

  it('does not let the border between domain and value move', () => {
    expect(crypto.blindIndex('|B', 'A')).not.toBe(crypto.blindIndex('B', 'A|'));
  });
});
