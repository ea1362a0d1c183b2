import { Command, CommanderError } from 'commander';
import { CODE_ROOT } from '../menu/catalogue.js';
import { accountCommand } from './account.command.js';
import { auditCommand } from './audit.command.js';
import { backupCommand } from './backup.command.js';
import { addCommonOptions, CommandLine, type CommandSetup } from './command-line.js';
import { doctorCommand } from './doctor.command.js';
import { eventsCommand } from './events.command.js';
import { exportCommand } from './export.command.js';
import { UsageError } from './failure.js';
import { importCommand } from './import.command.js';
import { menuCommand } from './menu.command.js';
import { migrateCommand } from './migrate.command.js';
import { moduleCommand } from './module.command.js';
import { openApiCommand } from './openapi.command.js';
import { restoreCommand } from './restore.command.js';
import { seedCommand } from './seed.command.js';
import { startCommand } from './start.command.js';
import type { TerminalStreams } from './terminal.js';

/** Where a command line is run; a test has its own. */
export interface Surroundings {
  readonly streams?: TerminalStreams;
  /** The compiled tree whose `modules/` is scanned. */
  readonly codeRoot?: string;
}

const COMMANDS: readonly CommandSetup[] = [
  startCommand, menuCommand, migrateCommand, moduleCommand, accountCommand, importCommand, exportCommand, openApiCommand, auditCommand, eventsCommand,
  backupCommand, restoreCommand, doctorCommand, seedCommand,
];

/**
 * Runs one command line, `zhibu` itself left out, and resolves when it is done; a server that it started lives on.
 *
 * @returns the exit code: 0 done, 1 refused or failed, 2 a wrong command line
 */
export async function runCommandLine(
  argv: readonly string[],
  env: NodeJS.ProcessEnv,
  { streams = process, codeRoot = CODE_ROOT }: Surroundings = {},
): Promise<number> {
  const cli = new CommandLine(argv, env, streams, codeRoot);
  const program = new Command('zhibu')
    .description(cli.terminal.in({ zh: '支部：模块化无头接口平台', en: 'zhibu: a modular headless API platform for Party branches' }))
    .showHelpAfterError(cli.terminal.in({ zh: '（加 --help 查看用法）', en: '(add --help for the usage)' }))
    .configureOutput({ writeOut: (text) => streams.stdout.write(text), writeErr: (text) => streams.stderr.write(text) })
    .exitOverride();
  addCommonOptions(program, cli);
  for (const setUp of COMMANDS) setUp(program, cli);
  try {
    await program.parseAsync(argv, { from: 'user' });
    return cli.exitCode;
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0) return 0;
    // Commander has told the person already; a program that reads JSON is told here.
    if (cli.terminal.json) cli.fail(new UsageError({ zh: error.message, en: error.message }));
    return 2;
  }
}
