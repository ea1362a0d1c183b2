import { createHash, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { v7 as uuidv7 } from 'uuid';
import { Database } from '../database/database.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import type { RequestContext } from '../http/request-context.js';
import { RateLimiter } from '../http/rate-limiter.js';
import { requestErrors } from '../http/http-errors.js';
import { FILE_COLUMNS, type FileDto, type FileRow, toFileDto } from './file.dto.js';
import { FilesSettings } from './files-settings.js';
import { inspectFile, type InspectedFile } from './inspection/inspect-file.js';
import { FileStorage } from './storage/file-storage.js';
import { receiveUpload, type Upload } from './upload/receive-upload.js';
import { UploadFolder } from './upload/upload-folder.js';

const INSERT = `
  INSERT INTO core_files (id, owner_account_id, organization_id, name, media_type, size, sha256, storage_key)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`;

const MARK_STORED = `UPDATE core_files f SET stored_at = now() WHERE f.id = $1 AND f.stored_at IS NULL RETURNING ${FILE_COLUMNS}`;

/** Takes files in: received, inspected, stored, and only then known. */
@Injectable()
export class FileUploader {
  constructor(
    private readonly settings: FilesSettings,
    private readonly folder: UploadFolder,
    private readonly storage: FileStorage,
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
    private readonly limiter: RateLimiter,
  ) {}

  /**
   * Takes the file of a form in for the caller and the organisation he acts for.
   *
   * @throws Problem `files.*`, `access.too_many_requests`
   */
  async upload(context: RequestContext, request: FastifyRequest): Promise<FileDto> {
    await this.limit(context);
    const upload = await receiveUpload(request, { folder: this.folder, maxBytes: this.settings.maxBytes });
    try {
      return await this.store(context, upload, await inspectFile(upload, this.settings.types));
    } finally {
      await upload.dispose();
    }
  }

  private async limit({ principal }: RequestContext): Promise<void> {
    const budget = { name: 'upload', limit: this.settings.uploadsPerMinute, windowSeconds: 60 };
    const standing = await this.limiter.take(budget, principal.key);
    if (!standing.allowed) throw this.limiter.refusal(budget, standing);
  }

  /** The row comes before the content and is confirmed after it: what a crash leaves between is found and removed. */
  private async store(context: RequestContext, upload: Upload, { name, type }: InspectedFile): Promise<FileDto> {
    const { principal, acting } = context;
    // Only accounts own files.
    if (principal.accountId === null) throw requestErrors.notFound();
    const id = uuidv7();
    const key = randomBytes(24).toString('hex');
    const organizationId = acting?.organizationId ?? null;
    await this.database.query(INSERT, [id, principal.accountId, organizationId, name, type.mediaType, upload.size, upload.sha256, key]);
    let stored: FileDto | undefined;
    try {
      await this.storage.put(key, upload);
      stored = await this.unitOfWork.run(withContent(context, upload, name), async (tx) => {
        const row = await tx.one<FileRow>(MARK_STORED, [id]);
        if (!row) throw new Error('the row of an upload is gone');
        tx.audit({ action: 'core.file.create', targetKind: 'file', targetId: id, organizationId });
        return toFileDto(row);
      });
      return stored;
    } finally {
      // Refused, or the answer to a repeated request, which names the file of the first one.
      if (stored?.id !== id) await this.discard(id, key);
    }
  }

  private async discard(id: string, key: string): Promise<void> {
    try {
      await this.storage.remove(key);
      await this.database.query('DELETE FROM core_files WHERE id = $1 AND stored_at IS NULL', [id]);
    } catch {
      // The cleaner comes by.
    }
  }
}

/** The idempotency claim of a form knows nothing of its content: the same key with another file is another request. */
function withContent(context: RequestContext, { sha256, declaredType }: Upload, name: string): RequestContext {
  const { idempotency } = context;
  if (!idempotency) return context;
  const hash = createHash('sha256').update(idempotency.fingerprint).update(sha256).update(JSON.stringify([name, declaredType]));
  return { ...context, idempotency: { ...idempotency, fingerprint: hash.digest('base64url') } };
}
