import { createHash } from 'node:crypto';

const EPOCH = Date.UTC(2026, 0, 1);

/** The id of the generated row with this number, the same in every run: a UUIDv7 of the millisecond `index` after the start of 2026. */
export function generatedId(kind: 'organization' | 'member' | 'act' | 'visit' | 'article' | 'section', index: number): string {
  const time = (EPOCH + index).toString(16).padStart(12, '0');
  const noise = createHash('sha256').update(`${kind} ${index}`).digest('hex');
  const variant = '89ab'[Number.parseInt(noise.charAt(3), 16) % 4] ?? '8';
  return `${time.slice(0, 8)}-${time.slice(8)}-7${noise.slice(0, 3)}-${variant}${noise.slice(4, 7)}-${noise.slice(8, 20)}`;
}
