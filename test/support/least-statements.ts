import type { Database } from '../../src/index.js';

const TURNS = 3;

/**
 * The statements that something sends by itself: the fewest of some times, after once that warms the caches. Jobs ask too, now and then.
 *
 * @param counted which of them
 */
export async function leastStatements(database: Database, counted: RegExp, act: () => Promise<unknown>): Promise<string[]> {
  await act();
  let least = await statementsOf(database, counted, act);
  for (let turn = 1; turn < TURNS; turn++) {
    const statements = await statementsOf(database, counted, act);
    if (statements.length < least.length) least = statements;
  }
  return least;
}

async function statementsOf(database: Database, counted: RegExp, act: () => Promise<unknown>): Promise<string[]> {
  const query = jest.spyOn(database, 'query');
  try {
    await act();
    return query.mock.calls.map(([sql]) => sql).filter((sql) => counted.test(sql));
  } finally {
    query.mockRestore();
  }
}
