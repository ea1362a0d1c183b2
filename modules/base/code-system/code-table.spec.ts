import type { CodeDefinition, CodeSystemDefinition } from '../../../src/index.js';
import { CodeTable } from './code-table.js';
import { educationCodes } from './education.codes.js';
import { ethnicityCodes } from './ethnicity.codes.js';
import { politicalStatusCodes } from './political-status.codes.js';
import { sexCodes } from './sex.codes.js';

const tableOf = ({ codes }: CodeSystemDefinition) => new CodeTable(codes as readonly CodeDefinition[]);

describe('a table of codes', () => {
  it.each([
    [ethnicityCodes, '01', '01'],
    [ethnicityCodes, '汉', '01'],
    [ethnicityCodes, ' 汉 族 ', '01'],
    [ethnicityCodes, 'HAN', '01'],
    [ethnicityCodes, '０１', '01'],
    [ethnicityCodes, '1', null],
    [ethnicityCodes, '基诺族', '56'],
    [ethnicityCodes, '57', null],
    [ethnicityCodes, '', null],
    [educationCodes, '大学本科', '21'],
    [educationCodes, '本科', '21'],
    [educationCodes, '大学本科毕业', '21'],
    [educationCodes, '大学本科教育', '20'],
    [educationCodes, '小学肄业', '83'],
    [educationCodes, '72', null],
    [sexCodes, '男', '1'],
    [sexCodes, 'female', '2'],
    [politicalStatusCodes, '无党派', '12'],
  ] as const)('of a standard tells what a text means: %#', (system: CodeSystemDefinition, text, code) => {
    expect(tableOf(system).codeOf(text)).toBe(code);
  });

  it('has codes as they are written, not as they are meant', () => {
    expect([tableOf(ethnicityCodes).has('01'), tableOf(ethnicityCodes).has('汉族'), tableOf(ethnicityCodes).has('０１')]).toEqual([true, false, false]);
  });

  it('tells namesakes apart by what is above them', () => {
    const table = new CodeTable([
      { code: '32', name: { zh: '江苏省', en: 'Jiangsu' } },
      { code: '35', name: { zh: '福建省', en: 'Fujian' } },
      { code: '3201', name: { zh: '鼓楼区', en: 'Gulou, Nanjing' }, parent: '32' },
      { code: '3501', name: { zh: '鼓楼区', en: 'Gulou, Fuzhou' }, parent: '35' },
    ]);
    expect([table.codeOf('鼓楼区'), table.codeOf('江苏省鼓楼区'), table.codeOf('福建省 鼓楼区')]).toEqual([null, '3201', '3501']);
  });

  it('takes what is written like a code for the code', () => {
    const table = new CodeTable([
      { code: '1', name: { zh: '2', en: 'two' } },
      { code: '2', name: { zh: '1', en: 'one' } },
    ]);
    expect([table.codeOf('1'), table.codeOf('2')]).toEqual(['1', '2']);
  });
});

describe('the tables of national standards', () => {
  it.each([
    ['sex', sexCodes, 4],
    ['ethnicity', ethnicityCodes, 58],
    ['education', educationCodes, 40],
    ['political status', politicalStatusCodes, 13],
  ])('%j names each code once, and every parent', (_, system: CodeSystemDefinition, count) => {
    const codes = system.codes as readonly CodeDefinition[];
    const known = new Set(codes.map(({ code }) => code));
    expect([codes.length, known.size]).toEqual([count, count]);
    expect(codes.filter(({ parent }) => parent !== undefined && !known.has(parent))).toEqual([]);
  });

  it.each([sexCodes, ethnicityCodes, educationCodes, politicalStatusCodes])('$id: finds each code by its name', (system: CodeSystemDefinition) => {
    const table = tableOf(system);
    expect(table.codes.filter(({ code, name, aliases = [] }) => [name.zh, name.en, ...aliases].some((text) => table.codeOf(text) !== code))).toEqual([]);
  });
});
