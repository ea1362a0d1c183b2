import { Injectable } from '@nestjs/common';
import { Database, type Job, type JobOptions, type JobRun } from '../../../src/index.js';
import { FileTextMaker, type KnownFile } from '../attachment/file-text-maker.js';
import { FileTextRepository } from '../attachment/file-text.repository.js';
import { CopyRepository } from '../copy/copy.repository.js';
import { FamilyLocks } from '../copy/family-locks.js';
import { type SearchedText, searchVectorOf } from '../words/search-vector.js';

const BATCH = 50;
const NOT_INDEXED = `
  SELECT id, version, title, document_number AS "documentNumber", tags, summary, body_text AS "bodyText", attachments, files,
    COALESCE((SELECT k.foreword_text FROM info_copies k WHERE k.article_id = info_articles.id), '') AS "forewordText"
  FROM info_articles WHERE search IS NULL ORDER BY id LIMIT ${BATCH}`;
// Whoever has written it since has made its words too.
const INDEX = 'UPDATE info_articles SET search = $3::tsvector WHERE id = $1 AND version = $2 AND search IS NULL';
// What stands in attachments may be known only after the copies took the text. Few at once: a withdrawal waits for no more than these.
const FOLLOW = `
  UPDATE info_articles c SET search = found.search FROM (
    SELECT c.id, s.search || k.search AS search FROM info_copies k JOIN info_articles s ON s.id = k.origin_id JOIN info_articles c ON c.id = k.article_id
    WHERE k.origin_id = $1 AND s.status = 'published' AND s.search IS NOT NULL AND k.recalled_at IS NULL AND c.search IS DISTINCT FROM s.search || k.search
    ORDER BY c.id LIMIT ${BATCH} FOR NO KEY UPDATE OF c) found
  WHERE c.id = found.id RETURNING c.id`;

interface Unindexed extends Omit<SearchedText, 'attachmentLexemes'> {
  readonly id: string;
  readonly version: number;
  readonly attachments: readonly string[];
  readonly files: readonly KnownFile[];
}

/** Makes the words of articles that were there before the search was, and of their files. */
@Injectable()
export class IndexArticlesJob implements Job {
  static readonly job: JobOptions = { name: 'info.index_articles', schedule: '*/5 * * * *' };

  constructor(
    private readonly database: Database,
    private readonly maker: FileTextMaker,
    private readonly fileTexts: FileTextRepository,
    private readonly copies: CopyRepository,
    private readonly families: FamilyLocks,
  ) {}

  async run(_data: object, { signal }: Pick<JobRun, 'signal'>): Promise<void> {
    let rows: Unindexed[];
    do {
      rows = await this.database.query(NOT_INDEXED);
      for (const row of rows) if (!signal.aborted) await this.index(row, signal);
    } while (rows.length > 0 && !signal.aborted);
  }

  private async index(row: Unindexed, signal: AbortSignal): Promise<void> {
    await this.maker.make(row.files.filter(({ id }) => row.attachments.includes(id)));
    const { lexemes } = await this.fileTexts.lexemesOf(this.database, row.attachments);
    await this.database.query(INDEX, [row.id, row.version, searchVectorOf({ ...row, attachmentLexemes: lexemes })]);
    if (await this.copies.hasCopies(this.database, row.id)) while (!signal.aborted && (await this.followed(row.id)) === BATCH);
  }

  private followed(originId: string): Promise<number> {
    return this.database.transaction(async (tx) => {
      await this.families.lock(tx, originId);
      return (await tx.query(FOLLOW, [originId])).length;
    });
  }
}
