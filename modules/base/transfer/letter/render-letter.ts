import { buffer } from 'node:stream/consumers';
import Pdf from 'pdfkit';
import type { IntroductionLetter } from './introduction-letter.js';
import type { LetterFonts } from './letter-fonts.js';
import { LetterPage } from './letter-page.js';
import { TextSetter } from './text-setter.js';

/** Makes the letter a PDF with its fonts embedded. Takes a third of a second of CPU, the first time more than one: not for the main thread. */
export async function renderLetter(letter: IntroductionLetter, fonts: LetterFonts): Promise<Buffer> {
  const info = { Title: `中国共产党党员组织关系介绍信 ${letter.number}`, CreationDate: new Date(`${letter.issuedOn}T00:00:00+08:00`) };
  // No font of its own: Helvetica would be looked up and embedded by name alone.
  const document = new Pdf({ size: 'A4', margin: 0, font: '', lang: 'zh-CN', info });
  const bytes = buffer(document);
  await new LetterPage(new TextSetter(document, fonts), document).draw(letter);
  document.end();
  return bytes;
}
