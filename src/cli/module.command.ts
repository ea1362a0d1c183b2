import type { Command } from 'commander';
import { type CommandLine, runs } from './command-line.js';
import { checkOneModule, type CheckFlags } from './module-check.js';
import { linkModule } from './module-link.js';
import { type NewModuleFlags, newModule } from './module-new.js';

/** `zhibu module`: what the author of a module needs. */
export function moduleCommand(program: Command, cli: CommandLine): void {
  const { terminal } = cli;
  const module = program.command('module').description(terminal.in({ zh: '编写、链接和检查模块', en: 'write, link and check modules' }));

  module
    .command('new')
    .argument('<id>', terminal.in({ zh: '模块名，也是目录名', en: 'the id of the module, which is also its folder' }))
    .description(terminal.in({ zh: '生成一个新模块，带测试，可直接运行', en: 'generate a module with its tests, which runs as it is' }))
    .option('--folder <path>', terminal.in({ zh: '写到哪里；默认 custom/<id>', en: 'where it is written; custom/<id> unless said' }))
    .option('--in-repository', terminal.in({ zh: '作为本仓库的模块，写到 modules/、migrations/ 和 test/', en: 'as a module of this repository: in modules/, migrations/ and test/' }))
    .option('--title-zh <title>', terminal.in({ zh: '中文名称', en: 'its title in Chinese' }))
    .option('--title-en <title>', terminal.in({ zh: '英文名称', en: 'its title in English' }))
    .option('--aggregate <name>', terminal.in({ zh: '所管的事物，英文单数：home-visit', en: 'what it keeps, in the singular: home-visit' }))
    .option('--plural <name>', terminal.in({ zh: '其复数，也是接口路径', en: 'the same in the plural, the path of its routes' }))
    .option('--aggregate-zh <title>', terminal.in({ zh: '所管事物的中文名称', en: 'the same in Chinese' }))
    .option('--no-events', terminal.in({ zh: '不发布事件', en: 'publish no event' }))
    .option('-y, --yes', terminal.in({ zh: '不提问：未给出的一律取默认值', en: 'ask nothing: take the default of what is not given' }))
    .action(runs(cli, (id: string, flags: NewModuleFlags) => newModule(cli, id, flags)));
  module
    .command('link')
    .argument('[folder]', terminal.in({ zh: '模块目录', en: 'the folder of the module' }), '.')
    .description(terminal.in({ zh: '把本平台及其工具链接到仓库外模块的 node_modules', en: 'link this platform and its tools into the node_modules of a module outside' }))
    .action(runs(cli, (folder: string) => linkModule(cli, folder)));
  module
    .command('check')
    .argument('<module>', terminal.in({ zh: '模块名、目录或 npm 包', en: 'a name, a folder or an npm package' }))
    .description(terminal.in({ zh: '在临时数据库上检查模块是否符合平台要求', en: 'try on a throw-away database whether a module keeps what the platform promises' }))
    .option('--only <checks...>', terminal.in({ zh: '只作这些检查', en: 'only these checks' }))
    .option('--server <url>', terminal.in({ zh: 'PostgreSQL 管理员的 URL，默认启动内嵌数据库', en: "an administrator's URL of a PostgreSQL; default: an embedded one" }))
    .action(runs(cli, (entry: string, flags: CheckFlags) => checkOneModule(cli, entry, flags)));
}
