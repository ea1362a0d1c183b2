import { FieldCrypto } from '../../../src/index.js';
import { MemberNumbers, readPhone } from './member-numbers.js';

const key = Buffer.alloc(32, 1);
const numbers = new MemberNumbers(new FieldCrypto({ fieldKeys: { current: '00000001', byId: new Map([['00000001', key]]) }, indexKey: Buffer.alloc(32, 2) }));

describe('a phone number', () => {
  it.each([
    ['13812341027', '13812341027'],
    ['１３８ 1234-1027', '13812341027'],
    ['+86 138 1234 1027', '13812341027'],
    ['0086-13812341027', '13812341027'],
    ['(010) 12345678', '01012345678'],
    ['0574-8765432', '05748765432'],
    ['87654321', '87654321'],
    ['0044 20 7946 0000', '+442079460000'],
    ['+86123', null],
    ['138****1027', null],
    ['12', null],
    ['电话', null],
  ])('typed as %j is read as %j', (typed, phone) => {
    expect(readPhone(typed)).toBe(phone);
  });
});

describe('the numbers of a row', () => {
  const row = (id: string, stored: string) => ({ id, idNumber: stored, phone: null });

  it('are shown masked, and only at their place', () => {
    const { stored } = numbers.seal('a', 'idNumber', '410102199001010024');
    expect(numbers.masked(row('a', stored)).idNumber).toBe('410102********0024');
    expect(numbers.masked(row('a', stored)).idNumber).toBe('410102********0024');
    // What was masked once is kept, but not for another row that the text was copied to.
    expect(() => numbers.masked(row('b', stored))).toThrow('cannot be read');
  });

  it('are found however they are typed', () => {
    const { index } = numbers.seal('a', 'phone', '13812341027');
    expect(numbers.indexOfTyped('phone', '+86 138-1234-1027')).toBe(index);
    expect(numbers.indexOfTyped('idNumber', '13812341027')).not.toBe(index);
  });

  it('tell the mask that was shown from another', () => {
    expect(numbers.isMaskOf('phone', '138****1027', '13812341027')).toBe(true);
    expect(numbers.isMaskOf('phone', '13812341027', '13812341027')).toBe(false);
    expect(() => numbers.isMaskOf('phone', '139****1027', '13812341027')).toThrow('masked_number');
    expect(() => numbers.isMaskOf('phone', '138****1027', null)).toThrow('masked_number');
  });
});
