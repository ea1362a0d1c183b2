import { strokeKeyOf } from './stroke-order.js';

/** What a name is searched and sorted by besides itself. */
export interface NameKeys {
  /** Lower case, without tones and blanks: `shanxiongxin`. A character without a known reading stands for itself. */
  readonly pinyin: string;
  /** `sxx` */
  readonly pinyinInitials: string;
  readonly strokeKey: string;
}

const LETTER = /[\p{L}\p{N}]/u;

/** The keys of a name in its one spelling. Surnames are read as such: 单 is shàn, 曾 zēng, 仇 qiú, 解 xiè; ü is written `v`. */
export async function nameKeysOf(name: string): Promise<NameKeys> {
  // Its dictionary is large; who never writes a member does without.
  const { pinyin } = await import('pinyin-pro');
  const readings = pinyin(name, { surname: 'head', toneType: 'none', type: 'array', v: true }).map((reading) => reading.toLowerCase());
  const syllables = readings.filter((reading) => LETTER.test(reading));
  return {
    pinyin: syllables.join(''),
    pinyinInitials: syllables.map((syllable) => [...syllable][0]).join(''),
    strokeKey: strokeKeyOf(name),
  };
}
