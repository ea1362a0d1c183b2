#!/usr/bin/env node
import { Command, CommanderError } from 'commander';
import { auditCommand } from './cli/audit.command.js';
import { backupCommand } from './cli/backup.command.js';
import { addCommonOptions, type CommandSetup, commandLineOf, fail } from './cli/command-line.js';
import { UsageError } from './cli/failure.js';
import { menuCommand } from './cli/menu.command.js';
import { migrateCommand } from './cli/migrate.command.js';
import { restoreCommand } from './cli/restore.command.js';
import { startCommand } from './cli/start.command.js';

const COMMANDS: readonly CommandSetup[] = [startCommand, menuCommand, migrateCommand, auditCommand, backupCommand, restoreCommand];

const cli = commandLineOf(process.argv.slice(2), process.env);
const program = new Command('zhibu')
  .description(cli.terminal.in({ zh: '支部：模块化无头接口平台', en: 'zhibu: a modular headless API platform for Party branches' }))
  .showHelpAfterError(cli.terminal.in({ zh: '（加 --help 查看用法）', en: '(add --help for the usage)' }))
  .exitOverride();
addCommonOptions(program, cli);
for (const setUp of COMMANDS) setUp(program, cli);

try {
  await program.parseAsync();
} catch (error) {
  if (!(error instanceof CommanderError)) throw error;
  // Commander has told the person already; a program that reads JSON is told here.
  if (error.exitCode !== 0) {
    process.exitCode = 2;
    if (cli.terminal.json) fail(cli, new UsageError({ zh: error.message, en: error.message }));
  }
}
