import { deflateSync } from 'node:zlib';

/** A line of text and where it stands, from the lower left corner. */
export interface PlacedLine {
  readonly text: string;
  readonly y: number;
}

/** What is besides on the pages of a made-up pdf. */
export interface PdfSampleOptions {
  /** The dictionary of an annotation on the first page. */
  readonly annotation?: string;
  readonly rotate?: number;
}

/** A pdf by hand: its objects as they are, of which the first is the catalogue. */
export function rawPdf(objects: readonly (Buffer | string)[], trailer = ''): Buffer {
  const parts: Buffer[] = [Buffer.from('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n', 'latin1')];
  const offsets: number[] = [];
  let at = parts[0]?.length ?? 0;
  for (const [index, object] of objects.entries()) {
    offsets.push(at);
    const bytes = Buffer.concat([Buffer.from(`${index + 1} 0 obj\n`), Buffer.from(object), Buffer.from('\nendobj\n')]);
    parts.push(bytes);
    at += bytes.length;
  }
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const size = objects.length + 1;
  return Buffer.concat([...parts, Buffer.from(`xref\n0 ${size}\n0000000000 65535 f \n${rows}trailer\n<< /Size ${size} /Root 1 0 R ${trailer} >>\nstartxref\n${at}\n%%EOF\n`)]);
}

/** A stream object with deflated content. */
export function pdfStream(content: Buffer | string, entries = ''): Buffer {
  return packedStream(deflateSync(content), `/Filter /FlateDecode ${entries}`);
}

/** A stream object with content as it is. */
export function packedStream(content: Buffer, entries: string): Buffer {
  return Buffer.concat([Buffer.from(`<< /Length ${content.length} ${entries} >>\nstream\n`), content, Buffer.from('\nendstream')]);
}

/** Each code is the character of that number. */
const TO_UNICODE = `/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /Sample def
1 begincodespacerange <0000> <FFFF> endcodespacerange
1 beginbfrange <0000> <FFFF> <0000> endbfrange
endcmap end end`;

/** A pdf of Chinese text, a page for each list of lines; a plain text is set from the top down. */
export function pdfOf(pages: readonly (readonly (PlacedLine | string)[])[], { annotation, rotate = 0 }: PdfSampleOptions = {}): Buffer {
  const first = 7;
  const kids = pages.map((_, index) => `${first + index * 2} 0 R`).join(' ');
  return rawPdf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Count ${pages.length} /Kids [${kids}] >>`,
    '<< /Type /Font /Subtype /Type0 /BaseFont /Sample /Encoding /Identity-H /DescendantFonts [4 0 R] /ToUnicode 6 0 R >>',
    '<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Sample /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /FontDescriptor 5 0 R /DW 1000 >>',
    '<< /Type /FontDescriptor /FontName /Sample /Flags 4 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 900 /Descent -200 /CapHeight 700 /StemV 80 >>',
    pdfStream(TO_UNICODE),
    ...pages.flatMap((lines, index) => {
      const annotations = annotation && index === 0 ? `/Annots [${annotation}]` : '';
      const page = `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Rotate ${rotate} ${annotations} /Resources << /Font << /F1 3 0 R >> >> /Contents ${first + index * 2 + 1} 0 R >>`;
      return [page, pdfStream(contentOf(lines))];
    }),
  ]);
}

/** A page with text in a Chinese encoding of old, whose font is not embedded. */
export function pdfInEncoding(encoding: string, codes: Buffer): Buffer {
  return rawPdf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Count 1 /Kids [3 0 R] >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 5 0 R >> >> /Contents 4 0 R >>',
    pdfStream(`BT /F1 12 Tf 60 700 Td <${codes.toString('hex')}> Tj ET`),
    `<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /${encoding} /DescendantFonts [6 0 R] >>`,
    '<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> /FontDescriptor 7 0 R /DW 1000 >>',
    '<< /Type /FontDescriptor /FontName /STSong-Light /Flags 4 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 900 /Descent -200 /CapHeight 700 /StemV 80 >>',
  ]);
}

/** A pdf with a picture on its only page and no text: a scan. */
export function scannedPdf(): Buffer {
  return rawPdf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Count 1 /Kids [3 0 R] >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /XObject << /Scan 4 0 R >> >> /Contents 5 0 R >>',
    pdfStream(Buffer.alloc(64 * 64, 0x7f), '/Type /XObject /Subtype /Image /Width 64 /Height 64 /ColorSpace /DeviceGray /BitsPerComponent 8'),
    pdfStream('q 595 0 0 842 0 0 cm /Scan Do Q'),
  ]);
}

function contentOf(lines: readonly (PlacedLine | string)[]): string {
  return lines
    .map((line, index) => (typeof line === 'string' ? { text: line, y: 780 - index * 20 } : line))
    .map(({ text, y }) => `BT /F1 12 Tf 60 ${y} Td <${Buffer.from(text, 'utf16le').swap16().toString('hex')}> Tj ET`)
    .join('\n');
}
