import type { JobRun, UnitOfWork, WorkTransaction } from '../../../src/index.js';

/** Few enough that a transaction is short. */
const AT_ONCE = 50;

/** Where news wait to be told. */
export interface UntoldNews<T extends { readonly id: string }> {
  /** At most so many of them, locked. */
  untold(tx: WorkTransaction, most: number): Promise<readonly T[]>;
  markTold(tx: WorkTransaction, ids: readonly string[]): Promise<unknown>;
}

/** What does the telling, and until when. */
interface Teller<T> extends Pick<JobRun, 'signal'> {
  readonly work: UnitOfWork;
  tell(tx: WorkTransaction, one: T): Promise<unknown>;
}

/** Tells all of them, each once, some in a transaction. */
export async function tellUntold<T extends { readonly id: string }>(news: UntoldNews<T>, { signal, tell, work }: Teller<T>): Promise<void> {
  const tellSome = () =>
    work.runAsService('info', async (tx) => {
      const some = await news.untold(tx, AT_ONCE);
      for (const one of some) await tell(tx, one);
      await news.markTold(tx, some.map(({ id }) => id));
      return some.length === AT_ONCE;
    });
  while (!signal.aborted && (await tellSome()));
}
