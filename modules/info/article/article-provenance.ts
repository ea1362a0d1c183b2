/**
 * Where the text of the article `a` comes from, as {@link SharedFrom}; NULL for one that is no copy, of which nothing
 * else is read: a list pays for its copies alone.
 */
export const SHARED_FROM = `CASE WHEN a.origin_id IS NOT NULL THEN (
  SELECT jsonb_build_object('articleId', s.id, 'organizationId', s.organization_id, 'organizationName', so.name,
    'publishedAt', to_char(s.published_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
    'through', ARRAY(
      SELECT po.name FROM unnest(k.through) WITH ORDINALITY AS passed (id, place) JOIN base_organization_directory po ON po.id = passed.id ORDER BY passed.place))
  FROM info_copies k JOIN info_articles s ON s.id = k.origin_id JOIN base_organization_directory so ON so.id = s.organization_id
  WHERE k.article_id = a.id) END`;

/** What its organisation says before the text of a copy; NULL for one that is none. */
export const FOREWORD = 'CASE WHEN a.origin_id IS NOT NULL THEN (SELECT k.foreword FROM info_copies k WHERE k.article_id = a.id) END';
