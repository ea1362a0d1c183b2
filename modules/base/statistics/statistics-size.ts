import { Injectable } from '@nestjs/common';
import { Database } from '../../../src/index.js';
import { afterSubtree } from '../organization/organization-path.js';
import { statisticsErrors } from './statistics.errors.js';

/** Members and organisations that are counted while the caller waits: of a province's prefecture, in a second or two. */
const MOST_AT_ONCE = 1_500_000;

/** How many rows there are in all, as PostgreSQL last found; −1 of a table it has not looked at yet. */
const ALL = `
  SELECT sum(reltuples)::float8 AS rows FROM pg_class WHERE oid IN ('base_members'::regclass, 'base_organizations'::regclass)`;
/** Those of a subtree, as far as `$3`. */
const BELOW = `
  SELECT count(*)::float8 AS rows FROM (
    SELECT FROM base_organizations o LEFT JOIN base_members m ON m.organization_id = o.id
    WHERE o.path >= $1 AND o.path < $2 LIMIT $3
  ) counted`;

/** Tells what is too large to be counted while somebody waits. */
@Injectable()
export class StatisticsSize {
  constructor(private readonly database: Database) {}

  /** @throws Problem 422 `base.statistics_too_large` for a subtree with too many members and organisations */
  async requireSmall(node: string, most = MOST_AT_ONCE): Promise<void> {
    // Hardly any deployment has so many at all: that is known without counting.
    if ((await this.rows(ALL)) <= most) return;
    if ((await this.rows(BELOW, [node, afterSubtree(node), most + 1])) <= most) return;
    throw statisticsErrors.statisticsTooLarge({ most });
  }

  private async rows(sql: string, params: readonly unknown[] = []): Promise<number> {
    return (await this.database.one<{ rows: number }>(sql, params))?.rows ?? 0;
  }
}
