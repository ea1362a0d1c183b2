import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import subsetFont from 'subset-font';

/**
 * The style sheets of the fonts, in the order in which a character is looked for. Source Han Serif CN has all of
 * GB 18030's two-byte part and 通用规范汉字表; Noto Serif JP, of the same design, adds characters such as 𠮷 (ADR 13).
 */
const STYLE_SHEETS = ['@chinese-fonts/syst/dist/SourceHanSerifCN/result.css', '@fontsource-variable/noto-serif-jp/wght.css'];

/** Printed for a character that no font has, as typesetters do: it is to be written in by hand. */
export const MISSING = '〓';

const FACE = /url\(["']?([^"')]+\.woff2)["']?\)[^}]*?unicode-range:\s*([^;}]+)/g;
const RANGE = /U\+([0-9a-f]+)(?:-([0-9a-f]+))?/gi;

/** How heavy a text is: of the form's titles, and of everything else. */
export const WEIGHTS = { text: 400, title: 700 } as const;
export type Weight = keyof typeof WEIGHTS;

/** A run of characters that one font file has. */
export interface FontRun {
  readonly text: string;
  /** Path of the font file. */
  readonly file: string;
}

/** Fonts with tens of thousands of characters, cut into small files by character, as the web serves them. */
export class LetterFonts {
  private readonly files = new Map<number, string>();

  constructor() {
    const { resolve } = createRequire(import.meta.url);
    for (const sheet of STYLE_SHEETS) this.addSheet(resolve(sheet));
  }

  /** Splits a text into runs of one font file each; a character that none has becomes {@link MISSING}. */
  runsOf(text: string): FontRun[] {
    const runs: { text: string; file: string }[] = [];
    for (const character of text) {
      const known = this.fileOf(character);
      const file = known ?? this.fileOf(MISSING);
      if (file === undefined) throw new Error(`No font has the sign ${MISSING}.`);
      const shown = known === undefined ? MISSING : character;
      const last = runs.at(-1);
      if (last?.file === file) last.text += shown;
      else runs.push({ text: shown, file });
    }
    return runs;
  }

  /** For each file that a text needs: a TrueType font with the characters of the text alone, by path. */
  async subsetsFor(text: string, weight: Weight): Promise<Map<string, Buffer>> {
    const characters = new Map<string, string>();
    for (const { file, text: run } of this.runsOf(text)) characters.set(file, `${characters.get(file) ?? ''}${run}`);
    const subsets = new Map<string, Buffer>();
    for (const [file, run] of characters) {
      subsets.set(file, await subsetFont(readFileSync(file), run, { targetFormat: 'truetype', variationAxes: { wght: WEIGHTS[weight] } }));
    }
    return subsets;
  }

  private fileOf(character: string): string | undefined {
    return this.files.get(character.codePointAt(0) ?? 0);
  }

  private addSheet(sheet: string): void {
    for (const [, url = '', ranges = ''] of readFileSync(sheet, 'utf8').matchAll(FACE)) {
      const file = join(dirname(sheet), url);
      for (const [, first = '', last = first] of ranges.matchAll(RANGE)) {
        for (let code = Number.parseInt(first, 16); code <= Number.parseInt(last, 16); code += 1) {
          if (!this.files.has(code)) this.files.set(code, file);
        }
      }
    }
  }
}
