/** Letters, blanks and the apostrophe that parts syllables: the way pinyin is typed. */
const TYPED_PINYIN = /^[a-zA-ZüÜ'’\s]+$/;

/** Each word of a search as a LIKE pattern for what contains it. */
export function containing(text: string): string[] {
  return text.split(/\s+/).map((word) => `%${literal(word)}%`);
}

/** The characters of a text but for blanks, each once. */
export function charactersOf(text: string): string[] {
  return [...new Set(text.replace(/\s/g, ''))];
}

/** A LIKE pattern for what begins with the text. */
export function startingWith(text: string): string {
  return `${literal(text)}%`;
}

/** The text as the pinyin of a name is kept (lower case, no blanks, `ü` as `v`); null where it is no pinyin. */
export function pinyinOf(text: string): string | null {
  return TYPED_PINYIN.test(text) ? text.toLowerCase().replaceAll('ü', 'v').replace(/['’\s]/g, '') || null : null;
}

/** The first text after all that begin with `pinyin`, compared byte by byte: `{` comes right after `z`. */
export function afterPinyin(pinyin: string): string {
  return `${pinyin}{`;
}

function literal(word: string): string {
  return word.replace(/[\\%_]/g, String.raw`\$&`);
}
