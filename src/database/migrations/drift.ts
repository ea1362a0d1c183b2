import { DataSource, type QueryRunner } from 'typeorm';

/**
 * The statements that would bring the tables in line with the entities of `dataSource`; empty when
 * the migrations have done so. Changes nothing.
 */
export async function schemaDrift(dataSource: DataSource): Promise<string[]> {
  // TypeORM asks for the types of columns all at once on one connection, which `pg` queues no longer from version 9 on.
  dataSource.createQueryRunner = (mode) => oneAtATime(DataSource.prototype.createQueryRunner.call(dataSource, mode));
  try {
    const { upQueries } = await dataSource.driver.createSchemaBuilder().log();
    return upQueries.map(({ query }) => query);
  } finally {
    Reflect.deleteProperty(dataSource, 'createQueryRunner');
  }
}

function oneAtATime(runner: QueryRunner): QueryRunner {
  const query = runner.query.bind(runner) as (...given: unknown[]) => Promise<unknown>;
  let asked: Promise<unknown> = Promise.resolve();
  const inTurn = (...given: unknown[]): Promise<unknown> => {
    const answer = asked.then(() => query(...given));
    asked = answer.catch(() => undefined);
    return answer;
  };
  runner.query = inTurn as QueryRunner['query'];
  return runner;
}
