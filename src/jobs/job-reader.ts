import { Injectable } from '@nestjs/common';
import { ownRows, scopeBy } from '../access/scope-by.js';
import { defineScopedSql } from '../access/scoped-sql.js';
import { Database } from '../database/database.js';
import { anyOf, equals } from '../database/listing/list-filters.js';
import { defineList } from '../database/listing/list-definition.js';
import { ListReader } from '../database/listing/list-reader.js';
import { selectList } from '../database/select-list.js';
import type { Page } from '../http/fields/page.js';
import { requestErrors } from '../http/http-errors.js';
import type { RequestContext } from '../http/request-context.js';
import { type JobDto, type JobQuery, type JobRow, toJobDto } from './job.dto.js';

const COLUMNS: { readonly [K in keyof JobRow]: string } = {
  id: 'j.id',
  kind: 'j.kind',
  status: 'j.status',
  progressDone: 'j.progress_done',
  progressTotal: 'j.progress_total',
  result: 'j.result',
  problem: 'j.problem',
  organizationId: 'j.organization_id',
  createdAt: 'j.created_at',
  startedAt: 'j.started_at',
  finishedAt: 'j.finished_at',
};

const OWNER = scopeBy.own('j.owner_account_id');

const jobList = defineList<JobRow>({
  name: 'core.jobs',
  from: 'core_jobs j',
  key: 'j.id',
  columns: COLUMNS,
  sorts: { createdAt: { sql: 'j.created_at', type: 'timestamptz' } },
  defaultSort: '-createdAt',
  filters: { status: anyOf('j.status'), kind: equals('j.kind') },
  scope: OWNER,
});

const jobsByIds = defineScopedSql({
  name: 'core.jobs_by_ids',
  scope: OWNER,
  text: `SELECT ${selectList(COLUMNS)}
    FROM core_jobs j WHERE j.id = ANY($1::uuid[]) AND {{scope}}`,
});

/** Reads the caller's own jobs. */
@Injectable()
export class JobReader {
  constructor(
    private readonly lists: ListReader,
    private readonly database: Database,
  ) {}

  async list({ principal, language }: RequestContext, query: JobQuery): Promise<Page<JobDto>> {
    const page = await this.lists.page(jobList, query, ownRows(principal.accountId));
    return { ...page, items: page.items.map((row) => toJobDto(row, language)) };
  }

  /** @throws Problem `request.not_found` for a job of somebody else too */
  async get({ principal, language }: RequestContext, id: string): Promise<JobDto> {
    const [row] = await this.rows(principal.accountId, [id]);
    if (!row) throw requestErrors.notFound();
    return toJobDto(row, language);
  }

  /** Those of an account's jobs among `ids`. */
  rows(accountId: string | null, ids: readonly string[]): Promise<JobRow[]> {
    const { text, params } = jobsByIds.build(ownRows(accountId), [ids]);
    return this.database.query<JobRow>(text, params);
  }
}
