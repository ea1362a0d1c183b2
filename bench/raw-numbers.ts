import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto';
import { maskIdNumber, maskPhone } from '../src/index.js';
import type { Secrets } from '../src/crypto/secrets.js';

const CIPHER = 'aes-256-gcm';
const KEPT = 20_000;
const TAG = { authTagLength: 16 };

/** ID and phone numbers as our server stores them, by hand: AES-256-GCM bound to the row, an HMAC to find equal ones, masks that are kept. */
export class RawNumbers {
  private readonly key: Buffer;
  private readonly masks = new Map<string, string>();

  constructor(private readonly secrets: Pick<Secrets, 'fieldKeys' | 'indexKey'>) {
    const { byId, current } = secrets.fieldKeys;
    this.key = byId.get(current) ?? Buffer.alloc(0);
  }

  seal(id: string, column: string, value: string): string {
    const iv = randomBytes(12);
    const cipher = createCipheriv(CIPHER, this.key, iv, TAG).setAAD(Buffer.from(`base_members|${column}|${id}`));
    const sealed = Buffer.concat([iv, cipher.update(value, 'utf8'), cipher.final(), cipher.getAuthTag()]);
    return `a256gcm.${this.secrets.fieldKeys.current}.${sealed.toString('base64url')}`;
  }

  indexOf(column: string, value: string): string {
    const domain = `member.${column}`;
    return createHmac('sha256', this.secrets.indexKey).update(`${domain.length}|${domain}|${value}`).digest('base64url');
  }

  maskedIdNumber(id: string, stored: string): string {
    return this.kept(stored, () => maskIdNumber(this.open(id, 'id_number', stored)));
  }

  maskedPhone(id: string, stored: string | null): string | null {
    return stored === null ? null : this.kept(stored, () => maskPhone(this.open(id, 'phone', stored)));
  }

  private open(id: string, column: string, stored: string): string {
    const sealed = Buffer.from(stored.slice(stored.lastIndexOf('.') + 1), 'base64url');
    const decipher = createDecipheriv(CIPHER, this.key, sealed.subarray(0, 12), TAG)
      .setAAD(Buffer.from(`base_members|${column}|${id}`))
      .setAuthTag(sealed.subarray(-16));
    return decipher.update(sealed.subarray(12, -16), undefined, 'utf8') + decipher.final('utf8');
  }

  private kept(stored: string, make: () => string): string {
    const known = this.masks.get(stored);
    if (known !== undefined) return known;
    if (this.masks.size >= KEPT) this.masks.clear();
    const mask = make();
    this.masks.set(stored, mask);
    return mask;
  }
}
