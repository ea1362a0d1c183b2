import { Injectable } from '@nestjs/common';
import { CursorSigner, Database, defineScopedSql, type Page, requestErrors, type RowScope, type ScopedSql } from '../../../src/index.js';
import { withAudience } from '../article/article-columns.js';
import { ArticleProvenance } from '../article/article-provenance.js';
import { addressedArticles } from '../article/article-reach.js';
import type { FeedItem, FeedQuery } from './feed.dto.js';
import { COUNT, type FeedRow, pageOf } from './feed-sql.js';

const NAME = 'info.feed';
/** A page of the usual length, and the longest: a plan for each. One more row tells whether another page follows. */
const USUAL = 21;
const LONGEST = 101;
const pageSql = (most: number) => defineScopedSql({ name: `${NAME}_${most}`, scope: addressedArticles, text: pageOf(most) });
const PAGES: readonly (readonly [most: number, sql: ScopedSql])[] = [USUAL, LONGEST].map((most) => [most, pageSql(most)]);
const TOTAL = defineScopedSql({ name: `${NAME}_count`, scope: addressedArticles, text: COUNT });

/** A place in the feed: pinned, published, id. */
type Place = readonly [pinned: boolean, publishedAt: string, id: string];
const BEGINNING: Place = [true, 'infinity', 'ffffffff-ffff-ffff-ffff-ffffffffffff'];

/** Reads personal feeds: a page in one statement, which costs by what a person chose and not by how many articles there are. */
@Injectable()
export class FeedRepository {
  constructor(
    private readonly database: Database,
    private readonly signer: CursorSigner,
    private readonly provenance: ArticleProvenance,
  ) {}

  /** @throws Problem `request.invalid_cursor` */
  async page(rows: RowScope, accountId: string, { count, cursor, limit }: FeedQuery): Promise<Page<FeedItem>> {
    const after = cursor === undefined ? BEGINNING : this.placeOf(cursor);
    const sql = PAGES.find(([most]) => limit < most)?.[1];
    if (!sql) throw new Error('a page of the feed is longer than any may be');
    const { params, text } = sql.build(rows, [accountId, ...after, limit + 1]);
    const found = await this.database.query<FeedRow>(text, params);
    const items = found.slice(0, limit).map(withAudience);
    await this.provenance.show(items);
    const last = found.length > limit ? items.at(-1) : undefined;
    return { items, nextCursor: last ? this.cursorAfter(last) : null, ...(count && { total: await this.count(rows, accountId) }) };
  }

  private async count(rows: RowScope, accountId: string): Promise<number> {
    const { params, text } = TOTAL.build(rows, [accountId]);
    return (await this.database.one<{ total: number }>(text, params))?.total ?? 0;
  }

  private cursorAfter({ id, pinned, publishedAt }: FeedItem): string {
    return this.signer.sign(JSON.stringify([NAME, pinned, publishedAt, id]));
  }

  private placeOf(cursor: string): Place {
    const payload = this.signer.verify(cursor);
    const [name, ...place] = payload === null ? [] : (JSON.parse(payload) as [string, ...Place]);
    if (name !== NAME) throw requestErrors.invalidCursor();
    return place as unknown as Place;
  }
}
