import { Injectable } from '@nestjs/common';
import { Database, type Job, type JobOptions, type JobRun } from '../../../src/index.js';
import { type SearchedText, searchVectorOf } from '../words/search-vector.js';

const BATCH = 50;
const NOT_INDEXED = `
  SELECT id, version, title, document_number AS "documentNumber", tags, summary, body_text AS "bodyText",
    COALESCE((SELECT k.foreword_text FROM info_copies k WHERE k.article_id = info_articles.id), '') AS "forewordText", attachments_text AS "attachmentsText"
  FROM info_articles WHERE search IS NULL ORDER BY id LIMIT ${BATCH}`;
// Whoever has written it since has made its words too.
const INDEX = 'UPDATE info_articles SET search = $3::tsvector WHERE id = $1 AND version = $2 AND search IS NULL';
// What stands in attachments may be known only after the copies took the text.
const FOLLOW = `
  UPDATE info_articles c SET attachments_text = s.attachments_text, search = s.search || k.search
  FROM info_copies k JOIN info_articles s ON s.id = k.origin_id
  WHERE s.id = $1 AND s.status = 'published' AND k.recalled_at IS NULL AND c.id = k.article_id`;

/** Makes the words of articles that were there before the search was. */
@Injectable()
export class IndexArticlesJob implements Job {
  static readonly job: JobOptions = { name: 'info.index_articles', schedule: '*/5 * * * *' };

  constructor(private readonly database: Database) {}

  async run(_data: object, { signal }: Pick<JobRun, 'signal'>): Promise<void> {
    let rows: (SearchedText & { id: string; version: number })[];
    do {
      rows = await this.database.query(NOT_INDEXED);
      for (const row of rows) {
        await this.database.query(INDEX, [row.id, row.version, searchVectorOf(row)]);
        await this.database.query(FOLLOW, [row.id]);
      }
    } while (rows.length > 0 && !signal.aborted);
  }
}
