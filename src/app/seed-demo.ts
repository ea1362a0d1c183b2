import type { INestApplicationContext } from '@nestjs/common';
import { type PrintedAccount, ScopeTree } from '../access/ports.js';
import { serviceContext } from '../access/service-context.js';
import { StartupError } from '../errors/startup-error.js';
import type { DemoProgress } from '../menu/demo-data.js';
import type { LoadedModule } from '../menu/installed-module.js';
import { rightsOver } from '../menu/module-rights.js';

/**
 * Has every chosen module make its part of the demo district, in the order of the selection.
 *
 * @param accounts filled with those that are made, so that their passwords are told even where a later part fails
 * @throws StartupError `demo.no_root` before the first start
 */
export async function seedDemo(
  app: INestApplicationContext,
  modules: readonly LoadedModule[],
  { accounts, onProgress }: { readonly accounts: PrintedAccount[]; readonly onProgress: DemoProgress },
): Promise<void> {
  const context = await serviceContext(app.get(ScopeTree, { strict: false }), { name: 'demo', rights: rightsOver(modules), acting: null });
  if (!context) throw new StartupError('demo.no_root', NO_ROOT);
  for (const { body } of modules) {
    if (body.demo) accounts.push(...(await app.get(body.demo, { strict: false }).seed(context, onProgress)));
  }
}

const NO_ROOT = {
  zh: '还没有根组织，无处载入演示数据。请先启动一次服务器。',
  en: 'There is no organisation yet to put the demo district under. Start the server once first.',
};
