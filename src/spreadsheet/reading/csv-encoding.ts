import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { TableFault } from './table-fault.js';

/** Of Chinese spreadsheet programs: "CSV UTF-8", "CSV" and "Unicode text". */
type Encoding = 'utf-8' | 'gb18030' | 'utf-16le';

/**
 * The encoding of a text file. A byte order mark decides; without one it is UTF-8 where every byte is, else GB18030
 * where every byte is that.
 *
 * @throws TableFault `unknownEncoding` instead of reading question marks
 */
export async function encodingOf(path: string): Promise<Encoding> {
  if (await startsWith(path, [0xff, 0xfe])) return 'utf-16le';
  for (const encoding of ['utf-8', 'gb18030'] as const) if (await isAll(path, encoding)) return encoding;
  throw new TableFault('unknownEncoding');
}

/** The text of a file, without its byte order mark. */
export async function* decoded(path: string, encoding: Encoding): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  for await (const chunk of createReadStream(path)) yield decoder.decode(chunk as Buffer, { stream: true });
  yield decoder.decode();
}

async function isAll(path: string, encoding: Encoding): Promise<boolean> {
  try {
    // No text holds a NUL: what does is no table, though its bytes may be valid.
    for await (const text of decoded(path, encoding)) if (text.includes('\0')) return false;
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_ENCODING_INVALID_ENCODED_DATA') return false;
    throw error;
  }
}

async function startsWith(path: string, bytes: readonly number[]): Promise<boolean> {
  const handle = await open(path, 'r');
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(bytes.length), 0, bytes.length, 0);
    return bytesRead === bytes.length && bytes.every((byte, index) => buffer[index] === byte);
  } finally {
    await handle.close();
  }
}
