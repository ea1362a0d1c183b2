import { writeFile } from 'node:fs/promises';
import { Injectable } from '@nestjs/common';
import { contentAt, Database, FileKeeper, type RequestContext, UploadFolder } from '../../../src/index.js';
import { type CoverColours, drawnCover } from './drawn-cover.js';

/** The first administrator: files belong to accounts. */
const OWNER = 'SELECT account_id AS id FROM base_account_directory ORDER BY account_id LIMIT 1';

/** Uploads the covers of the demo. */
@Injectable()
export class DemoCovers {
  constructor(
    private readonly files: FileKeeper,
    private readonly folder: UploadFolder,
    private readonly database: Database,
  ) {}

  /** Draws a cover and uploads it. @returns its id, and the context of who may attach it */
  async upload(context: RequestContext, name: string, colours: CoverColours): Promise<{ cover: string; context: RequestContext }> {
    const owner = await this.database.one<{ id: string }>(OWNER);
    if (!owner) throw new Error('the demo district has no account');
    const path = await this.folder.newPath();
    await writeFile(path, drawnCover(colours));
    const organizationId = context.acting?.organizationId ?? null;
    const cover = await this.files.put(await contentAt(path), { name, mediaType: 'image/png', ownerAccountId: owner.id, organizationId });
    await this.files.confirm(this.database, cover);
    return { cover, context: { ...context, principal: { ...context.principal, accountId: owner.id } } };
  }
}
