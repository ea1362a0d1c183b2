import { performance } from 'node:perf_hooks';
import { setTimeout as delay } from 'node:timers/promises';
import { type DemoCells, demoCells } from '../modules/base/demo/demo-cells.js';
import { createDatabase } from './benchmark-database.js';
import { firstOrganization, signIn } from './open-stage.js';
import type { PostgresServer } from './postgres-server.js';
import { ServerProcess } from './server-process.js';
import { get } from './load-request.js';
import { type LatencyFigures, SteadyRequests } from './steady-requests.js';
import { zhibuCommand } from './zhibu-command.js';

/** What one import took. */
export interface ImportJobFigures {
  readonly title: string;
  readonly rows: number;
  /** From the upload to the end of the job. */
  readonly seconds: number;
  /** Of the server, a row; the requests of others included. */
  readonly cpuMicros: number;
  /** The most resident memory since the server started. */
  readonly peakRssMiB: number;
  readonly meanwhile: LatencyFigures;
}

/** A district imported into an empty database. */
export interface ImportFigures {
  /** The same requests with nothing else going on. */
  readonly idle: LatencyFigures;
  readonly jobs: readonly ImportJobFigures[];
  readonly peakRssMiB: number;
}

export interface ImportOptions {
  readonly postgres: PostgresServer;
  readonly folder: string;
  readonly profileTo?: string | undefined;
}

const MEBIBYTE = 2 ** 20;
const IDLE_MS = 4_000;
const POLL_MS = 100;

/** Imports the demo district from CSV files as jobs, one after another, while others ask for an organisation at a steady rate. */
export async function measureImports({ postgres, folder, profileTo }: ImportOptions, say: (line: string) => void): Promise<ImportFigures> {
  const database = await createDatabase(postgres);
  const server = await ServerProcess.start(await zhibuCommand(folder, database.url, profileTo));
  try {
    const headers = { authorization: `Bearer ${await signIn(server.url, 'admin')}` };
    const root = await firstOrganization(server.url, headers);
    const asking = () => new SteadyRequests(server.url, headers, () => get(`/api/v1/organizations/${root}`));
    const atRest = asking();
    await delay(IDLE_MS);
    const idle = await atRest.stop();
    const { members, organizations } = demoCells();
    const files = [
      { title: 'organisations, new', resource: 'organizations', cells: organizations },
      { title: 'members, new', resource: 'members', cells: members },
      { title: 'the same members again', resource: 'members', cells: members },
    ];
    const jobs: ImportJobFigures[] = [];
    for (const { cells, resource, title } of files) {
      const others = asking();
      const before = await server.usage();
      const startedAt = performance.now();
      await importFile(server.url, headers, resource, csvOf(cells));
      const seconds = (performance.now() - startedAt) / 1_000;
      const usage = await server.usage();
      const each = { cpuMicros: (usage.cpuMicros - before.cpuMicros) / cells.length, peakRssMiB: usage.peakRssBytes / MEBIBYTE };
      jobs.push({ title, rows: cells.length, seconds, ...each, meanwhile: await others.stop() });
      say(`${title}: ${Math.round(cells.length / seconds)} rows/s, CPU ${Math.round(each.cpuMicros)} µs a row, peak RSS ${Math.round(each.peakRssMiB)} MiB`);
    }
    return { idle, jobs, peakRssMiB: (await server.usage()).peakRssBytes / MEBIBYTE };
  } finally {
    await server.stop();
    await database.drop();
  }
}

/** The rows as a CSV file with the identifiers of its columns; exported for its spec. */
export function csvOf(cells: readonly DemoCells[]): string {
  const columns = [...new Set(cells.flatMap((row) => Object.keys(row)))];
  const lines = cells.map((row) => columns.map((column) => `"${(row[column] ?? '').replaceAll('"', '""')}"`).join(','));
  return `${[columns.join(','), ...lines].join('\r\n')}\r\n`;
}

async function importFile(url: string, headers: Readonly<Record<string, string>>, resource: string, csv: string): Promise<void> {
  const form = new FormData();
  form.set('resource', resource);
  form.set('file', new Blob([csv], { type: 'text/csv' }), `${resource}.csv`);
  const accepted = await fetch(`${url}/api/v1/imports`, { method: 'POST', headers, body: form });
  const text = await accepted.text();
  if (!accepted.ok) throw new Error(`the import of ${resource} was refused: ${text}`);
  const { jobId } = JSON.parse(text) as { jobId: string };
  for (;;) {
    const job = (await (await fetch(`${url}/api/v1/jobs/${jobId}`, { headers })).json()) as { status: string; problem?: object };
    if (job.status === 'succeeded') return;
    if (job.status === 'failed') throw new Error(`the import of ${resource} failed: ${JSON.stringify(job.problem)}`);
    await delay(POLL_MS);
  }
}
