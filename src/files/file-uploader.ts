import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { UnitOfWork } from '../database/unit-of-work.js';
import type { RequestContext } from '../http/request-context.js';
import { RateLimiter } from '../http/rate-limiter.js';
import { requestErrors } from '../http/http-errors.js';
import { type FileDto, toFileDto } from './file.dto.js';
import { FileKeeper } from './file-keeper.js';
import { FilesSettings } from './files-settings.js';
import { inspectFile, type InspectedFile } from './inspection/inspect-file.js';
import { receiveUpload, type Upload } from './upload/receive-upload.js';
import { UploadFolder } from './upload/upload-folder.js';

/** Takes files in: received, inspected, stored, and only then known. */
@Injectable()
export class FileUploader {
  constructor(
    private readonly settings: FilesSettings,
    private readonly folder: UploadFolder,
    private readonly keeper: FileKeeper,
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

  /** @throws Problem `access.too_many_requests` */
  async limit({ principal }: RequestContext): Promise<void> {
    const budget = { name: 'upload', limit: this.settings.uploadsPerMinute, windowSeconds: 60 };
    const standing = await this.limiter.take(budget, principal.key);
    if (!standing.allowed) throw this.limiter.refusal(budget, standing);
  }

  private async store(context: RequestContext, upload: Upload, { name, type }: InspectedFile): Promise<FileDto> {
    const { principal, acting } = context;
    // Only accounts own files.
    if (principal.accountId === null) throw requestErrors.notFound();
    const organizationId = acting?.organizationId ?? null;
    const id = await this.keeper.put(upload, { name, mediaType: type.mediaType, ownerAccountId: principal.accountId, organizationId });
    try {
      return await this.unitOfWork.run(withContent(context, upload, name), async (tx) => {
        const row = await this.keeper.confirm(tx, id);
        tx.audit({ action: 'core.file.create', targetKind: 'file', targetId: id, organizationId });
        return toFileDto(row);
      });
    } finally {
      // Refused, or the answer to a repeated request, which names the file of the first one.
      await this.keeper.drop(id);
    }
  }
}

/** The idempotency claim of a form knows nothing of its content: the same key with another file is another request. */
export function withContent(context: RequestContext, { declaredType, fields, sha256 }: Upload, name: string): RequestContext {
  const { idempotency } = context;
  if (!idempotency) return context;
  const hash = createHash('sha256').update(idempotency.fingerprint).update(sha256).update(JSON.stringify([name, declaredType, fields]));
  return { ...context, idempotency: { ...idempotency, fingerprint: hash.digest('base64url') } };
}
