import type { Warning } from '../../../src/index.js';
import { SECRECY_RULE } from '../secrecy/require-unmarked.js';
import type { FileTexts } from './attachment-reader.js';
import type { KnownFile } from './file-text-maker.js';

const NO_TEXT = {
  zh: '附件“{name}”没有可读取的文字（可能是扫描件），无法检查密级标志，也检索不到。请人工核对。',
  en: 'The attachment "{name}" has no text that can be read; it may be a scan. It was not searched for markings of secrecy and is not found by its words. Look at it yourself.',
};

/** What people should look at themselves among files that were just attached, because nothing of it can be read. */
export function scanWarnings(texts: FileTexts, files: readonly KnownFile[]): Warning[] {
  return files.filter(({ id }) => texts.get(id)?.isScan).map(({ name }) => ({ code: 'info.attachment_without_text', message: NO_TEXT, values: { name }, rule: SECRECY_RULE }));
}
