import type { FontRun, LetterFonts, Weight } from './letter-fonts.js';
import type { Segment } from './letter-text.js';

/** A place on the page in points, from its top left corner; of a text the left end of its base line. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** How a text is set. */
export interface TextStyle {
  readonly size: number;
  readonly weight: Weight;
}

/** The part of a PDF document that setting text needs. */
export interface Canvas {
  font(name: string): this;
  registerFont(name: string, source: Buffer): this;
  fontSize(size: number): this;
  widthOfString(text: string): number;
  text(text: string, x: number, y: number, options: { lineBreak: false; baseline: 'alphabetic' }): this;
  lineWidth(width: number): this;
  moveTo(x: number, y: number): this;
  lineTo(x: number, y: number): this;
  stroke(): this;
}

/** Line heights, in sizes of the text: room for writing on the blanks. */
const LEADING = 1.9;
const SMALLEST = 5;
/** Full-width, left blank: a font of nothing but it would have no glyphs, which readers complain of. */
const SPACE = '　';
/** May not begin a line. */
const CLOSING = '，。；：、）〕》';
/** Stay together: numbers, and a sign that may not begin a line with what it follows. */
const UNBREAKABLE = new RegExp(`(?:[0-9A-Za-z*-]{1,24}|[^])[${CLOSING}]*`, 'gu');

/** Sets text of many scripts by fonts that have a few hundred characters each. */
export class TextSetter {
  constructor(
    private readonly canvas: Canvas,
    private readonly fonts: LetterFonts,
  ) {}

  /** Makes the fonts of these texts ready; a text is set in a weight it was prepared for. */
  async prepare(text: string, weight: Weight): Promise<void> {
    for (const [file, font] of await this.fonts.subsetsFor(text.replaceAll(SPACE, ''), weight)) this.canvas.registerFont(nameOf(file, weight), font);
  }

  widthOf(text: string, style: TextStyle): number {
    const spaces = text.split(SPACE).length - 1;
    return this.runsOf(text, style).reduce((width, run) => width + this.select(run, style).widthOfString(run.text), spaces * style.size);
  }

  /** Sets one line; answers where it ends. */
  line(segments: readonly Segment[], at: Point, style: TextStyle): number {
    let { x } = at;
    for (const { text, filled } of segments) {
      const start = x;
      for (const [index, words] of text.split(SPACE).entries()) {
        x = this.words(words, { x: x + (index > 0 ? style.size : 0), y: at.y }, style);
      }
      if (filled) this.canvas.lineWidth(0.5).moveTo(start, at.y + 3).lineTo(x, at.y + 3).stroke();
    }
    return x;
  }

  /** Sets one line that ends at `at`. */
  lineBefore(text: string, at: Point, style: TextStyle): void {
    this.line([{ text, filled: false }], { x: at.x - this.widthOf(text, style), y: at.y }, style);
  }

  /** Sets one line around `at`. */
  lineAround(text: string, at: Point, style: TextStyle): void {
    this.line([{ text, filled: false }], { x: at.x - this.widthOf(text, style) / 2, y: at.y }, style);
  }

  /**
   * Sets a paragraph into a box, smaller where it would not fit.
   *
   * @returns the base line after the last one
   */
  paragraph(segments: readonly Segment[], at: Point, box: { readonly width: number; readonly height: number }, style: TextStyle): number {
    let { size } = style;
    let lines = this.wrap(segments, box.width, { ...style, size });
    while (lines.length * size * LEADING > box.height && size > SMALLEST) {
      size -= 0.5;
      lines = this.wrap(segments, box.width, { ...style, size });
    }
    for (const [index, line] of lines.entries()) this.line(line, { x: at.x, y: at.y + index * size * LEADING }, { ...style, size });
    return at.y + lines.length * size * LEADING + (style.size - size);
  }

  private words(text: string, { x, y }: Point, style: TextStyle): number {
    let end = x;
    for (const run of this.runsOf(text, style)) {
      const canvas = this.select(run, style);
      canvas.text(run.text, end, y, { lineBreak: false, baseline: 'alphabetic' });
      end += canvas.widthOfString(run.text);
    }
    return end;
  }

  private wrap(segments: readonly Segment[], width: number, style: TextStyle): Segment[][] {
    const lines: Segment[][] = [[]];
    let used = 0;
    for (const { text, filled } of segments) {
      for (const [piece] of text.matchAll(UNBREAKABLE)) {
        const wide = this.widthOf(piece, style);
        if (used + wide > width && used > 0) {
          lines.push([]);
          used = 0;
        }
        append(lines.at(-1) ?? [], piece, filled);
        used += wide;
      }
    }
    return lines;
  }

  private runsOf(text: string, { weight }: TextStyle): FontRun[] {
    return this.fonts.runsOf(text.replaceAll(SPACE, '')).map(({ file, text: run }) => ({ text: run, file: nameOf(file, weight) }));
  }

  private select({ file }: FontRun, { size }: TextStyle): Canvas {
    return this.canvas.font(file).fontSize(size);
  }
}

function append(line: Segment[], text: string, filled: boolean): void {
  const last = line.at(-1);
  if (last?.filled === filled) line.splice(-1, 1, { text: last.text + text, filled });
  else line.push({ text, filled });
}

function nameOf(file: string, weight: Weight): string {
  return `${weight} ${file}`;
}
