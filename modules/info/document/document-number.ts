import type { Text } from '../../../src/index.js';

/** Why a text is no document number (发文字号), and the cure. */
export const NUMBER_CURES = {
  ordinal: { zh: '请去掉“第”字，写作“…〔2026〕5号”。', en: 'Leave 第 out, as in …〔2026〕5号.' },
  leadingZero: { zh: '顺序号不编虚位：请写“5号”，不写“05号”。', en: 'The serial has no leading zeros: 5号, not 05号.' },
  year: { zh: '年份须写全四位，不早于 1921 年，不晚于明年。', en: 'The year has four digits, and is not before 1921 nor after the next one.' },
  brackets: { zh: '年份须用一对六角括号括入：〔2026〕。', en: 'The year stands between one pair of brackets: 〔2026〕.' },
  ending: { zh: '顺序号后须有“号”字。', en: 'The serial is followed by 号.' },
  office: { zh: '年份之前须是发文机关代字：1 至 20 个汉字或字母。', en: 'Before the year stands the code of the office: 1 to 20 Chinese characters or letters.' },
  form: { zh: '请写作“机关代字〔年份〕顺序号号”，如“县委〔2026〕5号”。', en: 'Write the code of the office, 〔year〕, the serial and 号, as in 县委〔2026〕5号.' },
} as const satisfies Readonly<Record<string, Text>>;

/** One of {@link NUMBER_CURES}. */
export type NumberCure = keyof typeof NUMBER_CURES;

/** A number as it is kept, or what is wrong with it. */
export type ReadNumber = { readonly number: string } | { readonly cure: NumberCure };

const PAIRS: Readonly<Record<string, string>> = { '〔': '〕', '[': ']', '(': ')', '【': '】', '〖': '〗', '{': '}' };
/** Office, opening bracket, year, closing bracket, serial; whatever is wrong with each. */
const PARTS = /^([^〔[(【〖{]*)([〔[(【〖{])([^〕\])】〗}]*)([〕\])】〗}])(.*)$/u;
const OFFICE = /^[\p{Script=Han}A-Za-z]{1,20}$/u;
const FIRST_YEAR = 1921;

/**
 * Reads a document number (INF-3). Full-width digits and letters, blanks, and any one pair of brackets are taken for what they
 * stand for; what would have to be guessed is not. Pure.
 *
 * @param thisYear the year before which, with the next one, the number must lie: that of the next is given in December
 */
export function readDocumentNumber(text: string, thisYear: number): ReadNumber {
  const written = text.normalize('NFKC').replaceAll(/\s/gu, '');
  const [, office, opening = '', year = '', closing, serial = ''] = PARTS.exec(written) ?? [];
  if (office === undefined) return { cure: /\d{4}.*\d+号$/.test(written) ? 'brackets' : 'form' };
  if (!OFFICE.test(office)) return { cure: 'office' };
  if (PAIRS[opening] !== closing) return { cure: 'brackets' };
  if (!/^\d{4}$/.test(year) || Number(year) < FIRST_YEAR || Number(year) > thisYear + 1) return { cure: 'year' };
  if (serial.startsWith('第')) return { cure: 'ordinal' };
  if (/^0\d*号?$/.test(serial)) return { cure: 'leadingZero' };
  if (/^\d+$/.test(serial)) return { cure: 'ending' };
  return /^[1-9]\d{0,8}号$/.test(serial) ? { number: `${office}〔${year}〕${serial}` } : { cure: 'form' };
}
