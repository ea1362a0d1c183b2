import type { JobRun, ManagedRows, UnitOfWork, WorkTransaction } from '../../../src/index.js';

/** Few enough that a transaction is short. */
const AT_ONCE = 50;

/** Where news wait to be told. */
export interface UntoldNews<T extends { readonly id: string }> {
  /** At most so many of them, locked: of organisations of these rows. */
  untold(tx: WorkTransaction, rows: ManagedRows, most: number): Promise<readonly T[]>;
  markTold(tx: WorkTransaction, ids: readonly string[]): Promise<unknown>;
}

/** What does the telling, to whom, and until when. */
interface Teller<T> extends Pick<JobRun, 'scope' | 'signal'> {
  readonly work: UnitOfWork;
  tell(tx: WorkTransaction, one: T): Promise<unknown>;
}

/** Tells all of them, each once, some in a transaction. Where the module is not in force nobody would hear of it: those wait. */
export async function tellUntold<T extends { readonly id: string }>(news: UntoldNews<T>, { scope, signal, tell, work }: Teller<T>): Promise<void> {
  const tellSome = () =>
    work.runAsService('info', async (tx) => {
      const some = await news.untold(tx, scope, AT_ONCE);
      for (const one of some) await tell(tx, one);
      await news.markTold(tx, some.map(({ id }) => id));
      return some.length === AT_ONCE;
    });
  while (!signal.aborted && (await tellSome()));
}
