import { ChoiceField, DateField, FlagField, IntegerField, TextField } from '../../http/fields/field.decorators.js';
import type { ImportRow, SpreadsheetColumn } from '../spreadsheet-resource.js';
import { spreadsheetErrors } from '../spreadsheet.errors.js';
import { readRows } from './read-rows.js';
import { rowFault } from './row-faults.js';

class Visit {
  @TextField({ max: 5 }) code: string;
  @DateField({ optional: true }) day?: string;
  @TextField({ optional: true }) kind?: string;
  @ChoiceField(['first', 'second'], { optional: true }) level?: string;
  @FlagField({ optional: true }) isOpen?: boolean;
  @IntegerField({ optional: true, min: 1 }) guests?: number;
}

const columns: SpreadsheetColumn[] = [
  { field: 'code', title: { zh: '代码', en: 'Code' } },
  { field: 'day', title: { zh: '日期', en: 'Day' }, date: true },
  { field: 'kind', title: { zh: '种类', en: 'Kind' }, choices: [{ code: 'a', name: { zh: '甲类', en: 'First' }, aliases: ['甲'] }] },
  { field: 'level', title: { zh: '级别', en: 'Level' }, choices: [{ code: 'first', name: { zh: '甲级', en: 'First' } }, { code: 'second', name: { zh: '乙级', en: 'Second' } }] },
  { field: 'isOpen', title: { zh: '开放', en: 'Open' }, flag: true },
  { field: 'guests', title: { zh: '人数', en: 'Guests' }, number: true },
];

const read = (...cells: Array<Record<string, string>>) => readRows(cells.map((values, index): ImportRow => ({ row: index + 2, values })), { input: Visit, columns, keys: ['code'] });
const first = async (cells: Record<string, string>) => (await read({ code: 'x', ...cells })).rows[0]?.input;

describe('the rows of a file', () => {
  it.each(['2024-07-01', '2024/7/1', '2024.07.1', '2024年7月1日', '20240701', '２０２４－０７－０１', '２０２４年７月１日'])('reads %s as a day', async (text) => {
    expect((await first({ day: text }))?.day).toBe('2024-07-01');
  });

  it.each(['a', '甲类', '甲', 'FIRST', 'ａ', 'Ｆirst'])('reads %s as a code', async (text) => {
    expect((await first({ kind: text }))?.kind).toBe('a');
  });

  it.each([['是', true], ['TRUE', true], ['1', true], ['１', true], ['否', false], ['False', false]])('reads %s as %s', async (text, value) => {
    expect((await first({ isOpen: text }))?.isOpen).toBe(value);
  });

  it('reads digits as a number, and nothing else', async () => {
    expect((await first({ guests: '06' }))?.guests).toBe(6);
    expect((await first({ guests: '１２' }))?.guests).toBe(12);
    const { faults } = await read({ code: 'a', guests: '6.5' }, { code: 'b', guests: '六' }, { code: 'c', guests: '0' });
    expect(faults.map(({ row, field }) => `${row}:${field}`)).toEqual(['2:guests', '3:guests', '4:guests']);
  });

  it('knows which cells were filled in, and reports every fault of every row by line and field', async () => {
    const { faults, keys, rows } = await read({ code: 'x', day: '2024-07-01' }, { code: 'too long', day: '２０２４-13-01' }, { code: 'x' }, { isOpen: '也许' }, { code: 'y', colour: 'red' });
    expect(rows.map(({ row, given }) => [row, [...given]])).toEqual([[2, ['code', 'day']]]);
    expect(faults.map(({ row, field, code }) => `${row}:${field}:${code}`)).toEqual([
      '3:code:validation.too_long',
      '3:day:validation.not_a_date',
      '4:code:import.key_twice',
      '5:code:validation.required',
      '5:isOpen:validation.not_a_flag',
      '6:colour:validation.unknown_field',
    ]);
    expect([...(keys.get('code') ?? [])]).toEqual(['x', 'too long', 'y']);
  });

  it('says what a cell may hold in the words of files', async () => {
    const { faults } = await read({ code: 'x', level: '丙级', isOpen: '也许' });
    expect(faults.map(({ field, message }) => `${field}: ${message.zh} ${message.en}`)).toEqual([
      'level: 只能是：甲级（first）、乙级（second）。 Must be one of: first, second.',
      'isOpen: 只能是“是”或“否”。 Must be 是 or 否 (yes or no).',
    ]);
  });

  it('says once of a cell that it could not be read', async () => {
    const fault = rowFault(2, 'code', spreadsheetErrors.errorCell());
    const { faults, rows } = await readRows([{ row: 2, values: {}, faults: [fault] }], { input: Visit, columns, keys: ['code'] });
    expect([rows, faults]).toEqual([[], [fault]]);
  });
});
