import { createHmac, timingSafeEqual } from 'node:crypto';

const MAC_BYTES = 16;

/**
 * An opaque text that holds `payload` and cannot be made or altered without the key:
 * cursors, download links. Signed, not secret: the payload can be read by whoever holds it.
 * A text of one `purpose` (`cursor`, `download`) is worth nothing for another.
 */
export function sign(key: Buffer, purpose: string, payload: string): string {
  const mac = createHmac('sha256', key).update(`${purpose.length}|${purpose}|${payload}`).digest().subarray(0, MAC_BYTES);
  return `${Buffer.from(payload, 'utf8').toString('base64url')}.${mac.toString('base64url')}`;
}

/** The payload of a text that {@link sign} made with this key and purpose; otherwise null. */
export function verify(key: Buffer, purpose: string, token: string): string | null {
  const payload = Buffer.from(token.split('.', 1)[0] ?? '', 'base64url').toString('utf8');
  // The whole text is compared, so that no second spelling of a valid one passes.
  const expected = Buffer.from(sign(key, purpose, payload));
  const given = Buffer.from(token);
  return given.length === expected.length && timingSafeEqual(given, expected) ? payload : null;
}
