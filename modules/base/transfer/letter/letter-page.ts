import type { IntroductionLetter } from './introduction-letter.js';
import { BLANK_DATE, chineseDate, labelled, letterSentence, receiptSentence, type Segment, stubSentence, validity } from './letter-text.js';
import type { TextSetter, TextStyle } from './text-setter.js';

/** A4 in points. */
const PAGE = { width: 595.28, height: 841.89 };
const LEFT = 62;
const RIGHT = PAGE.width - LEFT;
const MIDDLE = PAGE.width / 2;
const WIDTH = RIGHT - LEFT;

const TITLE: TextStyle = { size: 17, weight: 'title' };
const TEXT: TextStyle = { size: 12, weight: 'text' };
const SMALL: TextStyle = { size: 9, weight: 'text' };

/** Where the three parts begin, and where they are cut apart. */
const STUB_TOP = 44;
const FIRST_CUT = 238;
const LETTER_TOP = 268;
const SECOND_CUT = 612;
const RECEIPT_TOP = 640;

const FORM = '中国共产党党员组织关系介绍信';
const STUB_TITLE = `${FORM}存根`;
const RECEIPT_TITLE = `${FORM}回执联`;
const SEAL = '（盖章）';
const PASTE_HERE = '（贴回执联处）';
const ACROSS = '（加盖骑缝章）';
const PARTS = ['第一联', '第二联', '第三联'] as const;
const NOTE = '注：回执联由接收党员组织关系的基层党委在接收党员后一个月内邮寄或传真至党员原所在基层党委。';

/** The part of a PDF document that the cutting lines are drawn with. */
export interface DashedLines {
  dash(length: number, options: { space: number }): this;
  undash(): this;
  moveTo(x: number, y: number): this;
  lineTo(x: number, y: number): this;
  stroke(): this;
}

/** Draws the form of 组通字〔2006〕45号: stub, letter and receipt on one A4 page, to be cut apart. */
export class LetterPage {
  constructor(
    private readonly setter: TextSetter,
    private readonly lines: DashedLines,
  ) {}

  async draw(letter: IntroductionLetter): Promise<void> {
    await this.setter.prepare([FORM, STUB_TITLE, RECEIPT_TITLE].join(''), 'title');
    await this.setter.prepare(textsOf(letter).join(''), 'text');
    this.drawStub(letter);
    this.cut(FIRST_CUT);
    this.drawLetter(letter);
    this.cut(SECOND_CUT);
    this.drawReceipt(letter);
  }

  private drawStub(letter: IntroductionLetter): void {
    this.head(STUB_TITLE, PARTS[0], letter.number, STUB_TOP);
    this.setter.paragraph(stubSentence(letter), { x: LEFT, y: STUB_TOP + 66 }, { width: WIDTH, height: 92 }, TEXT);
    this.setter.line(plain(PASTE_HERE), { x: LEFT, y: FIRST_CUT - 22 }, SMALL);
    this.setter.lineBefore(chineseDate(letter.issuedOn), { x: RIGHT, y: FIRST_CUT - 22 }, TEXT);
  }

  private drawLetter(letter: IntroductionLetter): void {
    this.head(FORM, PARTS[1], letter.number, LETTER_TOP);
    const top = LETTER_TOP + 66;
    const next = this.setter.paragraph([{ text: letter.addressee, filled: true }, ...plain('：')], { x: LEFT, y: top }, { width: WIDTH, height: 46 }, TEXT);
    const end = this.setter.paragraph(letterSentence(letter), { x: LEFT, y: next }, { width: WIDTH, height: SECOND_CUT - 152 - next }, TEXT);
    this.setter.line(validity(letter), { x: LEFT + 2 * TEXT.size, y: end }, TEXT);
    this.setter.lineBefore(SEAL, { x: RIGHT - 40, y: SECOND_CUT - 108 }, TEXT);
    this.setter.lineBefore(chineseDate(letter.issuedOn), { x: RIGHT, y: SECOND_CUT - 84 }, TEXT);
    for (const [index, line] of contactLines(letter).entries()) {
      this.setter.paragraph(line, { x: LEFT, y: SECOND_CUT - 60 + index * 17 }, { width: WIDTH, height: 17 }, SMALL);
    }
  }

  private drawReceipt(letter: IntroductionLetter): void {
    this.head(RECEIPT_TITLE, PARTS[2], letter.number, RECEIPT_TOP);
    const top = RECEIPT_TOP + 60;
    const next = this.setter.paragraph([{ text: letter.issuer.name, filled: true }, ...plain('：')], { x: LEFT, y: top }, { width: WIDTH, height: 24 }, TEXT);
    this.setter.paragraph(receiptSentence(letter), { x: LEFT, y: next }, { width: WIDTH, height: 40 }, TEXT);
    this.setter.lineBefore(SEAL, { x: RIGHT - 40, y: PAGE.height - 72 }, TEXT);
    this.setter.lineBefore(BLANK_DATE, { x: RIGHT, y: PAGE.height - 50 }, TEXT);
    this.setter.line([...labelled('经办人', null), ...labelled('联系电话', null)], { x: LEFT, y: PAGE.height - 50 }, SMALL);
    this.setter.line(plain(NOTE), { x: LEFT, y: PAGE.height - 26 }, SMALL);
  }

  private head(title: string, part: string, number: string, top: number): void {
    this.setter.line(plain(part), { x: LEFT, y: top }, SMALL);
    this.setter.lineAround(title, { x: MIDDLE, y: top + 14 }, TITLE);
    this.setter.lineBefore(number, { x: RIGHT, y: top + 38 }, TEXT);
  }

  private cut(y: number): void {
    this.lines.dash(4, { space: 3 }).moveTo(LEFT / 2, y).lineTo(PAGE.width - LEFT / 2, y).stroke().undash();
    this.setter.lineAround(ACROSS, { x: MIDDLE, y: y + 13 }, SMALL);
  }
}

function contactLines({ phone, issuer }: IntroductionLetter): Segment[][] {
  return [
    labelled('党员联系电话或其他联系方式', phone),
    [...labelled('党员原所在基层党委', issuer.name), ...plain('　'), ...labelled('通讯地址', issuer.address)],
    [...labelled('联系电话', issuer.phone), ...plain('　'), ...labelled('传真', null), ...plain('　'), ...labelled('邮编', issuer.postalCode)],
  ];
}

/** Every text on the page that is not a title: what the fonts are cut down to. */
function textsOf(letter: IntroductionLetter): string[] {
  const sentences = [stubSentence(letter), letterSentence(letter), receiptSentence(letter), validity(letter), ...contactLines(letter)];
  const blanks = [...labelled('经办人', null), ...labelled('联系电话', null)];
  return [
    ...[...sentences.flat(), ...blanks].map(({ text }) => text),
    ...PARTS, SEAL, PASTE_HERE, ACROSS, NOTE, BLANK_DATE, chineseDate(letter.issuedOn),
    letter.number, letter.addressee, letter.issuer.name, '：',
  ];
}

function plain(text: string): Segment[] {
  return [{ text, filled: false }];
}
