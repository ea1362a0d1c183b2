import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { CHECKOUT } from './checkout.js';
import { productionPackageSize } from './package-size.js';
import { ServerProcess } from './server-process.js';
import { median } from './statistics.js';
import { rawCommand, zhibuCommand } from './zhibu-command.js';

/** What our server costs beside its answers; megabytes as `MB` (10⁶), memory as MiB (2²⁰). */
export interface ProcessFigures {
  readonly coldStartMs: number;
  readonly rawColdStartMs: number;
  readonly embeddedFirstStartMs: number;
  readonly idleRssMiB: number;
  readonly rawIdleRssMiB: number;
  /** The most it had during the scenarios. */
  readonly loadedRssMiB: number | null;
  readonly packagesMB: number;
  /** Without source maps, as in the container image. */
  readonly imagePackagesMB: number;
}

const STARTS = 3;
/** After which a started server has done what it does once. */
const SETTLE_MS = 5_000;

/** Starts our server and the raw one anew on an existing database, and ours on an embedded one that is made. */
export async function measureProcesses(databaseUrl: string, folder: string, loadedRssBytes: number | null): Promise<ProcessFigures> {
  const ours = await startAgain(async () => ServerProcess.start(await zhibuCommand(folder, databaseUrl)));
  const raw = await startAgain(() => ServerProcess.start(rawCommand(databaseUrl)));
  const embedded = await ServerProcess.start(await zhibuCommand(join(folder, 'embedded'), undefined));
  await embedded.stop();
  const packages = await productionPackageSize(CHECKOUT);
  return {
    coldStartMs: ours.startMs,
    rawColdStartMs: raw.startMs,
    embeddedFirstStartMs: embedded.startMs,
    idleRssMiB: mebibytes(ours.rssBytes),
    rawIdleRssMiB: mebibytes(raw.rssBytes),
    loadedRssMiB: loadedRssBytes === null ? null : mebibytes(loadedRssBytes),
    packagesMB: packages.installed / 1e6,
    imagePackagesMB: packages.inImage / 1e6,
  };
}

async function startAgain(start: () => Promise<ServerProcess>): Promise<{ startMs: number; rssBytes: number }> {
  const times: number[] = [];
  let rssBytes = 0;
  for (let round = 0; round < STARTS; round += 1) {
    const server = await start();
    times.push(server.startMs);
    if (round === STARTS - 1) {
      await delay(SETTLE_MS);
      ({ rssBytes } = await server.usage());
    }
    await server.stop();
  }
  return { startMs: median(times), rssBytes };
}

function mebibytes(bytes: number): number {
  return bytes / 2 ** 20;
}
