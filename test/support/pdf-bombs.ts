import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { createDeflate, deflateSync } from 'node:zlib';
import { packedStream, pdfStream, rawPdf } from './pdf-samples.js';

const PAGE = ['<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Count 1 /Kids [3 0 R] >>', '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << >> /Contents 4 0 R >>'];

/** White space, of which a parser keeps nothing but what it unpacks. */
function halfAGibibyte(): Promise<Buffer> {
  const megabyte = Buffer.alloc(2 ** 20, ' ');
  return buffer(Readable.from(Array.from({ length: 2 ** 9 }, () => megabyte)).pipe(createDeflate()));
}

/** A page whose content unpacks to half a GiB. */
export async function pageBomb(): Promise<Buffer> {
  return rawPdf([...PAGE, packedStream(await halfAGibibyte(), '/Filter /FlateDecode')]);
}

/** The same, packed twice: two kilobytes. */
export async function twicePackedBomb(): Promise<Buffer> {
  return rawPdf([...PAGE, packedStream(deflateSync(await halfAGibibyte()), '/Filter [/FlateDecode /FlateDecode]')]);
}

/** A pdf whose catalogue lies in a stream of objects, behind half a GiB. */
export async function objectBomb(): Promise<Buffer> {
  const content = await halfAGibibyte();
  const head = Buffer.from('%PDF-1.7\n');
  const objects = Buffer.concat([Buffer.from('2 0 obj\n'), packedStream(content, '/Type /ObjStm /N 1 /First 536870908 /Filter /FlateDecode'), Buffer.from('\nendobj\n')]);
  const rows = Buffer.alloc(4 * 7);
  const row = (index: number, kind: number, at: number, more: number) => {
    rows.writeUInt8(kind, index * 7);
    rows.writeUInt32BE(at, index * 7 + 1);
    rows.writeUInt16BE(more, index * 7 + 5);
  };
  const start = head.length + objects.length;
  row(1, 2, 2, 0);
  row(2, 1, head.length, 0);
  row(3, 1, start, 0);
  const directory = Buffer.concat([Buffer.from('3 0 obj\n'), pdfStream(rows, '/Type /XRef /Size 4 /W [1 4 2] /Root 1 0 R'), Buffer.from(`\nendobj\nstartxref\n${start}\n%%EOF\n`)]);
  return Buffer.concat([head, objects, directory]);
}
