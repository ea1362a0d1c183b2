import { IdField, InstantField, IntegerField, TextField } from '../http/fields/field.decorators.js';

/** An uploaded file, without its content. */
export class FileDto {
  @IdField() id: string;
  @TextField() name: string;

  @TextField({ description: { zh: '按内容判定的类型', en: 'Its type, decided by content' }, example: 'application/pdf' })
  mediaType: string;

  @IntegerField({ min: 1, max: Number.MAX_SAFE_INTEGER, description: { zh: '字节数', en: 'In bytes' } })
  size: number;

  @TextField({ max: 64, description: { zh: '内容的 SHA-256（十六进制）', en: 'SHA-256 of the content, hexadecimal' } })
  sha256: string;

  @IdField({ nullable: true }) organizationId: string | null;
  @InstantField() createdAt: string;
}

/** A file as the SQL of this resource gives it. */
export interface FileRow extends FileDto {
  readonly storageKey: string;
}

/** The select list of {@link FileRow}. */
export const FILE_COLUMNS =
  'f.id, f.name, f.media_type AS "mediaType", f.size, encode(f.sha256, \'hex\') AS sha256, f.organization_id AS "organizationId", ' +
  'f.created_at AS "createdAt", f.storage_key AS "storageKey"';

/** Maps a row; where its content lies stays inside. */
export function toFileDto({ id, name, mediaType, size, sha256, organizationId, createdAt }: FileRow): FileDto {
  return { id, name, mediaType, size, sha256, organizationId, createdAt };
}
