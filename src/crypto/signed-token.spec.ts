import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { sign, verify } from './signed-token.js';

const key = randomBytes(32);
const anyText = fc.string({ unit: 'binary' });

describe('sign and verify', () => {
  it('give back any payload', () => {
    fc.assert(
      fc.property(anyText, anyText, (purpose, payload) => {
        const token = sign(key, purpose, payload);
        expect(token).toMatch(/^[\w-]*\.[\w-]{22}$/);
        expect(verify(key, purpose, token)).toBe(payload);
      }),
    );
  });

  it('refuse another purpose or key', () => {
    fc.assert(
      fc.property(anyText, anyText, anyText, (purpose, other, payload) => {
        fc.pre(purpose !== other);
        expect(verify(key, other, sign(key, purpose, payload))).toBeNull();
        expect(verify(randomBytes(32), purpose, sign(key, purpose, payload))).toBeNull();
      }),
    );
  });

  it('do not let the border between purpose and payload move', () => {
    const mac = (token: string) => token.split('.')[1];
    expect(mac(sign(key, 'a', '|b'))).not.toBe(mac(sign(key, 'a|', 'b')));
  });

  it('refuse any other character at any place', () => {
    const characters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_+/=. ';
    const token = sign(key, 'cursor', '["2026-01-01","支部"]!');
    const accepted: string[] = [];
    for (let position = 0; position < token.length; position += 1) {
      for (const character of characters) {
        const changed = token.slice(0, position) + character + token.slice(position + 1);
        if (changed !== token && verify(key, 'cursor', changed) !== null) accepted.push(changed);
      }
    }
    expect(accepted).toEqual([]);
  });

  it('refuse anything that was not signed', () => {
    const token = sign(key, 'cursor', 'x');
    fc.assert(fc.property(anyText, (text) => expect(verify(key, 'cursor', text)).toBeNull()));
    for (const text of ['', '.', `${token}=`, `${token}.`, ` ${token}`, token.slice(0, -1)]) {
      expect(verify(key, 'cursor', text)).toBeNull();
    }
  });
});
