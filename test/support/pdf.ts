import { extractText } from 'unpdf';

/** The text of each page of a PDF, without the spaces and line ends that its layout makes. */
export async function pdfText(pdf: Uint8Array): Promise<string[]> {
  const { text } = await extractText(new Uint8Array(pdf), { mergePages: false });
  return text.map((page) => page.replace(/\s/g, ''));
}

/** How many fonts a PDF with plain objects names, and how many of them it brings along. */
export function pdfFonts(pdf: Buffer): { named: number; embedded: number } {
  const objects = pdf.toString('latin1');
  const count = (pattern: RegExp) => objects.match(pattern)?.length ?? 0;
  return { named: count(/\/Subtype \/(?:CIDFontType\d|Type1|TrueType)\b/g), embedded: count(/\/FontFile[23]? \d+ 0 R/g) };
}
