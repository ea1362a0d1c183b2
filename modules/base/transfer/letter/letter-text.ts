import type { IntroductionLetter } from './introduction-letter.js';

/** A piece of a sentence: printed on the form (`filled` is false), or filled into one of its blanks. */
export interface Segment {
  readonly text: string;
  readonly filled: boolean;
}

const CAPITALS = '零壹贰叁肆伍陆柒捌玖';
const UNITS = ['', '拾', '佰'];
/** Two full-width spaces: how a Chinese paragraph begins. */
const INDENT = '　　';
const BLANK = '　　　　　　';

/** A sentence in which every second text, beginning with the second, fills a blank. */
function sentence(strings: TemplateStringsArray, ...values: readonly string[]): Segment[] {
  const segments = strings.flatMap((text, index) => [
    { text, filled: false },
    { text: values[index] ?? '', filled: true },
  ]);
  return segments.filter(({ text }) => text !== '');
}

/** The sentence of the stub (存根), which the issuing committee keeps. */
export function stubSentence({ name, membership, from, to }: IntroductionLetter): Segment[] {
  return sentence`${INDENT}${name}同志系中共${membership}党员，组织关系由${from}转到${to}。`.map(unfilledIndent);
}

/** The sentence of the letter, which the member carries. */
export function letterSentence(letter: IntroductionLetter): Segment[] {
  const { name, sex, age, ethnicity, membership, idNumber, from, to, duesPaidUntil } = letter;
  const [year = '', month = ''] = duesPaidUntil.split('-');
  return sentence`${INDENT}${name}同志（${sex}），${String(age)}岁，${ethnicity}，系中共${membership}党员，身份证号码${idNumber}，由${from}去${to}，请转接组织关系。该同志党费已交到${capitalDigits(year)}年${capitalNumber(Number(month))}月。`.map(unfilledIndent);
}

/** The sentence of the receipt (回执联), which comes back. */
export function receiptSentence({ name }: IntroductionLetter): Segment[] {
  return sentence`${INDENT}${name}同志的党员组织关系已转达我处，特此回复。`.map(unfilledIndent);
}

/** How long the letter holds, in capitals so that nobody alters it. */
export function validity({ validDays }: IntroductionLetter): Segment[] {
  return sentence`（有效期${capitalNumber(validDays)}天）`;
}

/** `2026年11月26日` */
export function chineseDate(date: string): string {
  const [year, month, day] = date.split('-');
  return `${year}年${Number(month)}月${Number(day)}日`;
}

/** A date to be written in by hand. */
export const BLANK_DATE = '　　　　年　　月　　日';

/** A label with what is known, or with room to write it in. */
export function labelled(label: string, value: string | null): Segment[] {
  return [{ text: `${label}：`, filled: false }, { text: value ?? BLANK, filled: value !== null }];
}

/** `2026` → `贰零贰陆` */
function capitalDigits(digits: string): string {
  return Array.from(digits, (digit) => CAPITALS[Number(digit)] ?? digit).join('');
}

/** `30` → `叁拾`, `11` → `拾壹`, `105` → `壹佰零伍`; for 1 to 999. */
export function capitalNumber(value: number): string {
  const digits = Array.from(String(value), Number);
  const words = digits.map((digit, index) => (digit === 0 ? '零' : `${CAPITALS[digit]}${UNITS[digits.length - 1 - index]}`)).join('');
  return words.replace(/零+$/, '').replace(/^壹拾/, '拾');
}

function unfilledIndent(segment: Segment): Segment {
  return segment.text === INDENT ? { ...segment, filled: false } : segment;
}
