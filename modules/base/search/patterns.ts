/** Letters, blanks and the apostrophe that parts syllables: the way pinyin is typed. */
const TYPED_PINYIN = /^[a-zA-ZüÜ'’\s]+$/;

/** The characters of a text but for blanks, each once. */
export function charactersOf(text: string): string[] {
  return [...new Set(text.replace(/\s/g, ''))];
}

/** The text as the pinyin of a name is kept (lower case, no blanks, `ü` as `v`); null where it is no pinyin. */
export function pinyinOf(text: string): string | null {
  return TYPED_PINYIN.test(text) ? text.toLowerCase().replaceAll('ü', 'v').replace(/['’\s]/g, '') || null : null;
}

/** The first text after all that begin with `pinyin`, compared byte by byte: `{` comes right after `z`. */
export function afterPinyin(pinyin: string): string {
  return `${pinyin}{`;
}
