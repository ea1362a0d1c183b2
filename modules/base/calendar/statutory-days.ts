import { createRequire } from 'node:module';

/** What a day is, where it is not by its day of the week alone. */
export interface SetDay {
  readonly kind: 'workday' | 'holiday';
  readonly name: string;
}

/** The days that the State Council set, as `chinese-days` has them: holidays and the make-up days for them. */
export interface StatutoryDays {
  readonly days: ReadonlyMap<string, SetDay>;
  /** The years it set any day in; of others nothing is known. */
  readonly years: ReadonlySet<number>;
}

/** A day → `National Day,国庆节,3`. */
type Table = Readonly<Record<string, string>>;

let read: StatutoryDays | null = null;

/** Read from the package when it is first needed. */
export function statutoryDays(): StatutoryDays {
  read ??= readPackage();
  return read;
}

function readPackage(): StatutoryDays {
  const load = createRequire(import.meta.url);
  const { holidays, workdays } = load('chinese-days/dist/chinese-days.json') as { holidays: Table; workdays: Table };
  const days = new Map([...entries(holidays, 'holiday'), ...entries(workdays, 'workday')]);
  return { days, years: new Set(Object.keys(holidays).map((day) => Number(day.slice(0, 4)))) };
}

function entries(table: Table, kind: SetDay['kind']): [string, SetDay][] {
  return Object.entries(table).map(([day, text]) => [day, { kind, name: text.split(',')[1] ?? text }]);
}
