import { Injectable } from '@nestjs/common';
import { Database, type PublicContent } from '../../../src/index.js';

const IS_AT = `
  SELECT EXISTS (SELECT FROM info_sections s WHERE s.organization_id = $1 AND s.is_public AND s.archived_at IS NULL)
    OR EXISTS (SELECT FROM info_articles a WHERE a.organization_id = $1 AND a.status = 'published' AND a.visibility = 'public'
      AND (a.expire_at IS NULL OR a.expire_at > now())) AS "isPublic"`;

/** Organisations with a public section or article. */
@Injectable()
export class PublicArticles implements PublicContent {
  constructor(private readonly database: Database) {}

  async isAt(organizationId: string): Promise<boolean> {
    return (await this.database.one<{ isPublic: boolean }>(IS_AT, [organizationId]))?.isPublic === true;
  }
}
