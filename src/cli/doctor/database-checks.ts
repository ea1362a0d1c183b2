import { recordedKeyId } from '../../crypto/recorded-key.js';
import type { Database } from '../../database/database.js';
import type { MigrationStatus } from '../../database/migrations/migration-status.js';
import { QUEUE_SCHEMA } from '../../jobs/job-boss.js';
import { DEAD_LETTERS } from '../../jobs/queue-setup.js';
import { type Finding, ok, problem, warning } from './finding.js';

const SKEW_WARNING_MS = 2_000;
const SKEW_PROBLEM_MS = 30_000;

/**
 * After a restore, sealed entries lie behind the head too: their transaction ids are those of another cluster.
 * Each seal is looked up by its index; as a join, PostgreSQL would read all seals for the few entries behind the head.
 */
const LATE = `
  SELECT count(*) AS late FROM core_audit_entries e CROSS JOIN core_audit_head h
  WHERE (e.tx, e.position) > (h.tx, h.entry_position) AND e.occurred_at < now() - interval '1 minute'
    AND (SELECT s.position FROM core_audit_seals s WHERE s.entry_id = e.id) IS NULL`;

/** Whether the tables are those of this code. */
export function checkMigrations(chosen: readonly MigrationStatus[], leftOut: readonly MigrationStatus[]): Finding[] {
  const unknown = [...chosen, ...leftOut].flatMap((status) => status.unknown);
  const pending = chosen.flatMap((status) => status.pending).length;
  if (unknown.length > 0) {
    return [
      problem(
        'migrations',
        { zh: '数据库由更新的版本迁移过：{names}。', en: 'The database was migrated by a newer version: {names}.' },
        { zh: '请升级本程序，或恢复升级前的备份。', en: 'Upgrade this program, or restore the backup from before.' },
        { names: unknown.join(', ') },
      ),
    ];
  }
  if (pending === 0) return [ok('migrations', { zh: '没有待执行的迁移', en: 'No migration is pending' })];
  return [
    warning(
      'migrations',
      { zh: '有 {pending} 个迁移待执行。', en: '{pending} migrations are pending.' },
      { zh: '下次启动时自动执行，或现在执行：zhibu migrate up', en: 'The next start runs them, or run them now: zhibu migrate up' },
      { pending },
    ),
  ];
}

/** Whether this machine and the database agree on the time: terms, clocks and tokens depend on it. */
export async function checkClock(database: Database): Promise<Finding> {
  const asked = Date.now();
  const row = await database.one<{ now: number }>('SELECT extract(epoch FROM clock_timestamp())::float8 * 1000 AS now');
  const skew = Math.round((row?.now ?? asked) - (asked + Date.now()) / 2);
  const values = { seconds: (Math.abs(skew) / 1000).toFixed(1) };
  if (Math.abs(skew) < SKEW_WARNING_MS) return ok('clock', { zh: '与数据库时钟一致', en: 'The clock agrees with that of the database' });
  const text = { zh: '本机与数据库的时钟相差 {seconds} 秒。', en: 'The clocks of this machine and of the database differ by {seconds} s.' };
  const cure = { zh: '请在两台机器上启用时间同步（chrony 或 systemd-timesyncd）。', en: 'Have both machines keep time (chrony or systemd-timesyncd).' };
  return Math.abs(skew) < SKEW_PROBLEM_MS ? warning('clock', text, cure, values) : problem('clock', text, cure, values);
}

/** Whether the fields of this database were encrypted with one of these keys. */
export async function checkSecretKey(database: Database, keyIds: readonly string[]): Promise<Finding> {
  const key = await recordedKeyId(database);
  if (key === null) return ok('secret-key', { zh: '数据库尚未加密任何字段', en: 'Nothing in the database is encrypted yet' });
  const values = { key, given: keyIds[0] ?? '-' };
  if (keyIds.includes(key)) return ok('secret-key', { zh: '数据库由此主密钥加密（{key}）', en: 'The database is encrypted with this master secret ({key})' }, values);
  return problem(
    'secret-key',
    { zh: '数据库由主密钥 {key} 加密，而现有的是 {given}。', en: 'The database was encrypted with the master secret {key}; the one here is {given}.' },
    { zh: '请将 ZHIBU_SECRET 设为原值，或把原数据目录的 secrets.json 复制到 ZHIBU_DATA。', en: 'Set ZHIBU_SECRET to the former, or copy its secrets.json into ZHIBU_DATA.' },
    values,
  );
}

/** Whether the audit log is sealed in time. */
export async function checkAuditSeals(database: Database): Promise<Finding> {
  const row = await database.transaction(async (tx) => tx.one<{ late: number }>(LATE), { statementTimeoutMs: 0 });
  const late = row?.late ?? 0;
  if (late === 0) return ok('audit-seals', { zh: '审计日志已全部封存', en: 'The audit log is sealed' });
  return warning(
    'audit-seals',
    { zh: '有 {late} 条审计记录逾一分钟未封存。', en: '{late} audit entries have not been sealed for over a minute.' },
    { zh: '请启动服务器；若仍如此，请查看其日志。', en: 'Start the server; read its log if that does not help.' },
    { late },
  );
}

/** Whether work was given up that people must look at. */
export async function checkDeadLetters(database: Database): Promise<Finding> {
  const row = await database.one<{ events: number; jobs: number }>(
    `SELECT (SELECT count(*) FROM core_event_dead_letters) AS events, (SELECT count(*) FROM ${QUEUE_SCHEMA}.job WHERE name = $1) AS jobs`,
    [DEAD_LETTERS],
  );
  const { events = 0, jobs = 0 } = row ?? {};
  if (events + jobs === 0) return ok('dead-letters', { zh: '没有搁置的事件和任务', en: 'No event and no job was given up' });
  return warning(
    'dead-letters',
    { zh: '有 {events} 个事件、{jobs} 个任务屡次失败而搁置。', en: '{events} events and {jobs} jobs were given up after repeated failures.' },
    {
      zh: '请在服务器日志中查找原因，升级或修复后重新处理。事件：zhibu events dead-letters 查看，zhibu events rerun <编号> 重新处理；任务在队列 core.dead_letters。',
      en: 'Find the cause in the log of the server and mend it. Events: zhibu events dead-letters lists them, zhibu events rerun <id> handles one again. Jobs are kept in the queue core.dead_letters.',
    },
    { events, jobs },
  );
}
