import { resolve } from 'node:path';
import type { Command } from 'commander';
import { migrationOwners } from '../app/open-database.js';
import { AuditSealer } from '../audit/audit-sealer.js';
import { type AuditVerification, verifyAudit } from '../audit/verify-audit.js';
import { restore, type RestoreResult } from '../database/backup/restore.js';
import { filesFolderOf } from '../database/backup/stored-files.js';
import type { Database } from '../database/database.js';
import { migrationStatus } from '../database/migrations/migration-status.js';
import { QUEUES, remakeQueues } from '../jobs/remake-queues.js';
import { Log } from '../observability/log.js';
import type { Text } from '../i18n/text.js';
import { type CommandLine, runs } from './command-line.js';
import type { Outcome } from './outcome.js';
import { secretKeyIds } from './secret-key.js';
import { allMigrationOwners, withDatabase } from './session.js';

/** `zhibu restore <file>`: a backup into an empty deployment. */
export function restoreCommand(program: Command, cli: CommandLine): void {
  program
    .command('restore')
    .argument('<file>', cli.terminal.in({ zh: '备份文件', en: 'the file to read' }))
    .description(cli.terminal.in({ zh: '将备份恢复到空的数据库', en: 'restore a backup into an empty database' }))
    .action(runs(cli, (file: string) => restoreFrom(cli, resolve(file))));
}

async function restoreFrom(cli: CommandLine, path: string): Promise<Outcome> {
  const { terminal } = cli;
  return withDatabase(cli, async ({ choice, connection, database, deployment }) => {
    const owners = allMigrationOwners(choice);
    const progress = terminal.progress(TEXTS.progress, 1);
    let result: RestoreResult;
    try {
      const filesFolder = filesFolderOf(deployment.dataDir);
      result = await restore({ path, connection, owners, filesFolder, afterTable: { [QUEUES]: remakeQueues }, onProgress: progress.set });
    } finally {
      progress.end();
    }
    // A module that is left out runs none at the next start.
    const pending = (await migrationStatus(migrationOwners(choice.selection), { connection })).flatMap((one) => one.pending);
    const audit = await checkAudit(database);
    const keys = await secretKeyIds(deployment, cli.env);
    return outcomeOf(cli, path, result, { pending, audit, keys });
  });
}

/** The chain goes on in the order of this cluster; what was not sealed yet is sealed first. */
async function checkAudit(database: Database): Promise<AuditVerification> {
  const sealer = new AuditSealer(database, new Log({ level: 'silent', requests: false }));
  await sealer.adoptRestored();
  while ((await sealer.step()) !== 'idle');
  return verifyAudit(database);
}

interface Findings {
  readonly pending: readonly string[];
  readonly audit: AuditVerification;
  readonly keys: readonly string[];
}

function outcomeOf({ terminal }: CommandLine, path: string, { manifest, tables, rows, files }: RestoreResult, { pending, audit, keys }: Findings): Outcome {
  const needed = manifest.secretKeyId;
  const hasSecret = needed === null || keys.includes(needed);
  return {
    document: {
      path,
      createdAt: manifest.createdAt,
      tables,
      rows,
      files,
      secretKeyId: needed,
      secretAvailable: hasSecret,
      pendingMigrations: pending,
      audit: { verified: audit.verified, fault: audit.fault && { ...audit.fault, message: terminal.in(audit.fault.message) } },
    },
    lines: [
      terminal.in(TEXTS.restored, { tables, rows, files, createdAt: manifest.createdAt }),
      audit.fault ? terminal.in(TEXTS.auditBroken, { fault: terminal.in(audit.fault.message) }) : terminal.in(TEXTS.auditWhole, { count: audit.verified }),
      ...(pending.length > 0 ? [terminal.in(TEXTS.pending, { count: pending.length })] : []),
      ...(hasSecret ? [] : [terminal.in(TEXTS.secretMissing, { key: needed })]),
    ],
    failed: audit.fault !== null,
  };
}

const TEXTS = {
  progress: { zh: '恢复', en: 'Restore' },
  restored: {
    zh: '已恢复 {createdAt} 的备份：{tables} 张表共 {rows} 行、{files} 个文件。',
    en: 'Restored the backup of {createdAt}: {tables} tables with {rows} rows, {files} files.',
  },
  auditWhole: { zh: '审计链完整：{count} 条。', en: 'The audit chain is whole: {count} entries.' },
  auditBroken: {
    zh: '数据已恢复，但备份中的审计链本已有缺陷：{fault}',
    en: 'The data is restored, but the audit chain in the backup is not whole: {fault}',
  },
  pending: { zh: '有 {count} 个较新的迁移，将在下次启动时执行。', en: '{count} newer migrations run at the next start.' },
  secretMissing: {
    zh: '启动之前：备份的主密钥（密钥编号 {key}）不在此处。请将 ZHIBU_SECRET 设为原值，或把原数据目录的 secrets.json 复制到新数据目录，否则加密字段无法解密。',
    en: 'Before you start: the master secret of the backup (key id {key}) is not here. Set ZHIBU_SECRET to its value, or copy secrets.json from the old data folder into the new one; without it encrypted fields stay unreadable.',
  },
} satisfies Record<string, Text>;
