import type { EqualRate } from './equal-rate.js';
import type { GrowthResult } from './growth.js';
import type { ImportFigures } from './import-figures.js';
import type { MenuFigures } from './menu-figures.js';
import type { PicturesFigures } from './picture-figures.js';
import type { ProcessFigures } from './process-figures.js';
import { type ScenarioResult, throughputRatio } from './scenario.js';
import { ratio } from './statistics.js';
import { ASKED_PER_SECOND, type LatencyFigures } from './steady-requests.js';

/** All that a run found out. */
export interface BenchReport {
  /** `YYYY-MM-DD` */
  readonly date: string;
  readonly machine: readonly string[];
  readonly rows: number;
  readonly members: number;
  readonly articles: number;
  readonly load: { readonly rounds: number; readonly seconds: number; readonly connections: number; readonly equalRate: boolean };
  /** What the column of SQL counts. */
  readonly counted: 'statements' | 'transactions';
  readonly results: readonly ScenarioResult[];
  readonly processes: ProcessFigures | null;
  readonly imports: ImportFigures | null;
  readonly menu: MenuFigures | null;
  readonly pictures: PicturesFigures | null;
  readonly growth: readonly GrowthResult[];
}

/** The report as Markdown; `plot` is the file of the plot beside it. */
export function toMarkdown(report: BenchReport, plot: string): string {
  const { rounds, seconds, connections } = report.load;
  const parts = [
    `# Benchmark of ${report.date}`,
    report.machine.map((fact) => `- ${fact}`).join('\n'),
    `${whole(report.rows)} organisations below the root, ${whole(report.members)} members, ${whole(report.articles)} articles; ${rounds} rounds of ${seconds} s each in turn, ${connections} connections; medians. ` +
      '`raw` is Fastify and pg alone with the same SQL and the same answers, without sign-in, grants, limits, checks and logs. ' +
      'Ratios are ours to raw: of requests a second more is better, of p99 and CPU time less is. ' +
      'Below 25 % a difference in requests a second is none; CPU time is steadier.',
    `![requests a second to raw](${plot})`,
    resultTable(report),
    ...(report.load.equalRate ? ['## At an equal rate', equalRateTable(report)] : []),
    ...(report.processes ? ['## Processes', processTable(report.processes)] : []),
    ...(report.imports ? ['## Import', importTable(report.imports)] : []),
    ...(report.menu ? ['## The tree menu', menuTables(report.menu)] : []),
    ...(report.pictures ? ['## Pictures', pictureTable(report.pictures)] : []),
    ...(report.growth.length > 0 ? ['## Growth', ...report.growth.map(growthTable)] : []),
  ];
  return `${parts.join('\n\n')}\n`;
}

function resultTable({ results, counted }: BenchReport): string {
  const rows = results.map((result) => {
    const { zhibu, raw } = result;
    return [
      `\`${result.id}\` ${result.title}`,
      whole(zhibu.requestsPerSecond),
      whole(raw.requestsPerSecond),
      `**${twoPlaces(throughputRatio(result))}**`,
      twoPlaces(result.goal),
      `${twoPlaces(zhibu.p50Ms)} / ${twoPlaces(raw.p50Ms)}`,
      `${twoPlaces(zhibu.p99Ms)} / ${twoPlaces(raw.p99Ms)}`,
      twoPlaces(ratio(zhibu.p99Ms, raw.p99Ms)),
      `${whole(zhibu.cpuMicros)} / ${whole(raw.cpuMicros)}`,
      twoPlaces(ratio(zhibu.cpuMicros, raw.cpuMicros)),
      `${twoPlaces(zhibu.statements)} / ${twoPlaces(raw.statements)}`,
      `${whole(zhibu.databaseMicros)} / ${whole(raw.databaseMicros)}`,
    ];
  });
  const head = ['scenario', 'ours, requests/s', 'raw', 'ratio', 'goal', 'p50 ms', 'p99 ms', 'ratio', 'CPU µs', 'ratio', `SQL ${counted}`, 'SQL µs'];
  return table(head, rows);
}

function equalRateTable({ results }: BenchReport): string {
  const rows = results.flatMap(({ equalRate, id, title }) =>
    equalRate ? [[`\`${id}\` ${title}`, whole(equalRate.perSecond), pair(equalRate, 'p50Ms'), pair(equalRate, 'p99Ms'), twoPlaces(ratio(equalRate.zhibu.p99Ms, equalRate.raw.p99Ms))]] : [],
  );
  return table(['scenario', 'requests/s', 'p50 ms', 'p99 ms', 'ratio'], rows);
}

function pair({ raw, zhibu }: EqualRate, figure: keyof LatencyFigures): string {
  return `${twoPlaces(zhibu[figure])} / ${twoPlaces(raw[figure])}`;
}

function processTable(figures: ProcessFigures): string {
  return table(
    ['what', 'ours', 'raw', 'goal'],
    [
      ['cold start to ready, existing database, ms', whole(figures.coldStartMs), whole(figures.rawColdStartMs), '≤1,500'],
      ['first start with the embedded database, ms', whole(figures.embeddedFirstStartMs), '–', '≤6,000'],
      ['RSS idle, external database, MiB', whole(figures.idleRssMiB), whole(figures.rawIdleRssMiB), '≤150'],
      ['RSS under load, MiB', whole(figures.loadedRssMiB), '–', '≤300'],
      ['production node_modules without the embedded database, MB', whole(figures.packagesMB), '–', '≤120'],
      ['the same in the container image, which has no source maps, MB', whole(figures.imagePackagesMB), '–', '≤120'],
    ],
  );
}

function importTable({ idle, jobs, peakRssMiB }: ImportFigures): string {
  const rows = jobs.map(({ cpuMicros, meanwhile, peakRssMiB: peak, rows: count, seconds, title }) => [
    title,
    whole(count),
    twoPlaces(seconds),
    whole(count / seconds),
    whole(cpuMicros),
    whole(peak),
    ...latencies(meanwhile),
  ]);
  const head = ['job', 'rows', 's', 'rows/s', 'CPU µs a row', 'peak RSS so far, MiB', 'get meanwhile, p50 ms', 'p99 ms', 'longest ms'];
  const shown = table(head, [['none', '–', '–', '–', '–', '–', ...latencies(idle)], ...rows]);
  return `${shown}\n\nPeak RSS ${whole(peakRssMiB)} MiB, aim ≤512. \`GET /organizations/{id}\` is asked ${ASKED_PER_SECOND} times a second meanwhile.`;
}

function pictureTable({ idle, pictures, startRssMiB }: PicturesFigures): string {
  const rows = pictures.map(({ bytes, cpuMs, meanwhile, peakRssMiB, rendererRssMiB, seconds, title }) => [
    title,
    twoPlaces(seconds),
    whole(cpuMs),
    whole(bytes),
    whole(peakRssMiB),
    whole(rendererRssMiB),
    ...latencies(meanwhile),
  ]);
  const head = ['picture', 's', 'CPU ms', 'bytes', 'peak RSS so far, MiB', 'of the renderer', 'get meanwhile, p50 ms', 'p99 ms', 'longest ms'];
  return `${table(head, [['none', '–', '–', '–', whole(startRssMiB), '–', ...latencies(idle)], ...rows])}\n\n\`GET /organizations/{id}\` is asked ${ASKED_PER_SECOND} times a second meanwhile.`;
}

function latencies({ p50Ms, p99Ms, mostMs }: LatencyFigures): string[] {
  return [twoPlaces(p50Ms), twoPlaces(p99Ms), whole(mostMs)];
}

function menuTables({ inMemory, lists, ofOne, organizations, planMs, ruleMs, ruleRows }: MenuFigures): string {
  const alone = lists[0]?.figures;
  const gated = lists.map(({ decisions, figures }) => [
    whole(decisions),
    whole(figures.requestsPerSecond),
    twoPlaces(ratio(figures.requestsPerSecond, alone?.requestsPerSecond ?? null)),
    `${twoPlaces(figures.p50Ms)} / ${twoPlaces(figures.p99Ms)}`,
    whole(figures.cpuMicros),
    twoPlaces(figures.statements),
    whole(figures.databaseMicros),
  ]);
  const acts = [
    [`a rule at the top of ${whole(organizations)} organisations, ms`, twoPlaces(ruleMs), '–'],
    ['rows it writes about them', whole(ruleRows), '1'],
    ['its plan, with what it concerns counted, ms', twoPlaces(planMs), '–'],
    ['the menu of an organisation over HTTP, first after a decision / next, ms', `${twoPlaces(ofOne.firstMs)} / ${twoPlaces(ofOne.nextMs)}`, '–'],
    [`in memory, ${whole(inMemory.decisions)} decisions of 10 modules: effective menu of one organisation, µs`, twoPlaces(inMemory.eachMicros), '≤1,000'],
    ['the same: laying out the decisions / where one module turns, once after a change, ms', `${twoPlaces(inMemory.layOutMs)} / ${twoPlaces(inMemory.turnsMs)}`, '–'],
  ];
  const head = ['list of 20, decisions', 'requests/s', 'to none', 'p50 / p99 ms', 'CPU µs', 'SQL', 'SQL µs'];
  return `${table(head, gated)}\n\n${table(['what', 'taken', 'goal'], acts)}`;
}

function growthTable({ sizes, what }: GrowthResult): string {
  const titles = sizes[0]?.results.map(({ title }) => title) ?? [];
  const rows = titles.map((title) => {
    const times = sizes.map(({ results }) => results.find((result) => result.title === title));
    const of = (name: 'zhibu' | 'raw') => times.map((result) => result?.[name].p50Ms ?? null);
    const growthOf = (values: (number | null)[]) => twoPlaces(ratio(values.at(-1) ?? null, values[0] ?? null));
    return [title, of('zhibu').map(twoPlaces).join(' → '), growthOf(of('zhibu')), of('raw').map(twoPlaces).join(' → '), growthOf(of('raw')), times[0]?.mayGrow ? '–' : '1.20'];
  });
  const counts = sizes.map(({ rows: size }) => whole(size)).join(' → ');
  return table([`p50 ms, one connection, ${counts} ${what}`, 'ours', 'growth', 'raw', 'growth', 'goal'], rows);
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [line(head), line(head.map((_, index) => (index === 0 ? '---' : '--:'))), ...rows.map(line)].join('\n');
}

function line(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

function whole(value: number | null): string {
  return value === null ? '–' : Math.round(value).toLocaleString('en');
}

function twoPlaces(value: number | null): string {
  return value === null ? '–' : value.toFixed(2);
}
