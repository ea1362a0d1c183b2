import { Injectable, type StreamableFile } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Database } from '../database/database.js';
import type { SqlRunner } from '../database/transaction.js';
import { requestErrors } from '../http/http-errors.js';
import type { RequestContext } from '../http/request-context.js';
import { answerContent } from './content-answer.js';
import { FILE_COLUMNS, type FileDto, type FileRow, toFileDto } from './file.dto.js';
import { fileErrors } from './file-errors.js';
import { FileStorage } from './storage/file-storage.js';

/** What a file is attached to. */
export interface FileUse {
  /** `module.thing`, e.g. `info.article`. */
  readonly kind: string;
  readonly id: string;
}

const USED_BY = 'f.used_by_kind = $1 AND f.used_by_id = $2 AND f.stored_at IS NOT NULL';

/** The files attached to something a module keeps. Who may see that thing is for the module to decide, before it asks here. */
@Injectable()
export class FileUses {
  constructor(
    private readonly database: Database,
    private readonly storage: FileStorage,
  ) {}

  /**
   * Has exactly these files attached: those that were and are not named are let go, and removed in time; new ones
   * must be unused uploads of the caller.
   *
   * @returns what is known of them, in their order
   * @throws Problem `files.not_attachable`
   */
  async set(tx: SqlRunner, { principal }: RequestContext, use: FileUse, fileIds: readonly string[]): Promise<FileDto[]> {
    await tx.query(
      `UPDATE core_files f SET used_by_kind = NULL, used_by_id = NULL, unused_since = now() WHERE ${USED_BY} AND f.id <> ALL ($3::uuid[])`,
      [use.kind, use.id, fileIds],
    );
    const attached = await tx.query<FileRow>(
      `UPDATE core_files f SET used_by_kind = $1, used_by_id = $2, unused_since = NULL
       WHERE f.id = ANY ($3::uuid[]) AND f.stored_at IS NOT NULL
         AND (f.used_by_kind = $1 AND f.used_by_id = $2 OR f.unused_since IS NOT NULL AND f.expires_at IS NULL AND f.owner_account_id = $4)
       RETURNING ${FILE_COLUMNS}`,
      [use.kind, use.id, fileIds, principal.accountId],
    );
    const known = new Map(attached.map((row) => [row.id, toFileDto(row)]));
    const missing = fileIds.filter((id) => !known.has(id));
    if (missing.length > 0) throw fileErrors.notAttachable({ ids: missing.join(', ') });
    return fileIds.flatMap((id) => known.get(id) ?? []);
  }

  /** What is attached, the first upload first. */
  async of(use: FileUse): Promise<FileDto[]> {
    const rows = await this.database.query<FileRow>(`SELECT ${FILE_COLUMNS} FROM core_files f WHERE ${USED_BY} ORDER BY f.id`, [use.kind, use.id]);
    return rows.map(toFileDto);
  }

  /** Answers with the content of an attached file. @throws Problem `request.not_found` */
  async answer(use: FileUse, fileId: string, request: FastifyRequest, reply: FastifyReply): Promise<StreamableFile | undefined> {
    const row = await this.database.one<FileRow>(`SELECT ${FILE_COLUMNS} FROM core_files f WHERE ${USED_BY} AND f.id = $3`, [use.kind, use.id, fileId]);
    if (!row) throw requestErrors.notFound();
    return answerContent(row, this.storage, request, reply);
  }
}
