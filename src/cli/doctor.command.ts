import type { Command } from 'commander';
import { migrationOwners, openPool } from '../app/open-database.js';
import { choose, type Choice } from '../app/prepare.js';
import { type Deployment, readDeployment } from '../config/deployment.js';
import { describeServer } from '../database/connection-settings.js';
import { migrationStatus } from '../database/migrations/migration-status.js';
import type { Text } from '../i18n/text.js';
import { Log } from '../observability/log.js';
import { type CommandLine, runs } from './command-line.js';
import { checkAuditSeals, checkClock, checkDeadLetters, checkMigrations, checkSecretKey } from './doctor/database-checks.js';
import { failed, type Finding, ok } from './doctor/finding.js';
import { checkDataFolder, checkNode, checkSecret, checkTotp } from './doctor/machine-checks.js';
import { checkServer } from './doctor/server-check.js';
import { hasDatabase } from './embedded-cluster.js';
import { failureOf } from './failure.js';
import type { Outcome } from './outcome.js';
import { secretKeyIds } from './secret-key.js';
import { allMigrationOwners, withDatabaseServer } from './session.js';

/** `zhibu doctor`: what is wrong with this deployment, and what to do. Changes nothing. */
export function doctorCommand(program: Command, cli: CommandLine): void {
  program
    .command('doctor')
    .description(cli.terminal.in({ zh: '检查部署，说明问题和解决办法', en: 'check the deployment: what is wrong, and what to do' }))
    .action(runs(cli, () => examine(cli)));
}

async function examine(cli: CommandLine): Promise<Outcome> {
  const findings: Finding[] = [checkNode(process.versions.node)];
  const deployment = await attempt(cli, findings, 'config', () => readDeployment(cli.env));
  if (deployment) {
    findings.push(ok('config', { zh: '配置 {file}', en: 'Configuration {file}' }, { file: deployment.configFile }));
    const choice = await attempt(cli, findings, 'modules', () => choose(deployment, cli.codeRoot));
    if (choice) {
      const ids = choice.selection.map(({ manifest }) => manifest.id).join(', ');
      findings.push(ok('modules', { zh: '模块：{ids}', en: 'Modules: {ids}' }, { ids }), checkTotp(deployment, choice.settings.security));
    }
    findings.push(await checkSecret(deployment, cli.env), ...(await checkDataFolder(deployment.dataDir)));
    if (choice) findings.push(...(await databaseFindings(cli, deployment, choice)));
    findings.push(await checkServer(deployment));
  }
  return outcomeOf(cli, findings);
}

async function attempt<R>(cli: CommandLine, findings: Finding[], id: string, work: () => R | Promise<R>): Promise<R | null> {
  try {
    return await work();
  } catch (error) {
    const { message } = failureOf(error, cli.terminal.language);
    findings.push(failed(id, { zh: message, en: message }));
    return null;
  }
}

async function databaseFindings(cli: CommandLine, deployment: Deployment, { selection }: Choice): Promise<Finding[]> {
  if (!(await hasDatabase(deployment))) return [ok('database', { zh: '数据库将在首次启动时建立', en: 'The first start makes the database' })];
  const findings: Finding[] = [];
  await attempt(cli, findings, 'database', () =>
    withDatabaseServer(cli, async (session) => {
      const database = await openPool({ ...session.connection, poolSize: 2 }, [], new Log({ level: 'silent', requests: false }));
      try {
        const row = await database.one<{ version: string }>(`SELECT current_setting('server_version') AS version`);
        const values = { version: row?.version, server: describeServer(session.connection) };
        findings.push(ok('database', { zh: 'PostgreSQL {version}（{server}）', en: 'PostgreSQL {version} ({server})' }, values), await checkClock(database));
        const chosen = new Set(migrationOwners(selection).map(({ id }) => id));
        const all = await migrationStatus(allMigrationOwners(session.choice), session);
        findings.push(...checkMigrations(all.filter(({ owner }) => chosen.has(owner)), all.filter(({ owner }) => !chosen.has(owner))));
        if (all[0]?.pending.length !== 0) return;
        findings.push(await checkAuditSeals(database), await checkDeadLetters(database));
        const keys = await attempt(cli, findings, 'secret-key', () => secretKeyIds(deployment, cli.env));
        if (keys) findings.push(await checkSecretKey(database, keys));
      } finally {
        await database.close();
      }
    }),
  );
  return findings;
}

function outcomeOf({ terminal }: CommandLine, findings: readonly Finding[]): Outcome {
  const checks = findings.map(({ cure, id, state, text, values }) => ({
    id,
    state,
    text: terminal.in(text, values),
    cure: cure && terminal.in(cure, values),
  }));
  return {
    document: { ok: checks.every(({ state }) => state !== 'problem'), checks },
    lines: checks.flatMap(({ cure, state, text }) => [`${terminal.in(STATES[state])}  ${text}`, ...(cure === null ? [] : [`      → ${cure}`])]),
    failed: checks.some(({ state }) => state === 'problem'),
  };
}

const STATES = {
  ok: { zh: '正常', en: 'ok  ' },
  warning: { zh: '注意', en: 'warn' },
  problem: { zh: '问题', en: 'BAD ' },
} satisfies Record<string, Text>;
