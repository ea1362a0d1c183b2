import { type Command, Option } from 'commander';
import type { Text } from '../i18n/text.js';
import { failureOf } from './failure.js';
import type { Outcome } from './outcome.js';
import { Terminal, type TerminalStreams } from './terminal.js';
import { terminalLanguage } from './terminal-language.js';

/** What every command is given. Made before the commands are described, because the language decides the words. */
export class CommandLine {
  readonly terminal: Terminal;
  exitCode = 0;

  constructor(
    argv: readonly string[],
    readonly env: NodeJS.ProcessEnv,
    streams: TerminalStreams,
    /** The compiled tree whose `modules/` is scanned. */
    readonly codeRoot: string,
  ) {
    const given = argv.includes('--') ? argv.slice(0, argv.indexOf('--')) : argv;
    const named = given.indexOf('--lang');
    const language = given.find((word) => word.startsWith('--lang='))?.slice('--lang='.length) ?? (named < 0 ? undefined : given[named + 1]);
    this.terminal = new Terminal(terminalLanguage(language, env), given.includes('--json'), streams);
  }

  /** Tells of a failure and sets the exit code. */
  fail(error: unknown): void {
    const { code, message, exitCode } = failureOf(error, this.terminal.language);
    if (this.terminal.json) this.terminal.print({ document: { error: { code, message } }, lines: [] });
    this.terminal.note(`zhibu: ${message} [${code}]`);
    this.exitCode = exitCode;
  }
}

/** Adds a command to the program. */
export type CommandSetup = (program: Command, cli: CommandLine) => void;

const LANGUAGE: Text = { zh: '提示语言', en: 'language of the messages' };

const TITLES: Readonly<Record<string, string>> = {
  'Usage:': '用法：',
  'Arguments:': '参数：',
  'Options:': '选项：',
  'Global Options:': '通用选项：',
  'Commands:': '命令：',
};

/** The options that every command takes. */
export function addCommonOptions(program: Command, { terminal }: CommandLine): void {
  program
    .option('--json', terminal.in({ zh: '只输出一个 JSON 文档', en: 'print one JSON document and nothing else' }))
    .addOption(new Option('--lang <language>', terminal.in(LANGUAGE)).choices(['zh', 'en']))
    .helpOption('-h, --help', terminal.in({ zh: '显示帮助', en: 'show this help' }))
    .helpCommand(false)
    .configureHelp({
      showGlobalOptions: true,
      styleTitle: (title) => (terminal.language === 'zh' ? (TITLES[title] ?? title) : title),
    });
}

/** Makes the action of a command: runs it, prints its outcome, sets the exit code. */
export function runs<A extends unknown[]>(cli: CommandLine, work: (...given: A) => Promise<Outcome>): (...given: A) => Promise<void> {
  return async (...given) => {
    try {
      const outcome = await work(...given);
      cli.terminal.print(outcome);
      cli.exitCode = outcome.failed ? 1 : 0;
    } catch (error) {
      cli.fail(error);
    }
  };
}
