import { Parser } from 'htmlparser2';

const INLINE = new Set(['a', 'strong', 'b', 'em', 'i', 'u', 's', 'del', 'ins', 'sub', 'sup', 'mark', 'small', 'span', 'code', 'img']);
const HAN_PER_MINUTE = 400;
const WORDS_PER_MINUTE = 200;

/** The text of clean HTML, a block on each line; without blank lines. */
export function plainText(html: string): string {
  let text = '';
  const breakLine = (name: string) => {
    if (!INLINE.has(name)) text += '\n';
  };
  const parser = new Parser({ ontext: (part) => void (text += part), onopentagname: breakLine, onclosetag: breakLine }, { decodeEntities: true });
  parser.end(html);
  return text
    .split('\n')
    .map((line) => line.replace(/[\s\u00A0\u3000]+/gu, ' ').trim())
    .filter((line) => line !== '')
    .join('\n');
}

/** What clean HTML says in attributes: the descriptions of pictures and the titles of links. */
export function attributeTexts(html: string): string[] {
  const texts: string[] = [];
  const parser = new Parser({ onopentag: (_, { alt = '', title = '' }) => void texts.push(...[alt, title].filter(Boolean)) }, { decodeEntities: true });
  parser.end(html);
  return texts;
}

/** How long a person reads a text, in whole minutes; at least one. */
export function readingMinutes(text: string): number {
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  const words = text.match(/[A-Za-z0-9]+/g)?.length ?? 0;
  return Math.max(1, Math.ceil(han / HAN_PER_MINUTE + words / WORDS_PER_MINUTE));
}
