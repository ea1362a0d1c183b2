/** What Chinese programs write texts in: "UTF-8", "ANSI" and "Unicode". */
export type TextEncoding = 'utf-8' | 'gb18030' | 'utf-16le' | 'utf-16be';

/** The bytes of a file, from its beginning, each time it is asked. */
export type ByteSource = () => AsyncIterable<Buffer>;

const BYTE_ORDER_MARKS: Readonly<Record<number, TextEncoding>> = { 0xfffe: 'utf-16le', 0xfeff: 'utf-16be' };

/**
 * The encoding of a text: UTF-16 by its byte order mark, UTF-8 where every byte is, else GB18030 where every byte is that; null for
 * what is none of them, rather than question marks.
 */
export async function textEncodingOf(source: ByteSource): Promise<TextEncoding | null> {
  const marked = BYTE_ORDER_MARKS[await firstTwo(source)];
  if (marked) return (await isAll(source, marked)) ? marked : null;
  if (await isAll(source, 'utf-8')) return 'utf-8';
  return (await isAll(source, 'gb18030')) && !(await isDamagedUtf8(source)) ? 'gb18030' : null;
}

/** A text, without its byte order mark. @throws TypeError where it is in another encoding */
export async function* decoded(source: ByteSource, encoding: TextEncoding): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  for await (const chunk of source()) yield decoder.decode(chunk, { stream: true });
  yield decoder.decode();
}

async function isAll(source: ByteSource, encoding: TextEncoding): Promise<boolean> {
  try {
    // No text holds a NUL: what does is none, though its bytes may be valid.
    for await (const text of decoded(source, encoding)) if (text.includes('\0')) return false;
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_ENCODING_INVALID_ENCODED_DATA') return false;
    throw error;
  }
}

/** UTF-8 that was cut off or lost a byte is mostly valid as GB18030 too, and would be read as other characters. */
async function isDamagedUtf8(source: ByteSource): Promise<boolean> {
  const decoder = new TextDecoder('utf-8');
  let [whole, broken] = [0, 0];
  for await (const chunk of source()) {
    for (const character of decoder.decode(chunk, { stream: true })) {
      if (character === '\uFFFD') broken += 1;
      // Of three bytes, as Chinese is: GB18030 looks like those of two now and then.
      else if (character > '\u07FF') whole += 1;
    }
  }
  return whole > broken;
}

async function firstTwo(source: ByteSource): Promise<number> {
  let bytes = Buffer.alloc(0);
  for await (const chunk of source()) {
    bytes = Buffer.concat([bytes, chunk]);
    if (bytes.length >= 2) return bytes.readUInt16BE();
  }
  return 0;
}
