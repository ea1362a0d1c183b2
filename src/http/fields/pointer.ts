const LONGEST_KEY = 100;

/** The RFC 6901 pointer to `key` below `parent`; a key sent by a caller is cut to 100 characters. */
export function pointerTo(parent: string, key: string | number): string {
  const token = String(key).slice(0, LONGEST_KEY).replaceAll('~', '~0').replaceAll('/', '~1');
  return `${parent}/${token}`;
}
