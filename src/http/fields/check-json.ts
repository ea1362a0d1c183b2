import type { JsonType } from './field-type.js';
import { type Finding, found } from './faults.js';
import { pointerTo } from './pointer.js';
import { isSafeText } from './safe-text.js';

const POLLUTING = new Set(['__proto__', 'constructor', 'prototype']);

/** What is wrong with open JSON: its depth, its keys, its texts, its size. */
export function checkJson(type: JsonType, value: unknown): Finding | undefined {
  const finding = checkNode(value, type.maxDepth, type, '');
  if (finding) return finding;
  // The depth is known to be small here, so that `stringify` cannot overflow the stack.
  return Buffer.byteLength(JSON.stringify(value)) > type.maxBytes ? found('too_big', { max: type.maxBytes }) : undefined;
}

function checkNode(value: unknown, levels: number, type: JsonType, at: string): Finding | undefined {
  if (typeof value === 'string') return isSafeText(value) ? undefined : found('unsafe_text', {}, at);
  if (typeof value !== 'object' || value === null) return undefined;
  if (levels === 0) return found('too_deep', { max: type.maxDepth }, at);
  for (const [key, child] of Object.entries(value)) {
    const here = pointerTo(at, key);
    if (POLLUTING.has(key)) return found('forbidden_key', { name: key }, here);
    if (!isSafeText(key)) return found('unsafe_text', {}, here);
    const finding = checkNode(child, levels - 1, type, here);
    if (finding) return finding;
  }
  return undefined;
}
