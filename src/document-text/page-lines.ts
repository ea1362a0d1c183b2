/** A piece of text on a page, as pdf.js gives it. */
export interface PlacedText {
  readonly str: string;
  /** Whether a line ends with it. */
  readonly hasEOL: boolean;
  /** The last two are where it stands, in the units of the page. */
  readonly transform: readonly number[];
}

/** A line of a page, and how far below its upper edge it stands as a reader sees the page. */
export interface PageLine {
  readonly text: string;
  readonly top: number;
}

const HAN_END = /\p{Script=Han}$/u;
const HAN_BEGINNING = /^\p{Script=Han}/u;

/** The lines of a page in the order in which they were written, empty ones left out. */
export function pageLines(items: readonly PlacedText[], topOf: (x: number, y: number) => number): PageLine[] {
  const lines: PageLine[] = [];
  let text = '';
  let top: number | undefined;
  const end = () => {
    if (text.trim() !== '') lines.push({ text: text.trim(), top: top ?? 0 });
    text = '';
    top = undefined;
  };
  for (const { hasEOL, str, transform } of items) {
    text += str;
    if (str.trim() !== '') top ??= topOf(transform[4] ?? 0, transform[5] ?? 0);
    if (hasEOL) end();
  }
  end();
  return lines;
}

/** The lines that stand highest on a page, whenever they were written: a header, a stamp that came last. */
export function highestLines(lines: readonly PageLine[], count: number): string[] {
  return lines
    .toSorted((a, b) => a.top - b.top)
    .slice(0, count)
    .map(({ text }) => text);
}

/** Lines as one text: words that the end of a line broke are whole again. */
export function flowing(lines: readonly string[]): string {
  let text = '';
  for (const line of lines) {
    const isBroken = HAN_END.test(text) && HAN_BEGINNING.test(line);
    text += text === '' || isBroken ? line : `\n${line}`;
  }
  return text;
}
