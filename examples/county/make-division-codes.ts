import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { type Division, readTable } from './divisions.js';

const DEFAULT_FILE = fileURLToPath(new URL('../../../modules/base/code-system/division-names.data.ts', import.meta.url));

const HEAD = `/**
 * Provinces, cities and counties (GB/T 2260) as of 2023-06-30, made by \`examples/county/make-division-codes.ts\`;
 * not to be edited by hand. A line is a province and its cities with their counties:
 * \`<2 digits><name>|<2 digits><name>:<2 digits><name>,…|…\`.
 */
`;

/** A city with its counties, by the digits that each adds to the code of what it lies in; one without any stands in the package as its own county. */
function cityLine(city: Division, counties: readonly Division[]): string {
  const inside = counties.filter(({ code }) => code.startsWith(city.code) && !code.endsWith('00')).map(({ code, name }) => `${code.slice(4)}${name}`);
  return `${city.code.slice(2)}${city.name}:${inside.join(',')}`;
}

const [provinces, cities, counties] = await Promise.all([readTable('provinces'), readTable('cities'), readTable('areas')]);
const lines = provinces.map(({ code, name }) => {
  const inside = cities.filter((city) => city.code.startsWith(code)).map((city) => cityLine(city, counties));
  return [`${code}${name}`, ...inside].join('|');
});
const file = process.argv[2] ?? DEFAULT_FILE;
await writeFile(file, `${HEAD}export const DIVISION_NAMES = \`\n${lines.join('\n')}\`;\n`);
console.log(`${provinces.length} provinces, ${cities.length} cities, ${counties.length} counties in ${file}`);
