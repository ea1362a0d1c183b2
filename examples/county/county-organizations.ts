import { createHash } from 'node:crypto';
import type { County, Division } from './divisions.js';

/** The columns of an organisations import file, in the order they are written. */
export const COLUMNS = ['code', 'name', 'shortName', 'type', 'kind', 'parentCode', 'foundedOn'] as const;

/** One row of an organisations import file; an empty `parentCode` means the acting organisation. */
export type OrganizationRow = Readonly<Record<(typeof COLUMNS)[number], string>>;

/** Statistical placeholders for land where nobody has a village of his own. */
const PLACEHOLDER = /虚拟(社区|生活区)$/;
/** Areas whose Party body is sent by the county and not elected: subdistricts and zones. */
const DISPATCHED = /(街道|街道办事处|区|管理处)$/;

/**
 * The Party organisations of a county: a committee for each town, a working committee for each
 * subdistrict, a branch for each village and community. The county's own committee is no row:
 * it is the organisation that imports the file.
 */
export function organizationsOf(county: County): OrganizationRow[] {
  const towns = county.towns.map(townRow);
  const townOf = new Map(towns.map((town) => [town.code, town]));
  const villages = county.villages.filter(({ name }) => !PLACEHOLDER.test(name));
  return [...towns, ...villages.map((village) => villageRow(village, townOf))];
}

/** The rows as CSV (RFC 4180, UTF-8 without a byte order mark, lines ended by LF). */
export function toCsv(rows: readonly OrganizationRow[]): string {
  const lines = rows.map((row) => COLUMNS.map((column) => csvField(row[column])).join(','));
  return `${[COLUMNS.join(','), ...lines].join('\n')}\n`;
}

/** The everyday name of a village or community by the name of its committee: 东门渔村村委会 → 东门渔村. */
export function villageName(committeeName: string): string {
  const village = /^(.+?)(?:村民委员会|村委会)$/.exec(committeeName)?.[1];
  if (village) return /(村|社区|嘎查)$/.test(village) ? village : `${village}村`;
  const community = /^(.+?)(?:社区)?(?:居民委员会|居委会)$/.exec(committeeName)?.[1];
  return community ? `${community}社区` : committeeName;
}

function townRow({ code, name }: Division): OrganizationRow {
  const dispatched = DISPATCHED.test(name);
  return {
    code: organizationCode(code),
    name: `${name}${dispatched ? '党工委' : '党委'}`,
    shortName: name,
    type: dispatched ? 'workingCommittee' : 'committee',
    kind: 'regular',
    parentCode: '',
    foundedOn: dispatched ? inventedDay(code, 2001, 2010) : inventedDay(code, 1950, 1958),
  };
}

function villageRow({ code, name }: Division, townOf: ReadonlyMap<string, OrganizationRow>): OrganizationRow {
  const shortName = villageName(name);
  const parentCode = organizationCode(code.slice(0, 9));
  const young = townOf.get(parentCode)?.type === 'workingCommittee';
  return {
    code: organizationCode(code),
    name: `${shortName}党支部`,
    shortName,
    type: 'branch',
    kind: 'regular',
    parentCode,
    foundedOn: young ? inventedDay(code, 2011, 2020) : inventedDay(code, 1959, 1985),
  };
}

function organizationCode(divisionCode: string): string {
  return `CN${divisionCode}`;
}

/** A day in these years that depends on the code alone, so that every run writes the same file. */
function inventedDay(code: string, firstYear: number, lastYear: number): string {
  const years = lastYear - firstYear + 1;
  const days = createHash('sha256').update(code).digest().readUInt32BE() % (years * 365);
  return new Date(Date.UTC(firstYear, 0, 1 + days)).toISOString().slice(0, 10);
}

function csvField(value: string): string {
  return /[",\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
}
