import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Jieba } from '@node-rs/jieba';

const require = createRequire(import.meta.url);
let jieba: Jieba | undefined;

/**
 * The dictionary, read when it is first needed: it takes a third of a second and 40 MiB. Not by the package's own
 * `dict.js`, which reads 6 MB of frequencies too.
 */
function segmenter(): Jieba {
  if (!jieba) {
    const { Jieba: Segmenter } = require('@node-rs/jieba') as typeof import('@node-rs/jieba');
    jieba = Segmenter.withDict(readFileSync(require.resolve('@node-rs/jieba/dict.txt')));
  }
  return jieba;
}

/** The words of a run of Chinese characters, one after the other; what the dictionary does not know falls into characters. */
export function cutWords(run: string): string[] {
  return segmenter().cut(run, false);
}

/** The words of the dictionary inside a word, itself the last: 党员, 大会, 党员大会. */
export function wordsWithin(word: string): string[] {
  return segmenter().cutForSearch(word, false);
}
