import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Command } from 'commander';
import { secretsFileOf } from '../crypto/secrets-file.js';
import { dump, type DumpResult } from '../database/backup/dump.js';
import { filesFolderOf } from '../database/backup/stored-files.js';
import { RUN_LOCK, takeLock, withSession } from '../database/migrations/migration-session.js';
import type { Text } from '../i18n/text.js';
import { type CommandLine, runs } from './command-line.js';
import type { Outcome } from './outcome.js';
import { secretKeyIds } from './secret-key.js';
import { type DatabaseSession, withDatabaseServer } from './session.js';

/** `zhibu backup <file>`: everything but the secret, in one file. */
export function backupCommand(program: Command, cli: CommandLine): void {
  program
    .command('backup')
    .argument('<file>', cli.terminal.in({ zh: '备份文件', en: 'the file to write' }))
    .description(cli.terminal.in({ zh: '备份数据库和文件（服务器可照常运行）', en: 'back up the database and the files; the server may go on working' }))
    .action(runs(cli, (file: string) => backup(cli, file)));
}

async function backup(cli: CommandLine, file: string): Promise<Outcome> {
  const result = await withDatabaseServer(cli, (session) => writeBackup(cli, session, resolve(file)));
  const { terminal } = cli;
  const { dataDir } = result;
  const secretsFile = !cli.env['ZHIBU_SECRET'] && existsSync(secretsFileOf(dataDir)) ? secretsFileOf(dataDir) : null;
  const secret = result.secretKeyId === null ? TEXTS.noSecret : secretsFile === null ? TEXTS.secretOfVariable : TEXTS.secretOfFile;
  return {
    document: { ...result, secretsIncluded: false },
    lines: [
      terminal.in(TEXTS.written, { path: result.path, tables: result.tables, rows: result.rows, files: result.files }),
      `SHA-256 ${result.sha256}`,
      ...(result.filesIncluded ? [] : [terminal.in(TEXTS.filesInS3)]),
      terminal.in(secret, { key: result.secretKeyId, file: secretsFile }),
    ],
  };
}

/** A backup, and what of the deployment is not in it. */
interface WrittenBackup extends DumpResult {
  readonly dataDir: string;
  /** Not in an S3 bucket. */
  readonly filesIncluded: boolean;
}

/** Writes a backup, with a bar; no migration runs meanwhile. */
export async function writeBackup(
  { env, terminal }: CommandLine,
  { choice, connection, deployment }: DatabaseSession,
  path: string,
  only?: { readonly module: string; readonly tables: readonly string[] },
): Promise<WrittenBackup> {
  const [secretKeyId = null] = await secretKeyIds(deployment, env);
  const progress = terminal.progress(TEXTS.progress, 1);
  try {
    const result = await withSession(connection, async (session) => {
      await takeLock(session, RUN_LOCK, () => terminal.note(TEXTS.waiting));
      const filesFolder = only || choice.settings.files.driver !== 'local' ? null : filesFolderOf(deployment.dataDir);
      return dump(session, { path, filesFolder, secretKeyId, ...(only && { only }), onProgress: progress.set });
    });
    return { ...result, dataDir: deployment.dataDir, filesIncluded: choice.settings.files.driver === 'local' };
  } finally {
    progress.end();
  }
}

const TEXTS = {
  progress: { zh: '备份', en: 'Backup' },
  waiting: { zh: '正在等待迁移结束', en: 'waiting for a migration to end' },
  written: {
    zh: '已备份 {tables} 张表共 {rows} 行、{files} 个文件：{path}（仅本用户可读，内含个人信息，请妥善保管）',
    en: 'Backed up {tables} tables with {rows} rows and {files} files: {path} (readable by you alone; it holds personal data, keep it safe)',
  },
  filesInS3: {
    zh: '文件在 S3 存储桶中，不在备份里：请为存储桶启用版本控制或另行复制。',
    en: 'Files lie in an S3 bucket and are not in the backup: have the bucket keep versions, or copy it too.',
  },
  secretOfVariable: {
    zh: '备份不含主密钥。恢复后需要同一个 ZHIBU_SECRET（密钥编号 {key}），否则加密字段无法解密。',
    en: 'The master secret is not in it. After a restore the same ZHIBU_SECRET is needed (key id {key}): without it encrypted fields stay unreadable.',
  },
  secretOfFile: {
    zh: '备份不含主密钥。请另行保管 {file}（密钥编号 {key}）：恢复后缺少它，加密字段无法解密。',
    en: 'The master secret is not in it. Keep {file} elsewhere (key id {key}): without it encrypted fields stay unreadable after a restore.',
  },
  noSecret: { zh: '此部署尚无主密钥。', en: 'This deployment has no master secret yet.' },
} satisfies Record<string, Text>;
