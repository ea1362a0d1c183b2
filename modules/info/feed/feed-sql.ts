import { selectList } from '../../../src/index.js';
import type { SummaryRow } from '../article/article-columns.js';
import { SUMMARY_COLUMNS } from '../article/article-columns.js';
import { ARTICLES } from '../article/article-reach.js';
import { choosesSome, mutedBy } from '../subscription/subscription-sql.js';
import type { FeedItem } from './feed.dto.js';

/** A row of the feed. */
export type FeedRow = SummaryRow & Pick<FeedItem, 'because' | 'readAt' | 'confirmedAt'>;

/** Where an article is in the order of the feed: pinned, published, id. */
type Place = readonly [pinned: string, publishedAt: string, id: string];
const PLACE: Place = ['a.pinned', 'a.published_at', 'a.id'];
/** The same out of the table that has the articles of each tag in that order. */
const TAGGED: Place = ['g.pinned', 'g.published_at', 'g.article_id'];
const FOUND = 'a.id, a.pinned, a.published_at';
const NEWEST_FIRST = 'pinned DESC, published_at DESC, id DESC';
const FOR_HIM = `a.status = 'published' AND {{scope}}`;
const NOT_MUTED = `NOT ${mutedBy('$1')}`;
const HIS_MEMBER = '(SELECT member_id FROM base_account_directory WHERE account_id = $1)';
const IS_CRITICAL = 'a.requires_confirmation AND t.member_id IS NOT NULL';
/** Whether he is on the list of the present publication of `a`. */
const RECEIPT = `info_targets t ON t.article_id = a.id AND t.publication = a.publication AND t.member_id = ${HIS_MEMBER}`;

/** What the account `$1` chose, with the articles that it is said of. */
const TOPICS: readonly (readonly [chosen: string, from: string, condition: string, place: Place])[] = [
  [
    `SELECT DISTINCT below.id AS it FROM info_subscriptions s JOIN info_sections below ON below.path @> ARRAY[s.section_id]
     WHERE s.account_id = $1 AND NOT s.muted AND s.section_id IS NOT NULL`,
    ARTICLES,
    'a.section_id = chosen.it',
    PLACE,
  ],
  ['SELECT s.kind AS it FROM info_subscriptions s WHERE s.account_id = $1 AND NOT s.muted AND s.kind IS NOT NULL', ARTICLES, 'a.kind = chosen.it', PLACE],
  [
    'SELECT s.tag AS it FROM info_subscriptions s WHERE s.account_id = $1 AND NOT s.muted AND s.tag IS NOT NULL',
    `info_article_tags g JOIN (${ARTICLES}) ON a.id = g.article_id`,
    'g.tag = chosen.it',
    TAGGED,
  ],
];

/**
 * Everything in the feed of the account `$1`, in parts each of which has an index in the order of the feed.
 * @param first the first of each part: a condition on the place, order and limit
 */
const found = (first: (place: Place) => string) => [
  `(SELECT ${FOUND} FROM ${ARTICLES} WHERE NOT ${choosesSome('$1')} AND ${FOR_HIM} AND ${NOT_MUTED} ${first(PLACE)})`,
  ...TOPICS.map(([chosen, from, condition, place]) => `
    (SELECT each.* FROM (${chosen}) chosen CROSS JOIN LATERAL (SELECT ${FOUND} FROM ${from} WHERE ${condition} AND ${FOR_HIM} AND ${NOT_MUTED} ${first(place)}) each)`),
  `(SELECT ${FOUND} FROM ${ARTICLES} JOIN ${RECEIPT} WHERE ${IS_CRITICAL} AND ${FOR_HIM} ${first(PLACE)})`,
].join(' UNION ');

/** One page of at most `most` rows: for the account `$1` those after the place `$2` pinned, `$3` published, `$4` id; `$5` rows. */
export const pageOf = (most: number) => `
  SELECT ${selectList(SUMMARY_COLUMNS)}, t.read_at AS "readAt", t.confirmed_at AS "confirmedAt",
    CASE WHEN ${IS_CRITICAL} THEN 'critical' WHEN ${choosesSome('$1')} THEN 'subscription' ELSE 'addressed' END AS because
  FROM (SELECT found.id FROM (
    ${found(([pinned, publishedAt, id]) => `
      AND (${pinned}, ${publishedAt}, ${id}) < ($2::boolean, $3::timestamptz, $4::uuid) ORDER BY ${pinned} DESC, ${publishedAt} DESC, ${id} DESC LIMIT ${most}`)}
  ) found ORDER BY ${NEWEST_FIRST} LIMIT $5) page
  CROSS JOIN ${ARTICLES} LEFT JOIN ${RECEIPT}
  WHERE a.id = page.id ORDER BY a.pinned DESC, a.published_at DESC, a.id DESC`;

/** How many articles there are in all. */
export const COUNT = `SELECT count(*)::int AS total FROM (${found(() => '')}) found`;
