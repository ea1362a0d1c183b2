import type { Command } from 'commander';
import { type CommandLine, runs } from './command-line.js';
import { addToMenu, removeFromMenu } from './menu-edit.js';
import { listMenu } from './menu-list.js';
import { planOfMenu } from './menu-plan.js';
import { purgeModule, type PurgeOptions } from './menu-purge.js';

interface PlanFlags {
  readonly with?: string[];
  readonly without?: string[];
}

/** `zhibu menu`: which modules there are, and which of them this deployment serves. */
export function menuCommand(program: Command, cli: CommandLine): void {
  const { terminal } = cli;
  const menu = program
    .command('menu')
    .description(terminal.in({ zh: '查看和修改模块菜单', en: 'show and change the menu of modules' }))
    .action(runs(cli, () => listMenu(cli)));
  const module: [string, string] = ['<module>', terminal.in({ zh: '模块名、目录或 npm 包', en: 'a name, a folder or an npm package' })];

  menu
    .command('plan')
    .description(terminal.in({ zh: '预演菜单变化，不作任何改动', en: 'show what another choice would change, and change nothing' }))
    .option('--with <modules...>', terminal.in({ zh: '假设选用', en: 'as if these were chosen' }))
    .option('--without <modules...>', terminal.in({ zh: '假设移除', en: 'as if these were left out' }))
    .action(runs(cli, (flags: PlanFlags) => planOfMenu(cli, { with: names(flags.with), without: names(flags.without) })));
  menu
    .command('add')
    .argument(...module)
    .description(terminal.in({ zh: '选用一个模块（写入 zhibu.yaml）', en: 'choose a module (in zhibu.yaml)' }))
    .action(runs(cli, (entry: string) => addToMenu(cli, entry)));
  menu
    .command('remove')
    .argument(...module)
    .description(terminal.in({ zh: '移除一个模块，保留其数据', en: 'leave a module out; its data stays' }))
    .action(runs(cli, (entry: string) => removeFromMenu(cli, entry)));
  menu
    .command('purge')
    .argument('<module>', terminal.in({ zh: '未选用的模块', en: 'a module that is not chosen' }))
    .description(terminal.in({ zh: '删除已移除模块的数据；默认只列出', en: 'delete the data of a module that was left out; lists it only, unless told otherwise' }))
    .option('--yes-delete-data <module>', terminal.in({ zh: '确认删除：再写一次模块名', en: 'really delete: the name of the module again' }))
    .option('--backup <file>', terminal.in({ zh: '删除前备份到此文件', en: 'where the backup that is taken first goes' }))
    .action(runs(cli, (id: string, options: PurgeOptions) => purgeModule(cli, id, options)));
}

/** `--with a,b` and `--with a b` are the same. */
function names(given: readonly string[] = []): string[] {
  return given.flatMap((part) => part.split(',')).map((name) => name.trim()).filter((name) => name !== '');
}
