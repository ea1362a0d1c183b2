import { Injectable } from '@nestjs/common';
import { Database, type Job, type JobOptions } from '../../../src/index.js';
import { DOCUMENT_OF, HAS_TURNED } from './document-columns.js';

const TURN = `
  UPDATE info_articles a SET version = a.version + 1, updated_at = now() FROM info_documents d
  WHERE d.article_id = ${DOCUMENT_OF} AND a.kind = 'document' AND a.status = 'published' AND ${HAS_TURNED}`;

/** Gives documents that began or ended to hold, and their copies, a new version: who has the earlier one would be told that nothing has changed. */
@Injectable()
export class TurnDocumentsJob implements Job {
  static readonly job: JobOptions = { name: 'info.turn_documents', schedule: '0 0 * * *' };

  constructor(private readonly database: Database) {}

  async run(): Promise<void> {
    await this.database.query(TURN);
  }
}
