import type { Command } from 'commander';
import { boundHandlers } from '../app/bound-handlers.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { listDeadLetters } from '../events/dead-letters.js';
import { rerunDeadLetter } from '../events/rerun-dead-letter.js';
import type { Text } from '../i18n/text.js';
import { withApp } from './app-session.js';
import { type CommandLine, runs } from './command-line.js';
import type { Outcome } from './outcome.js';
import { withMigratedDatabase } from './session.js';
import { tableOf } from './text-table.js';

/** As many as a person can look at; the oldest come first and make room for the next when they are settled. */
const MOST_LISTED = 100;

/** `zhibu events`: events that were given up after repeated failures. */
export function eventsCommand(program: Command, cli: CommandLine): void {
  const { terminal } = cli;
  const events = program.command('events').description(terminal.in({ zh: '领域事件', en: 'events between modules' }));
  events
    .command('dead-letters')
    .description(terminal.in({ zh: '列出屡次失败而搁置的事件', en: 'list the events that were given up' }))
    .action(runs(cli, () => list(cli)));
  events
    .command('rerun')
    .argument('<id>', terminal.in({ zh: '搁置事件的编号', en: 'the id in that list' }))
    .description(terminal.in({ zh: '重新处理一个搁置的事件', en: 'handle one of them again' }))
    .action(runs(cli, (id: string) => rerun(cli, id)));
}

async function list(cli: CommandLine): Promise<Outcome> {
  const { terminal } = cli;
  const letters = await withMigratedDatabase(cli, ({ database }) => listDeadLetters(database, MOST_LISTED + 1));
  const shown = letters.slice(0, MOST_LISTED);
  const isMore = letters.length > MOST_LISTED;
  const rows = shown.map(({ attempts, failedAt, failure, handler, id, name }) => [id, failedAt, name, handler, String(attempts), failure]);
  const note = isMore ? ['', terminal.in(TEXTS.more, { count: MOST_LISTED })] : [];
  return {
    document: { deadLetters: shown, more: isMore },
    lines: rows.length === 0 ? [terminal.in(TEXTS.none)] : [...tableOf(TEXTS.header[terminal.language], rows), ...note],
  };
}

async function rerun(cli: CommandLine, id: string): Promise<Outcome> {
  const { handler, name } = await withApp(cli, ({ app, modules }) =>
    rerunDeadLetter(app.get(UnitOfWork), modules.map((module) => boundHandlers(app, module)), id),
  );
  return { document: { id, name, handler }, lines: [cli.terminal.in(TEXTS.settled, { handler, name })] };
}

const TEXTS = {
  header: {
    zh: ['编号', '搁置时间', '事件', '处理者', '尝试次数', '原因'],
    en: ['id', 'given up at', 'event', 'handler', 'tries', 'cause'],
  },
  none: { zh: '没有搁置的事件。', en: 'No event was given up.' },
  more: { zh: '只列出最早的 {count} 个。', en: 'Only the oldest {count} are listed.' },
  settled: { zh: '{handler} 已处理事件 {name}。', en: '{handler} settled the event {name}.' },
} satisfies Record<string, Text | Record<string, string[]>>;
