import { idCheckDigit, readIdNumber } from './id-number.js';

const TODAY = '2026-11-26';
const withCheckDigit = (digits: string) => `${digits}${idCheckDigit(digits)}`;

describe('an ID number', () => {
  it('tells birth date, sex and division of the samples of GB 11643', () => {
    expect(readIdNumber('11010519491231002X', TODAY)).toEqual({
      valid: true,
      idNumber: '11010519491231002X',
      birthDate: '1949-12-31',
      sex: 'female',
      divisionCode: '110105',
    });
    expect(readIdNumber('440524188001010014', TODAY)).toMatchObject({ valid: true, birthDate: '1880-01-01', sex: 'male' });
  });

  it.each(['11010519491231002x', '１１０１０５１９４９１２３１００２Ｘ', '１１０１０５１９４９１２３１００２ｘ', ' 110105 19491231 002X\u200b', '110105\u300019491231002x'])(
    'is understood as it is typed: %j',
    (typed) => {
      expect(readIdNumber(typed, TODAY)).toMatchObject({ valid: true, idNumber: '11010519491231002X' });
    },
  );

  it.each([
    ['', 'length'],
    ['110105491231002', 'length'],
    ['11010519491231002X0', 'length'],
    ['11010519491231002Y', 'characters'],
    ['1101051949123100X2', 'characters'],
    ['1101051949123100²X', 'characters'],
    ['𠮷1010519491231002X', 'characters'],
    ['110105194912310021', 'checkDigit'],
    ['110105194912310039', 'checkDigit'],
  ])('%j is refused for its %s', (typed, fault) => {
    expect(readIdNumber(typed, TODAY)).toEqual({ valid: false, fault });
  });

  it.each(['19900230', '19000229', '20230229', '19901301', '19900001', '19900100', '19900431', '00000101', '20261127'])(
    'is refused for a birth date that is none, its check digit right: %s',
    (day) => {
      expect(readIdNumber(withCheckDigit(`110105${day}002`), TODAY)).toEqual({ valid: false, fault: 'date' });
    },
  );

  it.each(['20000229', '20240229', '20261126', '19491001'])('may have the birth date %s', (day) => {
    expect(readIdNumber(withCheckDigit(`110105${day}003`), TODAY)).toMatchObject({ valid: true, sex: 'male' });
  });

  it('has exactly one check digit for its first 17 digits', () => {
    const digits = '33022519900615123';
    const right = [...'0123456789X'].filter((last) => readIdNumber(digits + last, TODAY).valid);
    expect(right).toEqual([idCheckDigit(digits)]);
  });
});
