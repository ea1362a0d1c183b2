import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Command, InvalidArgumentError } from 'commander';
import { organizationsOf, toCsv } from './county-organizations.js';
import { readCounty } from './divisions.js';

/** 象山县, on the coast of 浙江: 3 subdistricts, 15 towns and townships, 410 villages and communities. */
const DEFAULT_COUNTY = '330225';
const DEFAULT_FILE = fileURLToPath(new URL('../../../examples/county/organizations.csv', import.meta.url));

interface Options {
  readonly county: string;
  readonly out: string;
}

function countyCode(value: string): string {
  if (!/^\d{6}$/.test(value)) throw new InvalidArgumentError(`A county code has six digits, for example ${DEFAULT_COUNTY}.`);
  return value;
}

async function make({ county: code, out }: Options): Promise<void> {
  const county = await readCounty(code);
  const rows = organizationsOf(county);
  await mkdir(dirname(out), { recursive: true });
  await writeFile(out, toCsv(rows));
  console.log(`${county.name}: ${rows.length} organisations in ${relative('.', out) || out}`);
}

try {
  await new Command('make-county')
    .description('Writes the Party organisations of a real county as an import file.')
    .option('--county <code>', 'six-digit code of the county', countyCode, DEFAULT_COUNTY)
    .option('--out <file>', 'file to write', relative('.', DEFAULT_FILE))
    .action(make)
    .parseAsync();
} catch (error) {
  console.error(`make-county: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
}
