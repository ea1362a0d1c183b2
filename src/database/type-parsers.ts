import pg from 'pg';

const { DATE, INT8, TIMESTAMPTZ } = pg.types.builtins;
const INT8_ARRAY = 1016;
const DATE_ARRAY = 1182;
const TIMESTAMPTZ_ARRAY = 1185;

type Parser = (text: string) => unknown;
/** What `pg.types.arrayParser` is at run time; its published type is another. */
const arrays = pg.types.arrayParser as unknown as {
  create(text: string, parse: Parser): { parse(): unknown[] };
};
const arrayOf = (parse: Parser): Parser => (text) => arrays.create(text, parse).parse();

const PARSERS: ReadonlyMap<number, Parser> = new Map<number, Parser>([
  [DATE, (text) => text],
  [INT8, parseInt8],
  [TIMESTAMPTZ, parseInstant],
  [DATE_ARRAY, arrayOf((text) => text)],
  [INT8_ARRAY, arrayOf(parseInt8)],
  [TIMESTAMPTZ_ARRAY, arrayOf(parseInstant)],
]);

/**
 * How our connections read PostgreSQL's values; given to each connection, so that other users of
 * `pg` in the process keep theirs.
 *
 * - `date` → `YYYY-MM-DD`: a day has no time zone, a `Date` would give it one.
 * - `int8` (and `count(*)`) → number, or a string beyond 2⁵³.
 * - `timestamptz` → ISO 8601 in UTC with milliseconds, as `Date.prototype.toISOString` writes it:
 *   answers are JSON, so a `Date` would be made only to be written out again. Entities still get a
 *   `Date`: TypeORM makes one of the string. Microseconds are cut off: declare instants
 *   `timestamptz(3)` where a keyset cursor compares them.
 */
export const typeParsers: pg.CustomTypesConfig = {
  getTypeParser: (oid: number, format?: 'text' | 'binary'): unknown =>
    (format !== 'binary' && PARSERS.get(oid)) || pg.types.getTypeParser(oid, format),
};

function parseInt8(text: string): number | string {
  const value = Number(text);
  return Number.isSafeInteger(value) ? value : text;
}

/** `2026-07-01 08:00:00.12+00` → `2026-07-01T08:00:00.120Z`; `infinity` stays as it is. */
function parseInstant(text: string): string {
  const isPlainUtc = text.endsWith('+00') && text.charCodeAt(10) === 32;
  if (!isPlainUtc) {
    const parsed: unknown = pg.types.getTypeParser(TIMESTAMPTZ)(text);
    return parsed instanceof Date ? parsed.toISOString() : text;
  }
  const milliseconds = text.length === 22 ? '000' : text.slice(20, Math.min(23, text.length - 3)).padEnd(3, '0');
  return `${text.slice(0, 10)}T${text.slice(11, 19)}.${milliseconds}Z`;
}
