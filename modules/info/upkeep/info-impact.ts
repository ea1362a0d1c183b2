import { Injectable } from '@nestjs/common';
import { Database, defineScopedSql, type ImpactFigure, type ManagedRows, type MenuImpact } from '../../../src/index.js';
import { ARTICLES, managedArticles } from '../article/article-reach.js';
import { managedSections, SECTIONS } from '../section/section-reach.js';

const PUBLISHED = defineScopedSql({
  name: 'info.menu_impact_articles',
  scope: managedArticles,
  text: `SELECT count(*)::int AS count FROM ${ARTICLES} WHERE a.status = 'published' AND {{scope}}`,
});
const IN_USE = defineScopedSql({
  name: 'info.menu_impact_sections',
  scope: managedSections,
  text: `SELECT count(*)::int AS count FROM ${SECTIONS} WHERE s.archived_at IS NULL AND {{scope}}`,
});

/** How many published articles and sections a change of the menu concerns. */
@Injectable()
export class InfoImpact implements MenuImpact {
  constructor(private readonly database: Database) {}

  async count(rows: ManagedRows): Promise<ImpactFigure[]> {
    const [articles, sections] = await Promise.all([PUBLISHED, IN_USE].map(async (statement) => {
      const { text, params } = statement.build(rows);
      return (await this.database.one<{ count: number }>(text, params))?.count ?? 0;
    }));
    return [
      { name: 'articles', title: { zh: '已发布文稿', en: 'Published articles' }, count: articles ?? 0 },
      { name: 'sections', title: { zh: '栏目', en: 'Sections' }, count: sections ?? 0 },
    ];
  }
}
