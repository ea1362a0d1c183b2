import { PageQuery } from '../database/listing/list-query.js';
import { ArrayField, ChoiceField, IdField, InstantField, IntegerField, JsonField, ObjectField, TextField } from '../http/fields/field.decorators.js';
import { of } from '../http/fields/field-type.js';
import type { Language } from '../i18n/text.js';
import type { ProblemTexts } from './job-problem.js';

/** The states of a job; the last two are final. */
export const JOB_STATUSES = ['queued', 'running', 'succeeded', 'failed'] as const;

/** The state of a job. */
export type JobStatus = (typeof JOB_STATUSES)[number];

const ANY_SIZE = { maxDepth: 32, maxBytes: Number.MAX_SAFE_INTEGER };

/** How far a job is; both 0 where it does not count. */
export class JobProgress {
  @IntegerField({ min: 0 }) done: number;
  @IntegerField({ min: 0 }) total: number;
}

/** One piece of long work of the caller. */
export class JobDto {
  @IdField() id: string;

  @TextField({ description: { zh: '任务种类，如 core.import_rows', en: 'Kind of work, e.g. core.import_rows' } })
  kind: string;

  @ChoiceField(JOB_STATUSES) status: JobStatus;
  @ObjectField(() => JobProgress) progress: JobProgress;

  @JsonField({ ...ANY_SIZE, optional: true, description: { zh: '结果，因任务种类而异', en: 'The result, by kind of work' } })
  result?: object;

  @JsonField({ ...ANY_SIZE, optional: true, description: { zh: '失败原因（problem+json）', en: 'Why it failed, as problem+json' } })
  problem?: object;

  @IdField({ nullable: true }) organizationId: string | null;
  @InstantField() createdAt: string;
  @InstantField({ nullable: true }) startedAt: string | null;
  @InstantField({ nullable: true }) finishedAt: string | null;
}

/** The parameters of the list of jobs. */
export class JobQuery extends PageQuery {
  @ArrayField(of.choice(JOB_STATUSES), { maxItems: JOB_STATUSES.length, optional: true })
  status?: JobStatus[];

  @TextField({ max: 100, optional: true }) kind?: string;
}

/** A job as the SQL of this resource gives it. */
export interface JobRow {
  readonly id: string;
  readonly kind: string;
  readonly status: JobStatus;
  readonly progressDone: number;
  readonly progressTotal: number;
  readonly result: object | null;
  readonly problem: ProblemTexts | null;
  readonly organizationId: string | null;
  readonly createdAt: string;
  readonly startedAt: string | null;
  readonly finishedAt: string | null;
}

/** Maps a row for a reader of `language`. */
export function toJobDto(row: JobRow, language: Language): JobDto {
  const { progressDone, progressTotal, result, problem, ...same } = row;
  return {
    ...same,
    progress: { done: progressDone, total: progressTotal },
    ...(result && { result }),
    ...(problem && { problem: problem[language] }),
  };
}

/** Whether a job will not change any more. */
export function isFinished({ status }: Pick<JobRow, 'status'>): boolean {
  return status === 'succeeded' || status === 'failed';
}
