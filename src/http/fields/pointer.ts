import { quoted } from './safe-text.js';

/** The RFC 6901 pointer to `key` below `parent`; a key sent by a caller is cut to 100 characters. */
export function pointerTo(parent: string, key: string | number): string {
  const token = quoted(String(key)).replaceAll('~', '~0').replaceAll('/', '~1');
  return `${parent}/${token}`;
}
