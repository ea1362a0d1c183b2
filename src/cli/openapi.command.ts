import type { Command } from 'commander';
import type { Text } from '../i18n/text.js';
import { writeDocuments } from '../openapi/write-documents.js';
import { type CommandLine, runs } from './command-line.js';
import type { Outcome } from './outcome.js';

interface OpenApiFlags {
  readonly check?: boolean;
  readonly folder: string;
}

/** `zhibu openapi`: the documents that are kept beside the code. */
export function openApiCommand(program: Command, cli: CommandLine): void {
  const { terminal } = cli;
  program
    .command('openapi')
    .description(terminal.in({ zh: '生成 docs/openapi.json 和 docs/errors.md', en: 'write docs/openapi.json and docs/errors.md' }))
    .option('--check', terminal.in({ zh: '只检查是否最新', en: 'only see whether they are up to date' }))
    .option('--folder <folder>', terminal.in({ zh: '目录', en: 'where they stand' }), 'docs')
    .action(runs(cli, (flags: OpenApiFlags) => write(cli, flags)));
}

async function write({ codeRoot, terminal }: CommandLine, { check = false, folder }: OpenApiFlags): Promise<Outcome> {
  const stale = await writeDocuments({ folder, check, codeRoot });
  const text = stale.length === 0 ? TEXTS.current : check ? TEXTS.stale : TEXTS.written;
  return {
    document: { folder, check, stale: check ? stale : [], written: check ? [] : stale },
    lines: [terminal.in(text, { files: stale.join(', ') })],
    failed: check && stale.length > 0,
  };
}

const TEXTS = {
  current: { zh: '文档是最新的。', en: 'The documents are up to date.' },
  written: { zh: '已更新：{files}。', en: 'Written: {files}.' },
  stale: { zh: '不是最新：{files}。请执行 zhibu openapi 并提交。', en: 'Out of date: {files}. Run zhibu openapi and commit them.' },
} satisfies Record<string, Text>;
