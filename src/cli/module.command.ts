import type { Command } from 'commander';
import { type CommandLine, runs } from './command-line.js';
import { checkOneModule, type CheckFlags } from './module-check.js';

/** `zhibu module`: for those who write modules. */
export function moduleCommand(program: Command, cli: CommandLine): void {
  const { terminal } = cli;
  const module = program.command('module').description(terminal.in({ zh: '编写模块', en: 'for those who write modules' }));
  module
    .command('check')
    .argument('<module>', terminal.in({ zh: '模块名、目录或 npm 包', en: 'a name, a folder or an npm package' }))
    .description(terminal.in({ zh: '在临时数据库上检查模块是否符合平台要求', en: 'try on a throw-away database whether a module keeps what the platform promises' }))
    .option('--only <checks...>', terminal.in({ zh: '只作这些检查', en: 'only these checks' }))
    .option('--server <url>', terminal.in({ zh: 'PostgreSQL 管理员的 URL，默认启动内嵌数据库', en: "an administrator's URL of a PostgreSQL; default: an embedded one" }))
    .action(runs(cli, (entry: string, flags: CheckFlags) => checkOneModule(cli, entry, flags)));
}
