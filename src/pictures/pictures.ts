import { rm } from 'node:fs/promises';
import { Injectable } from '@nestjs/common';
import { Database } from '../database/database.js';
import { isForeignKeyViolation } from '../database/pg-errors.js';
import type { FileRow } from '../files/file.dto.js';
import { FileKeeper } from '../files/file-keeper.js';
import { FileStorage } from '../files/storage/file-storage.js';
import { contentAt } from '../files/upload/spool.js';
import { UploadFolder } from '../files/upload/upload-folder.js';
import { requestErrors } from '../http/http-errors.js';
import { nameIn, type PictureForm } from './picture-form.js';
import { PictureRenderer } from './picture-renderer.js';

/** Of a file, in another form. */
type Rendition = Pick<FileRow, 'mediaType' | 'size' | 'sha256' | 'storageKey'>;

const COLUMNS = 'media_type AS "mediaType", size, encode(sha256, \'hex\') AS sha256, storage_key AS "storageKey"';
const KNOWN = `SELECT ${COLUMNS} FROM core_renditions WHERE file_id = $1 AND form = $2 AND stored_at IS NOT NULL`;
const CLAIM = 'INSERT INTO core_renditions (file_id, form, media_type, storage_key) VALUES ($1, $2, $3, $4) ON CONFLICT (file_id, form) DO NOTHING';
const CONFIRM = `UPDATE core_renditions SET size = $3, sha256 = $4, stored_at = now() WHERE file_id = $1 AND form = $2 RETURNING ${COLUMNS}`;

/**
 * Pictures in the forms that readers get. Each is made when it is first asked for, kept in
 * the storage and gone with its file.
 */
@Injectable()
export class Pictures {
  /** Those that are being made, so that many who ask for one wait for the same. */
  private readonly making = new Map<string, Promise<Rendition>>();

  constructor(
    private readonly database: Database,
    private readonly keeper: FileKeeper,
    private readonly storage: FileStorage,
    private readonly folder: UploadFolder,
    private readonly renderer: PictureRenderer,
  ) {}

  /**
   * A picture in a form, as a file to answer with.
   *
   * @throws Problem `picture.not_readable`, `picture.takes_too_much`, `request.busy`, `request.not_found` where the file has gone
   */
  async of(file: FileRow, form: PictureForm): Promise<FileRow> {
    const rendition = (await this.known(file, form)) ?? (await this.makeOnce(file, form));
    return { ...file, ...rendition, name: nameIn(form, file.name) };
  }

  private known({ id }: FileRow, form: PictureForm): Promise<Rendition | null> {
    return this.database.one<Rendition>(KNOWN, [id, form.id]);
  }

  private makeOnce(file: FileRow, form: PictureForm): Promise<Rendition> {
    const key = `${file.id} ${form.id}`;
    const open = this.making.get(key);
    if (open) return open;
    const made = this.make(file, form).finally(() => this.making.delete(key));
    this.making.set(key, made);
    return made;
  }

  private async make(file: FileRow, form: PictureForm): Promise<Rendition> {
    const source = await this.keeper.fetch(file.id);
    if (!source) throw requestErrors.notFound();
    const target = await this.folder.newPath();
    try {
      const mediaType = await this.renderer.render({ path: source.path, mediaType: file.mediaType, form, target }, file.name);
      return await this.keep(file, form, mediaType, target);
    } finally {
      await source.dispose();
      await rm(target, { force: true });
    }
  }

  /** The row comes first, so that nothing is stored that is not removed with the file. */
  private async keep(file: FileRow, form: PictureForm, mediaType: string, path: string): Promise<Rendition> {
    const content = await contentAt(path);
    const storageKey = `${file.storageKey}-${form.id}`;
    await this.claim([file.id, form.id, mediaType, storageKey]);
    try {
      await this.storage.put(storageKey, content);
    } catch (error) {
      // Another instance may have put it there at the same moment.
      const known = await this.known(file, form);
      if (known) return known;
      throw error;
    }
    const kept = await this.database.one<Rendition>(CONFIRM, [file.id, form.id, content.size, content.sha256]);
    if (kept) return kept;
    // The file was removed meanwhile, and what was removed with it was not there yet.
    await this.storage.remove(storageKey);
    throw requestErrors.notFound();
  }

  private async claim(values: readonly unknown[]): Promise<void> {
    try {
      await this.database.query(CLAIM, values);
    } catch (error) {
      throw isForeignKeyViolation(error, 'core_renditions_file') ? requestErrors.notFound() : error;
    }
  }
}
