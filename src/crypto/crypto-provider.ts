import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

/**
 * An authenticated cipher for fields. Another (SM4 with SM3) stands in by implementing this;
 * texts already stored name the provider they were made with.
 */
export interface CryptoProvider {
  /** Lower-case letters and digits; a part of every stored text, so never changed. */
  readonly id: string;
  /** Encrypts with a 32-byte key and binds the result to `aad`. Two calls never give the same bytes. */
  seal(plain: Buffer, key: Buffer, aad: Buffer): Buffer;
  /** The plain bytes. @throws an error when `sealed` was not made with this key and `aad`. */
  open(sealed: Buffer, key: Buffer, aad: Buffer): Buffer;
}

const ALGORITHM = 'aes-256-gcm';
const IV_BYTES = 12;
const TAG_BYTES = 16;

/** AES-256-GCM: 12 bytes IV, the cipher text, 16 bytes tag. */
export const aes256Gcm: CryptoProvider = {
  id: 'a256gcm',

  seal(plain, key, aad) {
    const iv = randomBytes(IV_BYTES);
    const cipher = createCipheriv(ALGORITHM, key, iv, { authTagLength: TAG_BYTES }).setAAD(aad);
    return Buffer.concat([iv, cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
  },

  open(sealed, key, aad) {
    const tagAt = sealed.length - TAG_BYTES;
    if (tagAt < IV_BYTES) throw new RangeError('The sealed bytes are cut off.');
    const decipher = createDecipheriv(ALGORITHM, key, sealed.subarray(0, IV_BYTES), { authTagLength: TAG_BYTES })
      .setAAD(aad)
      .setAuthTag(sealed.subarray(tagAt));
    return Buffer.concat([decipher.update(sealed.subarray(IV_BYTES, tagAt)), decipher.final()]);
  },
};
