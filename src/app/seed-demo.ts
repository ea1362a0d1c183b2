import type { INestApplicationContext } from '@nestjs/common';
import { type PrintedAccount, ScopeTree } from '../access/ports.js';
import { serviceContext } from '../access/service-context.js';
import { StartupError } from '../errors/startup-error.js';
import type { DemoProgress } from '../menu/demo-data.js';
import type { LoadedModule } from '../menu/load-modules.js';
import { rightsOver } from '../menu/module-rights.js';

/**
 * Has every chosen module make its part of the demo district, in the order of the selection.
 *
 * @throws StartupError `demo.no_root` before the first start
 */
export async function seedDemo(app: INestApplicationContext, modules: readonly LoadedModule[], onProgress: DemoProgress): Promise<PrintedAccount[]> {
  const context = await serviceContext(app.get(ScopeTree, { strict: false }), { name: 'demo', rights: rightsOver(modules), acting: null });
  if (!context) throw new StartupError('demo.no_root', NO_ROOT);
  const accounts: PrintedAccount[] = [];
  for (const { body } of modules) {
    if (body.demo) accounts.push(...(await app.get(body.demo, { strict: false }).seed(context, onProgress)));
  }
  return accounts;
}

const NO_ROOT = {
  zh: '还没有根组织，无处载入演示数据。请先启动一次服务器。',
  en: 'There is no organisation yet to put the demo district under. Start the server once first.',
};
