import type { Command } from 'commander';
import type { PrintedAccount } from '../access/ports.js';
import { seedDemo } from '../app/seed-demo.js';
import type { Text } from '../i18n/text.js';
import { withApp } from './app-session.js';
import { type CommandLine, runs } from './command-line.js';
import type { Outcome } from './outcome.js';
import type { Progress } from './terminal.js';

/** `zhibu seed demo`: the demo district in a database that has none, or the rest of one that was interrupted. */
export function seedCommand(program: Command, cli: CommandLine): void {
  const { terminal } = cli;
  program
    .command('seed')
    .description(terminal.in({ zh: '载入数据', en: 'put data in' }))
    .command('demo')
    .description(terminal.in({ zh: '载入演示县：1,241 个组织、20,000 名党员和各角色的账号', en: 'the demo district: 1,241 organizations, 20,000 members, an account for each role' }))
    .action(runs(cli, () => seed(cli)));
}

async function seed(cli: CommandLine): Promise<Outcome> {
  const accounts: PrintedAccount[] = [];
  await withApp(cli, async ({ app, modules }) => {
    const stages = new Stages(cli);
    await seedDemo(app, modules, { accounts, onProgress: stages.tell }).finally(() => stages.end());
  }).catch((error: unknown) => {
    for (const { username, password } of accounts) cli.terminal.note(TEXTS.account, { username, password: password ?? '-' });
    throw error;
  });
  return { document: { accounts }, lines: [...accounts.map((account) => lineOf(cli, account)), cli.terminal.in(accounts.length > 0 ? TEXTS.made : TEXTS.nothing)] };
}

/** One progress bar a stage. */
class Stages {
  private current: { readonly what: Text; readonly bar: Progress } | null = null;

  constructor(private readonly cli: CommandLine) {}

  readonly tell = (what: Text, done: number, total: number): void => {
    if (this.current?.what !== what) {
      this.end();
      this.current = { what, bar: this.cli.terminal.progress(what, total) };
    }
    this.current.bar.set(done);
  };

  end(): void {
    this.current?.bar.end();
    this.current = null;
  }
}

function lineOf({ terminal }: CommandLine, { username, password }: PrintedAccount): string {
  return terminal.in(TEXTS.account, { username, password: password ?? '-' });
}

const TEXTS = {
  account: { zh: '账号：{username}  密码：{password}', en: 'Account: {username}  password: {password}' },
  made: { zh: '演示数据已载入。以上密码只显示一次。', en: 'The demo district is there. These passwords are shown once.' },
  nothing: {
    zh: '演示数据已在库中。忘记了密码：zhibu account reset-password demo.secretary（及 demo.county、demo.town、demo.auditor、demo.member）。',
    en: 'The demo district was there already. For a new password: zhibu account reset-password demo.secretary (or demo.county, demo.town, demo.auditor, demo.member).',
  },
} satisfies Record<string, Text>;
