import type { Command } from 'commander';
import type { CommandLine } from './command-line.js';
import { runServer } from './run-server.js';

/** `zhibu start`: the server, as `npm start` runs it. */
export function startCommand(program: Command, { env, terminal }: CommandLine): void {
  program
    .command('start')
    .description(terminal.in({ zh: '启动服务器', en: 'start the server' }))
    .option('--demo', terminal.in({ zh: '首次启动时载入演示数据', en: 'with the demo district at the first start' }))
    .action(async ({ demo }: { readonly demo?: boolean }) => runServer(demo ? { ...env, ZHIBU_DEMO: '1' } : env, terminal));
}
