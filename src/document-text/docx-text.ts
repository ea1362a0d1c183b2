import { OfficePackage } from '../office-package/office-package.js';
import { readXml, type XmlHandlers } from '../office-package/xml.js';
import type { DocumentLimits } from './document-limits.js';
import { type DocumentText, TooMuchText } from './document-message.js';

/** The parts that hold text: body, headers, footers, notes, comments, diagrams. What a program offers to insert (the glossary) is none of it. */
const TEXTS = /^word\/(?!glossary\/).*\.xml$/;
const BODY = /^word\/document\d*\.xml$/;
const BREAKS: Readonly<Record<string, string>> = { p: '\n', tr: '\n', br: '\n', cr: '\n', tc: '\t', tab: '\t' };
/** The content of a text box, which stands elsewhere than the paragraph that it hangs on. */
const BOX = 'txbxContent';

/**
 * The texts of a docx, the body first: of body, headers, footers, notes and comments, of each text box and each watermark by itself; a paragraph on a
 * line.
 *
 * @throws PackageFault for what is none; TooMuchText
 */
export async function docxText(path: string, limits: DocumentLimits): Promise<DocumentText> {
  const file = await OfficePackage.open(path, limits);
  const texts = new PartTexts(limits.characters);
  try {
    const names = file.names.filter((name) => TEXTS.test(name));
    for (const name of names.toSorted((a, b) => Number(BODY.test(b)) - Number(BODY.test(a)))) {
      for await (const _ of readXml(file.read(name), texts)) texts.requireFew();
      texts.endPart();
    }
  } finally {
    file.close();
  }
  return { parts: texts.done, text: texts.done.join('\n') };
}

/** Takes the XML of parts, one after another, and gives what stands in each and in the boxes inside. */
class PartTexts implements XmlHandlers {
  readonly done: string[] = [];
  /** The texts that are open: of the part, and of the boxes around the present place. */
  private readonly outer: string[] = [];
  private present = '';
  private characters = 0;
  private isText = false;

  constructor(private readonly most: number) {}

  readonly open = (name: string, { string }: Readonly<Record<string, string>>): void => {
    this.isText = name === 't';
    // A watermark of Word is a drawn text, which is an attribute.
    if (name === 'textpath' && string) this.finish(string);
    if (name !== BOX) return;
    this.outer.push(this.present);
    this.present = '';
  };

  readonly text = (piece: string): void => {
    if (this.isText) this.add(piece);
  };

  readonly close = (name: string): void => {
    this.isText = false;
    if (name === BOX) {
      this.finish(this.present);
      this.present = this.outer.pop() ?? '';
    } else this.add(BREAKS[name] ?? '');
  };

  endPart(): void {
    this.finish(this.present);
    this.present = '';
  }

  /** @throws TooMuchText */
  requireFew(): void {
    if (this.characters > this.most) throw new TooMuchText();
  }

  private add(piece: string): void {
    this.present += piece;
    this.characters += piece.length;
  }

  private finish(text: string): void {
    // Boxes stand twice, for programs of old too.
    if (text.trim() !== '' && this.done.at(-1) !== text) this.done.push(text);
  }
}
