import { Injectable } from '@nestjs/common';
import { contextWith, type ManagedRows, type RequestContext, ScopeTree, type SqlParameters, TreeMenu } from '../../../src/index.js';
import { infoPermissions } from '../info.permissions.js';
import { hasReviewed, hasWritten } from './article-part.js';
import { managedArticles } from './article-reach.js';

/** Where the next review of an article `a` lies: as many steps above its organisation `o` as it passed reviews, or at the top. */
const PLACE = `
  WITH RECURSIVE up AS (
    SELECT o.id, o.parent_id, o.node, 0 AS steps
    UNION ALL
    SELECT above.id, above.parent_id, above.node, up.steps + 1 FROM up JOIN base_organization_directory above ON above.id = up.parent_id WHERE up.steps < a.reviews_passed
  ) SELECT id, node FROM up ORDER BY steps DESC LIMIT 1`;

/** What is asked of a list of articles: whether their next review is one that somebody may decide. */
export class AwaitedFrom {
  /** @param rows those of the organisations that he reviews for */
  constructor(
    private readonly accountId: string | null,
    private readonly rows: ManagedRows,
    private readonly isAwaited: boolean,
  ) {}

  /** SQL that holds for the articles asked for; the others are all that do not wait for him. */
  condition(parameters: SqlParameters): string {
    return this.isAwaited ? this.awaited(parameters) : `NOT (${this.awaited(parameters)})`;
  }

  /** What a cursor is bound to. */
  toJSON(): boolean {
    return this.isAwaited;
  }

  private awaited(parameters: SqlParameters): string {
    if (this.accountId === null) return 'FALSE';
    const account = `${parameters.add(this.accountId)}::uuid`;
    const place = this.rows.condition('place.id', parameters, 'place.node');
    // A place that he reviews for is at the article's organisation or above it: this one finds the articles, the other looks at each.
    const own = managedArticles.condition(this.rows, parameters);
    return `a.status = 'inReview' AND ${own} AND NOT ${hasWritten(account)} AND NOT ${hasReviewed(account)} AND EXISTS (SELECT FROM (${PLACE}) AS place WHERE ${place})`;
  }
}

/** Knows which reviews wait for a caller, by what is asked of him who decides one: `ReviewRefusals.requireReviewer`. */
@Injectable()
export class AwaitedReviews {
  constructor(
    private readonly tree: ScopeTree,
    private readonly menu: TreeMenu,
  ) {}

  /** The value of the filter; undefined where nothing is asked. */
  async asked(context: RequestContext, isAwaited: boolean | undefined): Promise<AwaitedFrom | undefined> {
    if (isAwaited === undefined) return undefined;
    const { scope } = contextWith(this.tree, context, infoPermissions.article.review.key);
    return new AwaitedFrom(context.principal.accountId, await this.menu.gate('info', scope), isAwaited);
  }
}
