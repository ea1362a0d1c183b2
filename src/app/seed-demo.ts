import type { INestApplicationContext } from '@nestjs/common';
import { type PrintedAccount, ScopeTree } from '../access/ports.js';
import { serviceContext } from '../access/service-context.js';
import type { LoadedModule } from '../menu/load-modules.js';
import { rightsOver } from '../menu/module-rights.js';

/** Has every chosen module make its part of the demo district, in the order of the selection. */
export async function seedDemo(app: INestApplicationContext, modules: readonly LoadedModule[]): Promise<PrintedAccount[]> {
  const context = await serviceContext(app.get(ScopeTree, { strict: false }), { name: 'demo', rights: rightsOver(modules), acting: null });
  if (!context) throw new Error('there is no organisation to put the demo district under');
  const accounts: PrintedAccount[] = [];
  for (const { body } of modules) {
    if (body.demo) accounts.push(...(await app.get(body.demo, { strict: false }).seed(context)));
  }
  return accounts;
}
