import { Injectable } from '@nestjs/common';
import { AccountContexts, type AskedBy, Database, type Job, type JobOptions } from '../../../src/index.js';
import { basePermissions } from '../base.permissions.js';
import type { Statistics, StatisticsQuery } from './statistics.dto.js';
import { StatisticsService } from './statistics.service.js';

/** What is to be counted, and for whom. */
export interface CountData extends AskedBy {
  readonly query: StatisticsQuery;
}

const STATEMENT_TIMEOUT_MS = 300_000;

/** Counts what is too large to wait for, with the rights that the caller has by then. */
@Injectable()
export class CountStatisticsJob implements Job<CountData, Statistics> {
  static readonly job: JobOptions = { name: 'base.count_statistics' };

  constructor(
    private readonly contexts: AccountContexts,
    private readonly statistics: StatisticsService,
    private readonly database: Database,
  ) {}

  async run({ query, ...asked }: CountData): Promise<Statistics> {
    const context = await this.contexts.resume(asked, basePermissions.statistics.read);
    // Of one moment, so that the figures agree with each other.
    const options = { isolation: 'REPEATABLE READ', statementTimeoutMs: STATEMENT_TIMEOUT_MS } as const;
    const prepared = await this.statistics.prepare(context, query);
    return this.database.transaction((tx) => this.statistics.count(context, prepared, tx), options);
  }
}
