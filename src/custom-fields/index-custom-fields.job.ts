import { Injectable } from '@nestjs/common';
import type { Job, JobOptions } from '../jobs/job.js';
import { CustomFieldIndexes } from './custom-field-indexes.js';

const HOUR_SECONDS = 3_600;

/** Makes and drops the indexes of custom fields, after one was declared or changed. */
@Injectable()
export class IndexCustomFieldsJob implements Job {
  static readonly job: JobOptions = { name: 'core.index_custom_fields', timeoutSeconds: HOUR_SECONDS };

  constructor(private readonly indexes: CustomFieldIndexes) {}

  run(): Promise<void> {
    return this.indexes.settle();
  }
}
