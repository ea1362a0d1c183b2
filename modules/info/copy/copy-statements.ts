import { defineScopedSql, scopeBy } from '../../../src/index.js';

export const HAS_COPIES = 'SELECT EXISTS (SELECT FROM info_copies k WHERE k.source_id = $1) AS "hasCopies"';

export const STANDING = `
  SELECT k.closed_by IS NOT NULL AS "isClosed", k.recalled_at IS NOT NULL AS "isRecalled", k.recall_reason AS "recallReason",
    s.visibility = 'public' AS "isOriginPublic", k.comes_back AND c.status IN ('ready', 'scheduled') AS "isReturned"
  FROM info_copies k JOIN info_articles s ON s.id = k.origin_id JOIN info_articles c ON c.id = k.article_id WHERE k.article_id = $1`;

/** `$7`: the lexemes of its own. */
export const LINK = `
  WITH linked AS (
    INSERT INTO info_copies (article_id, source_id, origin_id, through, foreword, foreword_text, search) VALUES ($1, $2, $3, $4, $5, $6, $7::tsvector)
    RETURNING article_id, origin_id
  )
  UPDATE info_articles c SET origin_id = linked.origin_id FROM linked WHERE c.id = linked.article_id`;
/** The organisations that an article came through, itself no more than the last of them. */
export const THROUGH = `
  SELECT k.through || a.organization_id AS through FROM info_copies k JOIN info_articles a ON a.id = k.article_id WHERE k.article_id = $1`;

/** The ids of copies down their chains: `first` says which come first, `going` through which it goes on. */
export const below = (first: string, going: string) => `
  WITH RECURSIVE down AS (
    SELECT k.article_id FROM info_copies k WHERE ${first} AND ${going}
    UNION ALL SELECT k.article_id FROM down CROSS JOIN LATERAL (SELECT k.article_id FROM info_copies k WHERE k.source_id = down.article_id AND ${going} OFFSET 0) k
  ) SELECT article_id AS id FROM down`;

/** Those below an article that nothing in between has closed. */
export const OPEN_BELOW = below('k.source_id = $1', 'k.closed_by IS NULL AND k.recalled_at IS NULL');
/** These copies and all below them that were not recalled yet. */
export const THESE_AND_BELOW = below('k.article_id = ANY ($1::uuid[])', 'k.recalled_at IS NULL');

/** Published, or back with its source: that may be taken once more before a job has published it, or while it is held or put off. */
const READ_BEFORE = `(before.status = 'published' OR before.status IN ('ready', 'scheduled') AND before.comes_back)`;

/**
 * Takes copies from their readers, and back from reviews and dates: `$1` which, `$2` the reason. Without words: to sort some thousand
 * lexemes of each into the index takes longer than a request may. They get them when they are published again, or by the job that makes words.
 */
export const STOP = `
  UPDATE info_articles c SET
    status = CASE WHEN ${READ_BEFORE} THEN 'withdrawn' WHEN before.status IN ('inReview', 'ready', 'scheduled') THEN 'draft' ELSE c.status END,
    withdrawn_at = CASE WHEN ${READ_BEFORE} THEN now() ELSE c.withdrawn_at END,
    withdraw_reason = CASE WHEN ${READ_BEFORE} THEN $2 ELSE c.withdraw_reason END,
    publish_at = NULL, reviews_passed = 0, search = CASE WHEN ${READ_BEFORE} THEN NULL ELSE c.search END, version = c.version + 1, updated_at = now()
  FROM (
    SELECT a.id, a.status, k.comes_back FROM info_articles a JOIN info_copies k ON k.article_id = a.id WHERE a.id = ANY ($1::uuid[])
    ORDER BY a.id FOR NO KEY UPDATE OF a) before
  WHERE c.id = before.id
  RETURNING c.id, c.organization_id AS "organizationId", c.section_id AS "sectionId", c.kind, c.revision, ${READ_BEFORE} AS "wasRead"`;

/** `$1` which, `$2` by whose withdrawal, `$3` those that come back. */
export const CLOSE = `
  UPDATE info_copies SET closed_by = $2, comes_back = article_id = ANY ($3::uuid[]), held_for = NULL WHERE article_id = ANY ($1::uuid[])`;

/** Beside its body what a copy has of its origin and a revision keeps, and what no revision does. */
const TEXT = ['kind', 'title', 'summary', 'document_number'] as const;
const BESIDE_TEXT = ['body_text', 'reading_minutes', 'cover', 'attachments', 'files', 'author_name', 'expire_at'] as const;
type Followed = (typeof TEXT)[number] | (typeof BESIDE_TEXT)[number];
/** What a recall leaves of each; null: as it is. */
const RECALLED: Readonly<Record<Followed, string | null>> = {
  kind: null, title: null, summary: `''`, document_number: 'NULL',
  body_text: `''`, reading_minutes: '1', cover: 'NULL', attachments: `'{}'`, files: `'[]'`, author_name: null, expire_at: null,
};
const emptied = (columns: readonly Followed[]) => [`body = ''`, ...columns.flatMap((column) => (RECALLED[column] === null ? [] : [`${column} = ${RECALLED[column]}`]))].join(', ');

/**
 * Void for good, and without the text that was recalled, be it of before: those who manage a copy would read on what nobody is to have.
 * Its title stays, by which its organisation knows what it was, with what is its own: foreword, tags, place and readers.
 */
export const RECALL = `
  WITH texts AS (
    UPDATE info_articles SET ${emptied([...TEXT, ...BESIDE_TEXT])}, search = NULL
    WHERE id = ANY ($1::uuid[])
  ), earlier AS (UPDATE info_revisions SET ${emptied(TEXT)}, document = NULL WHERE article_id = ANY ($1::uuid[])),
  quoted AS (
    UPDATE info_reviews SET notes = (SELECT jsonb_agg(note || '{"quote": "…"}' ORDER BY place) FROM jsonb_array_elements(notes) WITH ORDINALITY AS noted (note, place))
    WHERE article_id = ANY ($1::uuid[]) AND notes <> '[]')
  UPDATE info_copies SET recalled_at = now(), recall_reason = $2, comes_back = false, held_for = NULL WHERE article_id = ANY ($1::uuid[])`;

/** A copy that came back is `ready` until somebody publishes it; what people scheduled themselves did not come back. */
export const HOLD = 'UPDATE info_copies SET held_for = $2 WHERE article_id = $1 AND comes_back RETURNING article_id';

/** A copy that is published, handed in anew or taken back does not come back any more. */
export const SETTLE = `
  UPDATE info_copies k SET comes_back = false, held_for = NULL
  FROM (SELECT article_id, held_for FROM info_copies WHERE article_id = $1 AND comes_back FOR NO KEY UPDATE) before
  WHERE k.article_id = before.article_id RETURNING before.held_for AS "heldFor"`;

const WAITS = `k.comes_back AND c.status = 'withdrawn'`;
/** A copy for everybody of an origin that is so no more: neither for everybody again nor for fewer than its organisation said. */
const TOO_WIDE = `c.visibility = 'public' AND s.visibility <> 'public'`;
const COMES = `${WAITS} AND NOT (${TOO_WIDE}) AS comes, ${WAITS} AND ${TOO_WIDE} AS held`;
const FOLLOWING = 'JOIN info_articles c ON c.id = k.article_id JOIN info_articles s ON s.id = k.origin_id';

/**
 * Opens what an article had closed. A copy in between that does not come back keeps closed what is below it, now by itself.
 * Those that do come back are due at once, and told of when they are published or held; those too wide are drafts, of which their organisations decide.
 */
export const REOPEN = `
  WITH RECURSIVE down AS (
    SELECT k.article_id, ${COMES}, NULL::uuid AS closed_by
    FROM info_copies k ${FOLLOWING} WHERE k.source_id = $1 AND k.closed_by = $1 AND k.recalled_at IS NULL
    UNION ALL
    SELECT k.article_id, ${COMES}, CASE WHEN down.closed_by IS NULL AND NOT down.comes THEN down.article_id ELSE down.closed_by END
    FROM down CROSS JOIN LATERAL (
      SELECT * FROM info_copies k WHERE k.source_id = down.article_id AND k.closed_by = $1 AND k.recalled_at IS NULL OFFSET 0) k
    ${FOLLOWING}
  ), opened AS (
    UPDATE info_copies k SET closed_by = down.closed_by, comes_back = k.comes_back AND (down.closed_by IS NOT NULL OR down.comes)
    FROM down WHERE k.article_id = down.article_id
    RETURNING k.article_id, down.closed_by IS NULL AND down.comes AS comes, down.closed_by IS NULL AND down.held AS held, down.closed_by IS NULL AS is_open
  ), told AS (
    INSERT INTO info_copy_news (id, article_id, news) SELECT gen_random_uuid(), article_id, CASE WHEN held THEN 'sourceNarrowed' ELSE 'sourceBack' END FROM opened WHERE is_open AND NOT comes
  )
  UPDATE info_articles c SET status = CASE WHEN opened.held THEN 'draft' ELSE 'scheduled' END, publish_at = CASE WHEN opened.comes THEN now() END,
    version = c.version + 1, updated_at = now()
  FROM opened WHERE (opened.comes OR opened.held) AND c.id = opened.article_id`;

/** The pictures of a body are named as files of the article that shows it. */
const BODY = `replace(s.body, '/articles/' || s.id || '/files/', '/articles/' || c.id || '/files/')`;
const of = (alias: string) => TEXT.map((column) => `${alias}.${column}`).join(', ');
const DIFFERS = `(${of('c')}, c.body) IS DISTINCT FROM (${of('s')}, ${BODY})`;
const FAMILY = 'info_copies k JOIN info_articles s ON s.id = k.origin_id WHERE k.origin_id = $1 AND k.recalled_at IS NULL';

/** What their readers saw before stays among the revisions of the copies. */
export const KEEP_REVISIONS = `
  INSERT INTO info_revisions (article_id, number, kind, title, summary, body, tags, document_number, revised_by, revised_at)
  SELECT c.id, c.revision, c.kind, c.title, c.summary, c.body, c.tags, c.document_number, c.revised_by, c.revised_at
  FROM info_copies k JOIN info_articles s ON s.id = k.origin_id JOIN info_articles c ON c.id = k.article_id
  WHERE k.origin_id = $1 AND k.recalled_at IS NULL AND ${DIFFERS}`;

/** Gives all copies the text of their origin as it is, its words when they are published. What its reviewers have seen of a copy is void, as it has been since the withdrawal. */
export const FOLLOW = `
  UPDATE info_articles c SET body = ${BODY}, ${[...TEXT, ...BESIDE_TEXT].map((column) => `${column} = s.${column}`).join(', ')}, expired_at = NULL, search = NULL,
    status = CASE WHEN c.status IN ('inReview', 'ready', 'scheduled') THEN 'draft' ELSE c.status END, publish_at = NULL, reviews_passed = 0,
    revision = c.revision + (${DIFFERS})::int, revision_sealed = true,
    revised_by = CASE WHEN ${DIFFERS} THEN NULL ELSE c.revised_by END, revised_at = CASE WHEN ${DIFFERS} THEN now() ELSE c.revised_at END,
    version = c.version + 1, updated_at = now()
  FROM ${FAMILY} AND c.id = k.article_id`;

/** The words of a copy, which has the text that its origin is published with. */
export const FIND = `
  UPDATE info_articles c SET search = s.search || k.search FROM info_copies k JOIN info_articles s ON s.id = k.origin_id
  WHERE c.id = $1 AND k.article_id = c.id AND c.search IS NULL`;

export const FOLLOW_END = `
  UPDATE info_articles c SET expire_at = s.expire_at, expired_at = NULL, version = c.version + 1, updated_at = now() FROM ${FAMILY} AND c.id = k.article_id`;

export const EXPIRE = `
  WITH expired AS (
    UPDATE info_articles c SET expired_at = now(), pinned = false, version = c.version + 1, updated_at = now()
    FROM ${FAMILY} AND c.id = k.article_id AND c.status = 'published' AND c.expired_at IS NULL
    RETURNING c.id, c.organization_id, c.section_id, c.kind, c.revision
  ), told AS (INSERT INTO info_copy_news (id, article_id, news) SELECT gen_random_uuid(), id, 'sourceExpired' FROM expired)
  SELECT id, organization_id AS "organizationId", section_id AS "sectionId", kind, revision FROM expired`;

/** `$1` the copies, `$2` what became of their source. */
export const NEWS = 'INSERT INTO info_copy_news (id, article_id, news) SELECT gen_random_uuid(), id, $2 FROM unnest($1::uuid[]) AS id';

/** What organisations are yet to be told. Only where the module is in force, for elsewhere nobody would hear of it: that waits. */
export const UNTOLD = defineScopedSql({
  name: 'info.untold_copy_news',
  scope: scopeBy.managed('c.organization_id', 'o.node'),
  text: `
    SELECT n.id, n.article_id AS "copyId", n.news, COALESCE(k.recall_reason, '') AS reason, c.title, c.organization_id AS "organizationId", so.name AS organization
    FROM info_copy_news n JOIN info_copies k ON k.article_id = n.article_id JOIN info_articles c ON c.id = k.article_id JOIN info_articles s ON s.id = k.origin_id
    JOIN base_organization_directory o ON o.id = c.organization_id JOIN base_organization_directory so ON so.id = s.organization_id
    WHERE {{scope}} ORDER BY n.created_at, n.id LIMIT $1 FOR UPDATE OF n SKIP LOCKED`,
});
export const TOLD = 'DELETE FROM info_copy_news WHERE id = ANY ($1::uuid[])';

/** Copies of a family whose sources came back, and that wait to be published. */
export const DUE = `
  SELECT c.id, c.publish_at AS "publishAt" FROM info_copies k JOIN info_articles c ON c.id = k.article_id
  WHERE k.origin_id = $1 AND k.closed_by IS NULL AND k.recalled_at IS NULL AND k.comes_back AND c.status = 'scheduled' AND c.publish_at <= now()`;

export const ORIGINS_PASSED_ON = 'SELECT DISTINCT k.origin_id AS id FROM info_copies k WHERE k.through && $1::uuid[]';
/** Copies that some organisations passed on. */
export const PASSED_ON = `
  SELECT a.id FROM info_articles a WHERE a.id IN (SELECT k.article_id FROM info_copies k WHERE k.through && $1::uuid[]) ORDER BY a.id FOR NO KEY UPDATE`;
/** Organisations that passed copies on go into those that they are merged into. */
export const FOLLOW_MERGED = `
  UPDATE info_copies k SET through = ARRAY(
    SELECT CASE WHEN passed.id = ANY ($1::uuid[]) THEN $2::uuid ELSE passed.id END FROM unnest(k.through) WITH ORDINALITY AS passed (id, place) ORDER BY passed.place)
  WHERE k.through && $1::uuid[]`;
