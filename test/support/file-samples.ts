import { crc32, deflateRawSync, deflateSync } from 'node:zlib';

/** An entry of a made-up archive; sizes and method can be lied about. */
export interface ZipSampleEntry {
  readonly name: string;
  readonly content?: string;
  readonly unpackedBytes?: number;
  readonly localOffset?: number;
  readonly flags?: number;
}

/** A zip archive with deflated entries. */
export function zipSample(entries: readonly ZipSampleEntry[], comment = ''): Buffer {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const entry of entries) {
    const content = Buffer.from(entry.content ?? '<x/>');
    const packed = deflateRawSync(content);
    const name = Buffer.from(entry.name);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(entry.flags ?? 0, 2);
    common.writeUInt16LE(8, 4);
    common.writeUInt32LE(crc32(content), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(entry.unpackedBytes ?? content.length, 18);
    common.writeUInt16LE(name.length, 22);
    const local = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), common, name, packed]);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(entry.localOffset ?? offset, 10);
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00', 'latin1'), common, place, name]));
    locals.push(local);
    offset += local.length;
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(entries.length, 4);
  end.writeUInt16LE(entries.length, 6);
  end.writeUInt32LE(central.length, 8);
  end.writeUInt32LE(offset, 12);
  end.writeUInt16LE(Buffer.byteLength(comment), 16);
  return Buffer.concat([...locals, central, Buffer.from('PK\x05\x06', 'latin1'), end, Buffer.from(comment)]);
}

/** A grey PNG that can be decoded; with `middle` its first and last chunk and that between them, as of a size that it does not have. */
export function pngSample(width = 8, height = 8, middle?: Buffer): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head[8] = 8;
  const isSmall = width * height <= 1_000_000;
  const pixels = middle ?? (isSmall ? chunk('IDAT', deflateSync(Buffer.alloc((width + 1) * height))) : Buffer.alloc(0));
  return Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), chunk('IHDR', head), pixels, chunk('IEND', Buffer.alloc(0))]);
}

function chunk(type: string, content: Buffer): Buffer {
  const typed = Buffer.concat([Buffer.from(type, 'latin1'), content]);
  const [length, checksum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(content.length);
  checksum.writeUInt32BE(crc32(typed));
  return Buffer.concat([length, typed, checksum]);
}

/** A JPEG by its segments: JFIF, a comment, a frame header, no picture. */
export function jpegSample(width = 8, height = 8, comment = 'made for a test'): Buffer {
  const frame = Buffer.from([8, 0, 0, 0, 0, 1, 1, 0x11, 0]);
  frame.writeUInt16BE(height, 1);
  frame.writeUInt16BE(width, 3);
  return Buffer.concat([
    Buffer.from([0xff, 0xd8]),
    segment(0xe0, Buffer.from('JFIF\0\x01\x01\0\0\x01\0\x01\0\0', 'latin1')),
    segment(0xfe, Buffer.from(comment)),
    segment(0xc0, frame),
    segment(0xda, Buffer.alloc(8)),
    Buffer.from([0, 0, 0xff, 0xd9]),
  ]);
}

function segment(marker: number, content: Buffer): Buffer {
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(content.length + 2, 2);
  return Buffer.concat([head, content]);
}

/** A lossless WebP header. */
export function webpSample(width = 8, height = 8): Buffer {
  const bytes = Buffer.alloc(34);
  bytes.write('RIFF', 0, 'latin1');
  bytes.writeUInt32LE(26, 4);
  bytes.write('WEBPVP8L', 8, 'latin1');
  bytes.writeUInt32LE(14, 16);
  bytes[20] = 0x2f;
  bytes.writeUInt32LE((width - 1) | ((height - 1) << 14), 21);
  return bytes;
}

/** A PDF without pages. */
export const pdfSample = Buffer.from('%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer\n<< /Root 1 0 R >>\n%%EOF\n');

const TYPES = { name: '[Content_Types].xml' };

/** Office documents by their main parts. */
export const officeSamples = {
  docx: zipSample([TYPES, { name: 'word/document.xml' }]),
  xlsx: zipSample([TYPES, { name: 'xl/workbook.xml' }, { name: 'xl/worksheets/sheet1.xml' }]),
  pptx: zipSample([TYPES, { name: 'ppt/presentation.xml' }]),
  ofd: zipSample([{ name: 'OFD.xml' }, { name: 'Doc_0/Document.xml' }]),
};

/** A docx by its parts, each given as the content of its root. */
export function docxSample(parts: Readonly<Record<string, string>>): Buffer {
  const entries = Object.entries({ 'word/document.xml': '', ...parts });
  return zipSample([TYPES, ...entries.map(([name, content]) => ({ name, content: `<w:document>${content}</w:document>` }))]);
}
