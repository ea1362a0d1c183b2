import { readFile } from 'node:fs/promises';
import { getDocumentProxy } from 'unpdf';
import { ChineseCMaps } from './chinese-cmaps.js';
import type { DocumentLimits } from './document-limits.js';
import { type DocumentText, TooMuchText, UnreadableDocument } from './document-message.js';
import { flowing, highestLines, type PageLine, pageLines } from './page-lines.js';

type Pdf = Awaited<ReturnType<typeof getDocumentProxy>>;

/** What of an annotation shows text: a note, a stamp, a field that was filled in. */
interface Annotation {
  readonly contentsObj?: { readonly str?: string };
  readonly textContent?: readonly string[];
  readonly fieldValue?: unknown;
}

/** What one page says. */
interface PageText {
  readonly lines: readonly PageLine[];
  readonly annotations: readonly string[];
}

/** As many as stand above the first lines of a text may. */
const HIGHEST = 8;
/** Nothing is drawn, run or fetched. */
const TEXT_ALONE = {
  verbosity: 0, isEvalSupported: false, useSystemFonts: false, disableFontFace: true, enableXfa: false, useWasm: false,
  useWorkerFetch: false, cMapPacked: false, BinaryDataFactory: ChineseCMaps,
} as const;

/**
 * The text of a pdf: the first pages, each a part with its highest lines and its annotations as parts besides; the others as far as time and
 * characters go, as one part. Nothing of a scan.
 *
 * @throws UnreadableDocument for what is damaged or opens by a password alone; TooMuchText
 */
export async function pdfText(path: string, { characters: most, firstPages, pages, pagesSeconds }: DocumentLimits): Promise<DocumentText> {
  const begun = process.cpuUsage();
  const pdf = await reading(async () => getDocumentProxy(new Uint8Array(await readFile(path)), TEXT_ALONE));
  const parts: string[] = [];
  const rest: string[] = [];
  const searched: string[] = [];
  let characters = 0;
  for (let number = 1; number <= Math.min(pdf.numPages, pages); number += 1) {
    const isFirst = number <= firstPages;
    if (!isFirst && (characters > most || secondsSince(begun) > pagesSeconds)) break;
    const { annotations, lines } = isFirst ? await reading(() => pageText(pdf, number)) : await pageText(pdf, number).catch(nothing);
    const texts = lines.map(({ text }) => text);
    if (isFirst) parts.push(texts.join('\n'), highestLines(lines, HIGHEST).join('\n'), ...annotations);
    else rest.push(...texts, ...annotations);
    const page = flowing([...texts, ...annotations]);
    searched.push(page);
    characters += page.length;
  }
  return { parts: [...parts, rest.join('\n')].filter(isSomething), text: searched.filter(isSomething).join('\n').slice(0, most) };
}

async function pageText(pdf: Pdf, number: number): Promise<PageText> {
  const page = await pdf.getPage(number);
  const viewport = page.getViewport({ scale: 1 });
  const { items } = await page.getTextContent();
  const placed = items.flatMap((item) => ('str' in item ? [item] : []));
  const lines = pageLines(placed, (x, y) => Number(viewport.convertToViewportPoint(x, y)[1]));
  const annotations = (await page.getAnnotations()) as readonly Annotation[];
  page.cleanup();
  return { lines, annotations: annotations.flatMap(annotationTexts) };
}

/** Each once: what a note says is mostly its appearance too. */
function annotationTexts({ contentsObj, fieldValue, textContent = [] }: Annotation): string[] {
  const texts = [contentsObj?.str, textContent.join('\n'), fieldValue].filter((text) => typeof text === 'string');
  return [...new Set(texts.map((text) => text.trim()))].filter(isSomething);
}

function secondsSince(begun: NodeJS.CpuUsage): number {
  const { system, user } = process.cpuUsage(begun);
  return (user + system) / 1_000_000;
}

function isSomething(text: string): boolean {
  return text !== '';
}

/** A page of a long document that cannot be read costs nothing but itself. */
function nothing(): PageText {
  return { lines: [], annotations: [] };
}

/** Whatever a stranger's file makes the library fail with is said of the file. */
async function reading<R>(work: () => Promise<R>): Promise<R> {
  try {
    return await work();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).syscall !== undefined) throw error;
    throw error instanceof RangeError && /allocation|length/.test(error.message) ? new TooMuchText() : new UnreadableDocument(undefined, { cause: error });
  }
}
