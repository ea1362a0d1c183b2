import { readDocumentNumber } from './document-number.js';

const read = (text: string) => readDocumentNumber(text, 2026);

describe('a document number', () => {
  it.each([
    ['县委〔2026〕5号', '县委〔2026〕5号'],
    ['X发〔2026〕12号', 'X发〔2026〕12号'],
    ['县委[2026]5号', '县委〔2026〕5号'],
    ['县委［２０２６］１２号', '县委〔2026〕12号'],
    ['县委（2026）5号', '县委〔2026〕5号'],
    ['县委(2026)5号', '县委〔2026〕5号'],
    ['县委【2026】5号', '县委〔2026〕5号'],
    ['县委﹝2026﹞5号', '县委〔2026〕5号'],
    ['Ｘ发 〔2026〕 12 号', 'X发〔2026〕12号'],
    ['中办发〔1999〕1号', '中办发〔1999〕1号'],
    ['县委〔2027〕1号', '县委〔2027〕1号'],
    ['党〔2026〕100号', '党〔2026〕100号'],
  ])('is read from %s', (text, number) => {
    expect(read(text)).toEqual({ number });
  });

  it.each([
    ['县委〔2026〕第5号', 'ordinal'],
    ['县委〔2026〕05号', 'leadingZero'],
    ['县委〔2026〕0号', 'leadingZero'],
    ['县委〔26〕5号', 'year'],
    ['县委〔二〇二六〕5号', 'year'],
    ['县委〔1920〕5号', 'year'],
    ['县委〔2028〕5号', 'year'],
    ['县委〔2099〕5号', 'year'],
    ['县委〔2026]5号', 'brackets'],
    ['县委2026年5号', 'brackets'],
    ['县委2026-5号', 'brackets'],
    ['县委〔2026〕5', 'ending'],
    ['〔2026〕5号', 'office'],
    ['县-委〔2026〕5号', 'office'],
    [`${'县'.repeat(21)}〔2026〕5号`, 'office'],
    ['县委〔2026〕5号补', 'form'],
    ['县委〔2026〕五号', 'form'],
    ['县委〔2026〕5号〔2026〕6号', 'form'],
    ['关于开会的通知', 'form'],
    ['5', 'form'],
  ])('is not read from %s, which wants another %s', (text, cure) => {
    expect(read(text)).toEqual({ cure });
  });
});
