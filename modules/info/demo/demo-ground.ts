import { Injectable } from '@nestjs/common';
import { Database, ScopeTree } from '../../../src/index.js';
import type { Audience } from '../article/article.dto.js';
import type { DemoPlace } from './demo-articles.js';

const SECTION = 'SELECT s.id FROM info_sections s WHERE s.organization_id = $1 AND s.name = $2';
const ARTICLE = 'SELECT a.id FROM info_articles a WHERE a.organization_id = $1 AND a.title = $2';
/** So that the list looks as if people had written over the months. */
const DATE_BACK = `
  UPDATE info_articles SET published_at = now() - $2::int * interval '1 day', created_at = LEAST(created_at, now() - $2::int * interval '1 day') WHERE id = $1`;

/** Whom articles of the demo district are for unless they say more. */
export const NOBODY_ELSE: Audience = { visibility: 'organization', organizationIds: [], includeDescendants: true, stages: [], tags: [] };

/** What of the demo district is there already. */
@Injectable()
export class DemoGround {
  constructor(
    private readonly tree: ScopeTree,
    private readonly database: Database,
  ) {}

  /** @throws Error where the district was made without it */
  async organizationAt(place: DemoPlace): Promise<string> {
    const found = place === 'ROOT' ? await this.tree.root() : await this.tree.findByCode(place);
    if (!found) throw new Error(`the demo district has no organisation ${place}`);
    return found.organizationId;
  }

  sectionOf(organizationId: string, name: string): Promise<string | null> {
    return this.idOf(SECTION, organizationId, name);
  }

  articleOf(organizationId: string, title: string): Promise<string | null> {
    return this.idOf(ARTICLE, organizationId, title);
  }

  /** Has an article published some days ago. */
  async dateBack(articleId: string, days: number): Promise<void> {
    await this.database.query(DATE_BACK, [articleId, days]);
  }

  private async idOf(sql: string, organizationId: string, name: string): Promise<string | null> {
    return (await this.database.one<{ id: string }>(sql, [organizationId, name]))?.id ?? null;
  }
}
