import { setTimeout as delay } from 'node:timers/promises';
import type { Database } from '../../database/database.js';
import { readCursor } from '../../events/event-store.js';
import type { LoadedModule } from '../../menu/installed-module.js';

const LIMIT_SECONDS = 30;
const POLL_MS = 50;

/**
 * Waits until the events of all modules are handled and their jobs are done, and puts off what would run within a day: then nothing changes by itself.
 *
 * @returns null, or how many seconds it was waited in vain
 */
export async function settled(database: Database, modules: readonly LoadedModule[]): Promise<number | null> {
  for (const end = Date.now() + LIMIT_SECONDS * 1000; Date.now() < end; await delay(POLL_MS)) {
    if (!(await isQuiet(database, modules))) continue;
    await putOff(database);
    // One of them may have begun just then.
    if (await isQuiet(database, modules)) return null;
  }
  return LIMIT_SECONDS;
}

async function isQuiet(database: Database, modules: readonly LoadedModule[]): Promise<boolean> {
  return (await areEventsHandled(database, modules)) && areJobsDone(database);
}

/** Has jobs of later and schedules wait for a day, so that no retry and no time of a schedule falls into what is compared, however slow the machine. */
async function putOff(database: Database): Promise<void> {
  await database.query(`UPDATE core_jobs SET run_after = run_after + interval '1 day' WHERE status = 'queued' AND run_after > now() AND run_after < now() + interval '1 day'`);
  await database.query(`UPDATE core_job_schedules SET slot = now() + interval '1 day'`);
}

async function areEventsHandled(database: Database, modules: readonly LoadedModule[]): Promise<boolean> {
  for (const { body, manifest } of modules) {
    const names = (body.handlers ?? []).map(({ event }) => event.eventName);
    const { isAhead, isBehind, retryInMs } = await readCursor(database, manifest.id, names);
    if (names.length > 0 && (isAhead || isBehind || retryInMs > 0)) return false;
  }
  return true;
}

/** Those that are due: a schedule of tomorrow is none. */
async function areJobsDone(database: Database): Promise<boolean> {
  const row = await database.one<{ open: boolean }>(
    `SELECT EXISTS (SELECT FROM core_jobs WHERE status = 'running' OR (status = 'queued' AND run_after <= now())) AS open`,
  );
  return row?.open === false;
}
