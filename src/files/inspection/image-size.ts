import type { FileReader } from './file-reader.js';

/** Width and height in pixels. */
export interface ImageSize {
  readonly width: number;
  readonly height: number;
}

const PNG_START = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52]);
const PNG_END = Buffer.from([0, 0, 0, 0, 0x49, 0x45, 0x4e, 0x44, 0xae, 0x42, 0x60, 0x82]);
const MOST_JPEG_SEGMENTS = 2_000;

/** The size of a PNG from its first chunk; null for what does not begin and end as one. */
export async function pngSize(file: FileReader): Promise<ImageSize | null> {
  const head = await file.read(0, 24);
  if (head.length < 24 || !head.subarray(0, 16).equals(PNG_START) || !(await file.tail(12)).equals(PNG_END)) return null;
  return { width: head.readUInt32BE(16), height: head.readUInt32BE(20) };
}

/** The size of a JPEG from its frame header, found by walking its segments. */
export async function jpegSize(file: FileReader): Promise<ImageSize | null> {
  const start = await file.read(0, 3);
  if (!start.equals(Buffer.from([0xff, 0xd8, 0xff]))) return null;
  let at = 2;
  for (let segment = 0; segment < MOST_JPEG_SEGMENTS; segment++) {
    const head = await file.read(at, 9);
    if (head.length < 9 || head[0] !== 0xff) return null;
    const marker = head[1] ?? 0;
    if (isFrame(marker)) return { height: head.readUInt16BE(5), width: head.readUInt16BE(7) };
    // Fill bytes before a marker are allowed; image data before any frame header is not.
    if (marker === 0xff) at += 1;
    else if (marker === 0xda || marker === 0xd9 || head.readUInt16BE(2) < 2) return null;
    else at += 2 + head.readUInt16BE(2);
  }
  return null;
}

/** The size of a WebP in any of its three forms; null too where its declared length is not that of the file. */
export async function webpSize(file: FileReader): Promise<ImageSize | null> {
  const head = await file.read(0, 30);
  if (head.length < 30 || head.toString('latin1', 0, 4) !== 'RIFF' || head.toString('latin1', 8, 12) !== 'WEBP') return null;
  if (head.readUInt32LE(4) + 8 !== file.size) return null;
  switch (head.toString('latin1', 12, 16)) {
    case 'VP8 ':
      return { width: head.readUInt16LE(26) & 0x3fff, height: head.readUInt16LE(28) & 0x3fff };
    case 'VP8L': {
      const bits = head.readUInt32LE(21);
      return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
    }
    case 'VP8X':
      return { width: head.readUIntLE(24, 3) + 1, height: head.readUIntLE(27, 3) + 1 };
    default:
      return null;
  }
}

/** SOF0 to SOF15 but for the three other markers among them. */
function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
}
