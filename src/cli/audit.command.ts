import type { Command } from 'commander';
import { verifyAudit } from '../audit/verify-audit.js';
import type { Text } from '../i18n/text.js';
import { type CommandLine, runs } from './command-line.js';
import type { Outcome } from './outcome.js';
import { withMigratedDatabase } from './session.js';

/** `zhibu audit verify`: whether the audit log is what it was. */
export function auditCommand(program: Command, cli: CommandLine): void {
  const audit = program.command('audit').description(cli.terminal.in({ zh: '审计日志', en: 'the audit log' }));
  audit
    .command('verify')
    .description(cli.terminal.in({ zh: '重算哈希链，指出第一条有问题的记录', en: 'recompute the chain and name the first bad row' }))
    .action(runs(cli, () => verify(cli)));
}

async function verify(cli: CommandLine): Promise<Outcome> {
  const { terminal } = cli;
  const progress = terminal.progress(TEXTS.progress, 1);
  const { fault, head, verified } = await withMigratedDatabase(cli, ({ database }) => verifyAudit(database, progress.set)).finally(() => progress.end());
  const message = fault && terminal.in(fault.message);
  return {
    document: { verified, head, fault: fault && { ...fault, message } },
    lines: [message ?? terminal.in(TEXTS.whole, { count: verified }), terminal.in(TEXTS.head, { position: head.position, hash: head.hash || '-' })],
    failed: fault !== null,
  };
}

const TEXTS = {
  progress: { zh: '核对审计日志', en: 'Audit log' },
  whole: { zh: '审计日志完整：{count} 条。', en: 'The audit log is whole: {count} entries.' },
  head: {
    zh: '链尾 {position}：{hash}（另存此值，日后可证明之前的记录未被改写）',
    en: 'End of the chain {position}: {hash} (kept elsewhere, it proves later that nothing before it was rewritten)',
  },
} satisfies Record<string, Text>;
