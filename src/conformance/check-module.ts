import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CORE_ENTITIES, migrationOwners } from '../app/open-database.js';
import { Database } from '../database/database.js';
import { connectionOf } from '../database/connection-settings.js';
import { createDatabase } from '../database/create-database.js';
import { DatabaseSettings } from '../database/database-settings.js';
import { schemaDrift } from '../database/migrations/drift.js';
import { Refusal } from '../errors/refusal.js';
import type { Text } from '../i18n/text.js';
import type { InstalledModule } from '../menu/installed-module.js';
import { compareKept, keptData } from './life/kept-data.js';
import { checkPurge } from './life/check-purge.js';
import { ScratchRun, StartFailure } from './life/scratch-run.js';
import { settled } from './life/settled.js';
import { CHECK_IDS, type CheckId } from './report/checks.js';
import { type CheckResult, Findings } from './report/findings.js';
import { schemaItems } from './schema/schema-items.js';
import { tryMigrations } from './schema/try-migrations.js';
import { createScratchDatabase } from './scratch-server.js';
import { checkErrors } from './stated/check-errors.js';
import { checkEvents } from './stated/check-events.js';
import { checkManifest } from './stated/check-manifest.js';
import { checkNames } from './stated/check-names.js';
import { checkOpenApi } from './stated/check-openapi.js';
import { checkPermissions } from './stated/check-permissions.js';
import { loadSubject, type Subject } from './subject.js';
import { tryOut } from './tryout/try-out.js';

/** What to check, and where. */
export interface CheckOptions {
  readonly id: string;
  readonly installed: ReadonlyMap<string, InstalledModule>;
  /** An administrator's URL: databases are made on it, and dropped. */
  readonly serverUrl: string;
  /** All of them, unless given. */
  readonly checks?: readonly CheckId[];
  readonly onProgress?: (what: Text) => void;
}

/**
 * Checks a module: what it states, what its migrations make, what its routes do for two organisations side by side,
 * and whether its data outlives being left out, and ends with a purge. What is wrong is found, not thrown.
 */
export async function checkModule({ checks = CHECK_IDS, id, installed, onProgress = () => undefined, serverUrl }: CheckOptions): Promise<CheckResult[]> {
  const findings = new Findings(new Set(checks));
  const subject = await loadSubject(id, installed).catch((error: unknown) => void findings.add('notLoaded', id, { message: messageOf(error) }));
  if (!subject) return findings.results(false);
  findings.exempt(subject.conformance.exempt ?? {});
  await checkStated(subject, findings);
  onProgress({ zh: '迁移', en: 'migrations' });
  if (findings.wants('migrations', 'drift', 'names')) await checkSchema(subject, serverUrl, findings);
  onProgress({ zh: '使用', en: 'use' });
  const isWhole = await checkLife(subject, serverUrl, findings);
  return findings.results(isWhole);
}

async function checkStated(subject: Subject, findings: Findings): Promise<void> {
  checkManifest(subject, findings);
  await checkErrors(subject, findings);
  checkPermissions(subject, findings);
  await checkEvents(subject, findings);
  checkOpenApi(subject, findings);
}

async function checkSchema(subject: Subject, serverUrl: string, findings: Findings): Promise<void> {
  const scratch = await createScratchDatabase(serverUrl);
  const connection = connectionOf(scratch.url, new DatabaseSettings());
  try {
    const { again, made, names, undone } = await tryMigrations(migrationOwners(subject.chosen.selection), subject.id, connection);
    findings.look('migrations', names.length);
    for (const [name, items] of undone) findings.add('downLeaves', name, { items: items.join(', ') });
    if (again.length > 0) findings.add('upDiffers', subject.id, { items: again.join(', ') });
    checkNames(subject, made, findings);
    // What could not be undone is not done again.
    if (undone.size > 0) return;
    const entities = [...CORE_ENTITIES, ...subject.modules.flatMap(({ body }) => [...(body.entities ?? [])])];
    const database = await createDatabase({ connection, entities, onError: () => undefined });
    const drift = await schemaDrift(database.dataSource).finally(() => database.close());
    findings.look('drift', subject.module.body.entities?.length ?? 0);
    for (const statement of drift) findings.add('drift', statement);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    findings.add('migrationFails', subject.id, { message: messageOf(error) });
  } finally {
    await scratch.drop();
  }
}

/** @returns whether all of it ran */
async function checkLife(subject: Subject, serverUrl: string, findings: Findings): Promise<boolean> {
  const { chosen, id, leftOut, modules } = subject;
  if (!findings.wants('reach', 'answers', 'leaks', 'retries', 'versions', 'lists', 'input', 'return', 'purge')) return true;
  const ids = modules.map(({ manifest }) => manifest.id);
  const [scratch, dataDir] = [await createScratchDatabase(serverUrl), await mkdtemp(join(tmpdir(), 'zhibu-check-'))];
  const run = new ScratchRun(scratch, dataDir);
  try {
    // What everything stands on can never be left out.
    const canGo = chosen !== leftOut;
    const never = canGo && findings.wants('purge') ? await run.serve(leftOut, ({ app }) => schemaItems(app.get(Database))) : null;
    const kept = await run.serve(chosen, async (server) => {
      const database = server.app.get(Database);
      await tryOut(server, subject, findings);
      const seconds = findings.wants('return') ? await settled(database, modules) : null;
      if (seconds !== null) findings.add('notSettled', id, { seconds });
      return findings.wants('return') ? keptData(database, id, ids) : null;
    });
    if (kept) {
      if (canGo) await run.serve(leftOut, () => Promise.resolve());
      compareKept(kept, await run.serve(chosen, ({ app }) => keptData(app.get(Database), id, ids)), findings);
    }
    if (never) await run.rest((database) => checkPurge(database, id, ids, never, findings));
    return true;
  } catch (error) {
    if (!(error instanceof StartFailure)) throw error;
    findings.add('notStarted', id, { message: messageOf(error.cause) });
    return false;
  } finally {
    await scratch.drop();
    await rm(dataDir, { recursive: true, force: true });
  }
}

/** Of a refusal what it says; of a fault of ours or of the module where it was. */
function messageOf(error: unknown): Text | string {
  if (error instanceof Refusal) return { zh: error.in('zh'), en: error.in('en') };
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
