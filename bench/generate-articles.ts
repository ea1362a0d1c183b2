import type pg from 'pg';
import { type ArticleRoll, SECTIONS } from './article-roll.js';
import { paragraphOf, titleOf, wordsOfTitle } from './article-texts.js';

const PARAGRAPHS = 600;
/** So many make about 4 kB of HTML in UTF-8. */
const IN_ONE = 9;
const TITLES = 4_000;
const BATCH = 10_000;
const INDEX = /USING gin \(search\).*/;

const ARTICLES = `
  INSERT INTO info_articles (id, organization_id, section_id, kind, title, summary, body, body_text, reading_minutes, tags, pinned, requires_confirmation,
    visibility, audience_subtrees, audience_exact, audience_stages, audience_tags, status, published_at, revision_sealed, published_revision, author_name, created_at, search)
  SELECT one.id, $3, one.section, 'news', t.title, left(parts.text, 60), parts.html, parts.text, 3, '{}', false, false, 'public', '{}', '{}', '{}', '{}', 'published',
    '2000-01-01'::timestamptz + one.number * interval '1 minute', true, 1, '党建办', '2000-01-01'::timestamptz + one.number * interval '1 minute', t.search || parts.search
  FROM unnest($1::uuid[], $2::uuid[], $4::int[]) AS one (id, section, number)
  JOIN bench_titles t ON t.number = one.number % ${TITLES}
  CROSS JOIN LATERAL (
    SELECT string_agg(p.html, '' ORDER BY p.number) AS html, string_agg(p.text, E'\\n' ORDER BY p.number) AS text, bench_join(p.search) AS search
    FROM bench_paragraphs p WHERE p.number = ANY (ARRAY(SELECT (one.number * 7 + step * (13 + one.number / 601 % 37)) % ${PARAGRAPHS} FROM generate_series(1, ${IN_ONE}) AS step))) AS parts`;

/**
 * Fills the sections of an organisation with published articles, which anybody may read. PostgreSQL puts them together from paragraphs that
 * are cut into words once, and builds the index of words at the end.
 */
export async function generateArticles(client: pg.ClientBase, organizationId: string, roll: ArticleRoll): Promise<void> {
  if (roll.size === 0) return;
  const sections = Array.from({ length: SECTIONS }, (_, index) => roll.sectionOf(index));
  await client.query(`INSERT INTO info_sections (id, organization_id, path, name, position) SELECT id, $2, ARRAY[id], '栏目' || n, n FROM unnest($1::uuid[]) WITH ORDINALITY AS s (id, n)`, [sections, organizationId]);
  await makeParts(client);
  const { rows } = await client.query<{ indexdef: string }>(`SELECT indexdef FROM pg_indexes WHERE indexname = 'info_articles_search'`);
  const [index] = rows;
  if (!index || !INDEX.test(index.indexdef)) throw new Error('The index of words is not what it was.');
  await client.query('DROP INDEX info_articles_search');
  for (let first = 0; first < roll.size; first += BATCH) {
    const numbers = Array.from({ length: Math.min(BATCH, roll.size - first) }, (_, offset) => first + offset);
    await client.query(ARTICLES, [numbers.map((number) => roll.idOf(number)), numbers.map((number) => roll.sectionOf(number)), organizationId, numbers]);
  }
  await client.query(`SET maintenance_work_mem = '512MB'`);
  await client.query(index.indexdef);
  await client.query('DROP TABLE bench_titles, bench_paragraphs');
  await client.query('DROP AGGREGATE bench_join (tsvector)');
  for (const table of ['info_sections', 'info_articles']) await client.query(`VACUUM ANALYZE ${table}`);
}

async function makeParts(client: pg.ClientBase): Promise<void> {
  await client.query(`CREATE AGGREGATE bench_join (tsvector) (SFUNC = tsvector_concat, STYPE = tsvector, INITCOND = '')`);
  await client.query('CREATE TABLE bench_titles (number int PRIMARY KEY, title text, search tsvector)');
  await client.query('CREATE TABLE bench_paragraphs (number int PRIMARY KEY, html text, text text, search tsvector)');
  const titles = Array.from({ length: TITLES }, (_, number) => titleOf(number));
  await client.query('INSERT INTO bench_titles SELECT n - 1, title, search::tsvector FROM unnest($1::text[], $2::text[]) WITH ORDINALITY AS t (title, search, n)', [titles, titles.map(wordsOfTitle)]);
  const parts = Array.from({ length: PARAGRAPHS }, (_, number) => paragraphOf(number));
  await client.query('INSERT INTO bench_paragraphs SELECT n - 1, html, text, search::tsvector FROM unnest($1::text[], $2::text[], $3::text[]) WITH ORDINALITY AS p (html, text, search, n)', [
    parts.map(({ html }) => html), parts.map(({ text }) => text), parts.map(({ search }) => search),
  ]);
}
