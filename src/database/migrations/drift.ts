import type { DataSource } from 'typeorm';

/**
 * The statements that would bring the tables in line with the entities of `dataSource`; empty when
 * the migrations have done so. Changes nothing.
 */
export async function schemaDrift(dataSource: DataSource): Promise<string[]> {
  const { upQueries } = await dataSource.driver.createSchemaBuilder().log();
  return upQueries.map(({ query }) => query);
}
