import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Refusal } from '../errors/refusal.js';
import type { CommandLine } from './command-line.js';
import { linkPlatform } from './new-module/link-platform.js';
import type { Outcome } from './outcome.js';

/** `zhibu module link`: makes a module outside compile and test on this checkout, after it was cloned or `npm install` ran. */
export async function linkModule({ terminal }: CommandLine, path: string): Promise<Outcome> {
  const folder = resolve(path);
  if (!existsSync(join(folder, 'module.manifest.ts'))) {
    const text = {
      zh: '{folder} 中没有 module.manifest.ts，不是模块的源代码目录。请给出模块的目录。',
      en: '{folder} has no module.manifest.ts: it is not the source of a module. Give the folder of one.',
    };
    throw new Refusal('module.not_a_module', text, { folder });
  }
  const { linked, kept } = await linkPlatform(folder);
  const lines = [terminal.in({ zh: '已链接到 {folder}：{names}', en: 'Linked into {folder}: {names}' }, { folder, names: linked.join(', ') })];
  if (kept.length > 0) {
    const text = {
      zh: '未动：{names}（该处是自有的副本；运行时仍用平台的。删除后可重新链接）',
      en: 'Left alone: {names} (copies of its own; the platform runs the module on its copies all the same. Remove them to have them linked)',
    };
    lines.push(terminal.in(text, { names: kept.join(', ') }));
  }
  return { document: { folder, linked, kept }, lines };
}
