import { Injectable } from '@nestjs/common';
import { Database, type Job, type JobOptions } from '../../../src/index.js';
import { DOCUMENT_OF, HAS_TURNED } from './document-columns.js';

const TURN = `
  UPDATE info_articles t SET version = t.version + 1, updated_at = now() FROM (
    SELECT a.id FROM info_articles a JOIN info_documents d ON d.article_id = ${DOCUMENT_OF}
    WHERE a.kind = 'document' AND a.status = 'published' AND ${HAS_TURNED} ORDER BY a.id FOR NO KEY UPDATE OF a
  ) turned WHERE t.id = turned.id`;

/** Gives documents that began or ended to hold, and their copies, a new version: who has the earlier one would be told that nothing has changed. */
@Injectable()
export class TurnDocumentsJob implements Job {
  static readonly job: JobOptions = { name: 'info.turn_documents', schedule: '0 0 * * *' };

  constructor(private readonly database: Database) {}

  async run(): Promise<void> {
    await this.database.query(TURN);
  }
}
