import { XlsxPackage } from '../spreadsheet/reading/xlsx-package.js';
import { TABLE_LIMITS } from '../spreadsheet/reading/table-limits.js';
import { readXml } from '../spreadsheet/reading/xml.js';
import { type DocumentLimits } from './document-limits.js';
import { TooMuchText } from './document-message.js';

/** The parts that hold text. */
const TEXTS = /^word\/(?:document|header|footer|footnotes|endnotes|comments)\d*\.xml$/;
const BREAKS: Readonly<Record<string, string>> = { p: '\n', tr: '\n', br: '\n', cr: '\n', tc: '\t', tab: '\t' };

/** The texts of a docx: of its body, headers, footers, notes and comments, each for itself, a paragraph on a line. @throws TableFault for what is none */
export async function docxText(path: string, limits: DocumentLimits): Promise<string[]> {
  const parts = await XlsxPackage.open(path, { ...TABLE_LIMITS, ...limits });
  const texts: string[] = [];
  try {
    for (const name of parts.names.filter((each) => TEXTS.test(each))) texts.push(await textOf(parts.read(name), limits));
  } finally {
    parts.close();
  }
  return texts;
}

async function textOf(chunks: AsyncIterable<Buffer>, { characters }: DocumentLimits): Promise<string> {
  let text = '';
  let isText = false;
  const handlers = {
    open: (name: string) => void (isText = name === 't'),
    text: (part: string) => void (isText && (text += part)),
    close: (name: string) => {
      isText = false;
      text += BREAKS[name] ?? '';
    },
  };
  for await (const _ of readXml(chunks, handlers)) if (text.length > characters) throw new TooMuchText();
  return text;
}
