import type { INestApplicationContext } from '@nestjs/common';
import type { PrintedAccount } from '../access/ports.js';
import type { DemoProgress } from '../menu/demo-data.js';
import type { LoadedModule } from '../menu/installed-module.js';
import { seedDemo } from './seed-demo.js';

const PARTS = 10;
const NOT_FIRST = 'the demo district comes with the first start alone; to have it in this database, or the rest of one that was interrupted: npm run zhibu -- seed demo';

/**
 * Makes the demo district at a first start, telling how far it is; a later start says how to have it.
 *
 * @param accounts those that this start made, none where it is not the first; those of the demo come to them
 */
export async function demoOfStart(
  app: INestApplicationContext,
  modules: readonly LoadedModule[],
  accounts: PrintedAccount[],
  onProgress: (line: string) => void,
): Promise<void> {
  if (accounts.length > 0) await seedDemo(app, modules, { accounts, onProgress: tellStages(onProgress) });
  else onProgress(NOT_FIRST);
}

/** A line when a stage begins, and one for each tenth of it. */
export function tellStages(onProgress: (line: string) => void): DemoProgress {
  let last = '';
  return ({ en }, done, total) => {
    const part = `${en} ${total > 0 ? Math.floor((done * PARTS) / total) : 0}`;
    if (part === last) return;
    last = part;
    onProgress(`demo district: ${en}, ${done} of ${total}`);
  };
}
