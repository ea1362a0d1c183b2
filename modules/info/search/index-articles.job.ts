import { Injectable } from '@nestjs/common';
import { Database, type Job, type JobOptions, type JobRun } from '../../../src/index.js';
import { type SearchedText, searchVectorOf } from '../words/search-vector.js';

const BATCH = 50;
const NOT_INDEXED = `
  SELECT id, version, title, document_number AS "documentNumber", tags, summary, body_text AS "bodyText", attachments_text AS "attachmentsText"
  FROM info_articles WHERE search IS NULL ORDER BY id LIMIT ${BATCH}`;
// Whoever has written it since has made its words too.
const INDEX = 'UPDATE info_articles SET search = $3::tsvector WHERE id = $1 AND version = $2 AND search IS NULL';

/** Makes the words of articles that were there before the search was. */
@Injectable()
export class IndexArticlesJob implements Job {
  static readonly job: JobOptions = { name: 'info.index_articles', schedule: '*/5 * * * *' };

  constructor(private readonly database: Database) {}

  async run(_data: object, { signal }: Pick<JobRun, 'signal'>): Promise<void> {
    let rows: (SearchedText & { id: string; version: number })[];
    do {
      rows = await this.database.query(NOT_INDEXED);
      for (const row of rows) await this.database.query(INDEX, [row.id, row.version, searchVectorOf(row)]);
    } while (rows.length > 0 && !signal.aborted);
  }
}
