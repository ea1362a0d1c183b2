import type { CodeDefinition, CodeSystemDefinition } from '../../../src/index.js';

/** Administrative divisions down to counties: GB/T 2260, six digits. Read when they are first asked for. */
export const divisionCodes: CodeSystemDefinition = {
  id: 'division',
  title: { zh: '行政区划', en: 'Administrative division' },
  standard: 'GB/T 2260-2007',
  codes: readDivisions,
};

/** In the standard, but not in the statistics that the table is made from. */
const OTHERS = [named('710000', '台湾省'), named('810000', '香港特别行政区'), named('820000', '澳门特别行政区')];

async function readDivisions(): Promise<readonly CodeDefinition[]> {
  const { DIVISION_NAMES } = await import('./division-names.data.js');
  return [...DIVISION_NAMES.trim().split('\n').flatMap(readProvince), ...OTHERS];
}

function readProvince(line: string): CodeDefinition[] {
  const [province = '', ...cities] = line.split('|');
  const code = province.slice(0, 2);
  return [named(`${code}0000`, province.slice(2)), ...cities.flatMap((city) => readCity(code, city))];
}

function readCity(province: string, text: string): CodeDefinition[] {
  const [city = '', counties = ''] = text.split(':');
  const code = `${province}${city.slice(0, 2)}`;
  const inside = counties === '' ? [] : counties.split(',').map((county) => named(`${code}${county.slice(0, 2)}`, county.slice(2), `${code}00`));
  return [named(`${code}00`, city.slice(2), `${province}0000`), ...inside];
}

/** Divisions have no official English names. */
function named(code: string, name: string, parent?: string): CodeDefinition {
  return { code, name: { zh: name, en: name }, ...(parent !== undefined && { parent }) };
}
