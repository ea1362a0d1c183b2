import { Option, type Command } from 'commander';
import type { Text } from '../i18n/text.js';
import { failureOf } from './failure.js';
import type { Outcome } from './outcome.js';
import { Terminal, terminalLanguage } from './terminal.js';

/** What every command is given. */
export interface CommandLine {
  readonly env: NodeJS.ProcessEnv;
  readonly terminal: Terminal;
}

/** Adds a command to the program. */
export type CommandSetup = (program: Command, cli: CommandLine) => void;

/** Reads what must be known before the commands are described: the language and the form of the output. */
export function commandLineOf(argv: readonly string[], env: NodeJS.ProcessEnv): CommandLine {
  const given = argv.includes('--') ? argv.slice(0, argv.indexOf('--')) : argv;
  const named = given.indexOf('--lang');
  const language = given.find((word) => word.startsWith('--lang='))?.slice('--lang='.length) ?? (named >= 0 ? given[named + 1] : undefined);
  return { env, terminal: new Terminal(terminalLanguage(language, env), given.includes('--json')) };
}

/** The options that every command takes. */
export function addCommonOptions(program: Command, { terminal }: CommandLine): void {
  const language: Text = { zh: '提示语言', en: 'language of the messages' };
  program
    .option('--json', terminal.in({ zh: '只输出一个 JSON 文档', en: 'print one JSON document and nothing else' }))
    .addOption(new Option('--lang <language>', terminal.in(language)).choices(['zh', 'en']))
    .helpOption('-h, --help', terminal.in({ zh: '显示帮助', en: 'show this help' }))
    .helpCommand(false)
    .configureHelp({ showGlobalOptions: true, styleTitle: (title) => (terminal.language === 'zh' ? (TITLES[title] ?? title) : title) });
}

const TITLES: Readonly<Record<string, string>> = {
  'Usage:': '用法：',
  'Arguments:': '参数：',
  'Options:': '选项：',
  'Global Options:': '通用选项：',
  'Commands:': '命令：',
};

/** Makes the action of a command: runs it, prints its outcome, sets the exit code. */
export function runs<A extends unknown[]>(cli: CommandLine, work: (...given: A) => Promise<Outcome>): (...given: A) => Promise<void> {
  return async (...given) => {
    try {
      const outcome = await work(...given);
      cli.terminal.print(outcome);
      process.exitCode = outcome.failed ? 1 : 0;
    } catch (error) {
      fail(cli, error);
    }
  };
}

/** Tells of a failure and sets the exit code. */
export function fail({ terminal }: CommandLine, error: unknown): void {
  const { code, message, exitCode } = failureOf(error, terminal.language);
  if (terminal.json) terminal.print({ document: { error: { code, message } }, lines: [] });
  terminal.note(`zhibu: ${message} [${code}]`);
  process.exitCode = exitCode;
}
