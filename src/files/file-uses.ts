import { buffer } from 'node:stream/consumers';
import { Injectable, type StreamableFile } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Database } from '../database/database.js';
import type { SqlRunner } from '../database/transaction.js';
import { requestErrors } from '../http/http-errors.js';
import { acceptedType } from '../http/accepted-type.js';
import type { RequestContext } from '../http/request-context.js';
import { varyingBy } from '../http/security-headers.js';
import { CLEAN, formOf, isPicture, PICTURE_TYPES, type PictureForm, type PictureWidth } from '../pictures/picture-form.js';
import { pictureErrors } from '../pictures/picture.errors.js';
import { Pictures } from '../pictures/pictures.js';
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

/** How an attached file is asked for. */
export interface AskedFile {
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
  /** At most so many pixels wide, as JPEG or WebP; for pictures alone. */
  readonly width?: PictureWidth | undefined;
  /** Whether anybody may have it: then caches keep it, and ask each time whether it still holds. */
  readonly isPublic?: boolean;
}

/** A picture that is attached, in some form. */
export interface AttachedPicture {
  readonly name: string;
  readonly mediaType: string;
  readonly size: number;
  readonly content: () => Promise<Buffer>;
}

const USED_BY = 'f.used_by_kind = $1 AND f.used_by_id = $2 AND f.stored_at IS NOT NULL';

const UNUSED = `
  SELECT ${FILE_COLUMNS} FROM core_files f
  WHERE f.id = ANY ($1::uuid[]) AND f.owner_account_id = $2 AND f.stored_at IS NOT NULL AND f.unused_since IS NOT NULL AND f.expires_at IS NULL`;

/** The files attached to something a module keeps. Who may see that thing is for the module to decide, before it asks here. */
@Injectable()
export class FileUses {
  constructor(
    private readonly database: Database,
    private readonly storage: FileStorage,
    private readonly pictures: Pictures,
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

  /**
   * Makes ready what is about to be attached, outside of any transaction: pictures are opened and stripped of what cameras write
   * into them. Leaves out what is no unused upload of the caller.
   *
   * @throws Problem `picture.not_readable`, `picture.takes_too_much`, `request.busy`
   */
  async prepare({ principal }: RequestContext, fileIds: readonly string[]): Promise<void> {
    const rows = await this.database.query<FileRow>(UNUSED, [fileIds, principal.accountId]);
    for (const row of rows.filter(isPicture)) await this.pictures.of(row, CLEAN);
  }

  /**
   * Answers with the content of an attached file; of a picture, with what {@link Pictures} makes of it, never with the file as
   * it was uploaded: that may tell where it was taken.
   *
   * @throws Problem `request.not_found`, `request.not_acceptable`, `picture.*`
   */
  async answer(use: FileUse, fileId: string, { isPublic = false, reply, request, width }: AskedFile): Promise<StreamableFile | undefined> {
    const row = await this.row(use, fileId);
    if (!row) throw requestErrors.notFound();
    const given = await this.shown(row, width, request);
    if (width !== undefined) reply.header('Vary', varyingBy('Accept'));
    if (isPublic) reply.header('Cache-Control', 'public, no-cache');
    return answerContent(given, this.storage, request, reply);
  }

  /** An attached picture in a form; null for what is none, or not attached. @throws Problem as {@link prepare} */
  async picture(use: FileUse, fileId: string, form: PictureForm): Promise<AttachedPicture | null> {
    const row = await this.row(use, fileId);
    if (!row || !isPicture(row)) return null;
    const { mediaType, name, size, storageKey } = await this.pictures.of(row, form);
    return { name, mediaType, size, content: async () => buffer(await this.storage.open(storageKey)) };
  }

  private row(use: FileUse, fileId: string): Promise<FileRow | null> {
    return this.database.one<FileRow>(`SELECT ${FILE_COLUMNS} FROM core_files f WHERE ${USED_BY} AND f.id = $3`, [use.kind, use.id, fileId]);
  }

  private shown(row: FileRow, width: PictureWidth | undefined, { headers }: FastifyRequest): FileRow | Promise<FileRow> {
    if (!isPicture(row)) {
      if (width !== undefined) throw pictureErrors.notAPicture({ name: row.name });
      return row;
    }
    return this.pictures.of(row, width === undefined ? CLEAN : formOf(width, acceptedType(headers.accept, PICTURE_TYPES)));
  }
}
