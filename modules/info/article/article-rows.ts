import { Injectable } from '@nestjs/common';
import { CustomFields, defineScopedSql, type KeptValues, type StoredCustom, type RowScope, selectList, type SqlRunner, type Transaction } from '../../../src/index.js';
import { WRITTEN_DOCUMENT } from '../document/document-columns.js';
import { DocumentRepository } from '../document/document.repository.js';
import type { WrittenDocument } from '../document/document-types.js';
import { searchVectorOf } from '../words/search-vector.js';
import type { Article, ArticleFile } from './article.dto.js';
import { ARTICLE_COLUMNS, type ArticleRow, type AudienceColumns, withAudience } from './article-columns.js';
import { ARTICLE_HOST } from './article-field-host.js';
import { ArticleProvenance } from './article-provenance.js';
import { ARTICLES, managedArticles } from './article-reach.js';
import type { ArticleStatus } from './article-types.js';

/** An article that is being changed, with what its readers do not need. */
export interface HeldArticle extends Article {
  readonly node: string;
  /** Of a copy: the article whose text it is. */
  readonly originId: string | null;
  /** Its custom fields as they are kept. */
  readonly storedCustom: StoredCustom;
  readonly bodyText: string;
  readonly reviewRound: number;
  readonly authorAccountId: string | null;
  readonly revisedBy: string | null;
  readonly revisedAt: string;
  readonly revisionSealed: boolean;
  readonly publishedRevision: number | null;
  readonly expiredAt: string | null;
  /** How many times it was published. */
  readonly publication: number;
}

const HELD_COLUMNS = {
  ...ARTICLE_COLUMNS,
  node: 'o.node',
  originId: 'a.origin_id',
  bodyText: 'a.body_text',
  reviewRound: 'a.review_round',
  authorAccountId: 'a.author_account_id',
  revisedBy: 'a.revised_by',
  revisedAt: 'a.revised_at',
  revisionSealed: 'a.revision_sealed',
  publishedRevision: 'a.published_revision',
  expiredAt: 'a.expired_at',
  publication: 'a.publication',
};
const HELD = selectList(HELD_COLUMNS);
const LOCKED = defineScopedSql({
  name: 'info.article_to_change',
  scope: managedArticles,
  text: `SELECT ${HELD} FROM ${ARTICLES} WHERE a.id = $1 AND {{scope}} FOR NO KEY UPDATE OF a`,
});
const READ = `SELECT ${HELD} FROM ${ARTICLES} WHERE a.id = $1`;
const DUE = `${READ} FOR NO KEY UPDATE OF a`;

/** The columns that a text is stored in, in the order of the parameters. */
const TEXT_COLUMNS = [
  'section_id', 'kind', 'title', 'summary', 'body', 'body_text', 'reading_minutes', 'tags', 'document_number', 'cover', 'attachments', 'files', 'pinned',
  'requires_confirmation', 'visibility', 'audience_subtrees', 'audience_exact', 'audience_stages', 'audience_tags', 'expire_at',
  'search', 'custom', 'comments_allowed',
] as const;
const PLACES = TEXT_COLUMNS.map((_, index) => `$${index + 2}`);
/** The parameters behind those of the text. */
const [NEXT, SECOND, THIRD, FOURTH] = [2, 3, 4, 5].map((place) => `$${TEXT_COLUMNS.length + place}`);

const INSERT = `
  WITH a AS (
    INSERT INTO info_articles (id, ${TEXT_COLUMNS.join(', ')}, organization_id, revised_by, author_account_id, author_member_id, author_name)
    VALUES ($1, ${PLACES.join(', ')}, ${NEXT}, ${SECOND}, ${SECOND}, (SELECT member_id FROM base_account_directory WHERE account_id = ${SECOND}),
      CASE WHEN ${FOURTH}::boolean THEN ${THIRD} ELSE COALESCE(${THIRD}, (SELECT name FROM base_account_directory WHERE account_id = ${SECOND})) END)
    RETURNING *
  )
  SELECT ${HELD} FROM a JOIN base_organization_directory o ON o.id = a.organization_id`;

/** Keeps the present text as one of the past before it is written over. */
const KEEP_REVISION = `
  INSERT INTO info_revisions (article_id, number, kind, title, summary, body, tags, document_number, document, revised_by, revised_at)
  SELECT a.id, a.revision, a.kind, a.title, a.summary, a.body, a.tags, a.document_number, ${WRITTEN_DOCUMENT}, a.revised_by, a.revised_at
  FROM info_articles a WHERE a.id = $1`;

const returned = (...set: readonly string[]) => `
  UPDATE info_articles a SET ${[...set, 'version = a.version + 1'].join(', ')}, updated_at = now() FROM base_organization_directory o
  WHERE a.id = $1 AND o.id = a.organization_id RETURNING ${HELD}`;

/** Back to the draft, its reviews void: whether it is a new revision, by whom, the author, the status. */
const UPDATE = returned(`${TEXT_COLUMNS.map((column, index) => `${column} = $${index + 2}`).join(', ')},
    author_name = ${THIRD}, status = ${FOURTH}, publish_at = NULL, reviews_passed = 0,
    revision = a.revision + ${NEXT}::int, revised_by = CASE ${NEXT}::int WHEN 1 THEN ${SECOND}::uuid ELSE a.revised_by END,
    revised_at = CASE ${NEXT}::int WHEN 1 THEN now() ELSE a.revised_at END, revision_sealed = a.revision_sealed AND ${NEXT}::int = 0`);
const TOUCH = returned();
const SWITCH = returned('pinned = $2, comments_allowed = $3');
const SUBMIT = returned('status = $2, review_levels = $3, reviews_passed = 0, review_round = a.review_round + 1, revision_sealed = true');
const REVIEW = returned('status = $2, reviews_passed = $3');
const PUBLISH = returned(`
  status = 'published', published_at = now(), expired_at = NULL, withdrawn_at = NULL, withdraw_reason = NULL, revision_sealed = true,
  published_revision = a.revision, publication = a.publication + 1, publish_at = CASE WHEN $2 THEN a.publish_at END`);
const SCHEDULE = returned('status = $2, publish_at = $3, expire_at = $4, expired_at = NULL, revision_sealed = true');
const HOLD = returned(`status = 'ready', publish_at = NULL`);
const SEND_BACK = returned(`status = $2, publish_at = NULL, reviews_passed = 0`);
const WITHDRAW = returned(`status = 'withdrawn', withdrawn_at = now(), withdraw_reason = $2, publish_at = NULL, reviews_passed = 0`);
const EXPIRE = returned('expired_at = now(), pinned = false');

/** What is stored of a text, as it was made from a request. */
export interface ArticleText extends AudienceColumns, Pick<Article, 'sectionId' | 'kind' | 'title' | 'summary' | 'body' | 'readingMinutes' | 'tags' | 'documentNumber' | 'cover' | 'attachments' | 'pinned' | 'requiresConfirmation' | 'commentsAllowed' | 'expireAt'> {
  readonly bodyText: string;
  /** What it is found by for its attachments; null where one of them is still to be read. */
  readonly attachmentLexemes: readonly string[] | null;
  /** The foreword of a copy as text; empty for an article that is none. */
  readonly forewordText: string;
  readonly files: readonly ArticleFile[];
  /** Values of custom fields, as they are kept. */
  readonly custom: KeptValues;
  /** What it is as an official document; null: none. */
  readonly document: WrittenDocument | null;
}

/** The article that a text is of, as it is before; a new one is nothing but its place. */
export type ArticlePlace = Pick<HeldArticle, 'id' | 'organizationId' | 'node'> & Partial<HeldArticle>;

/** The statements that change articles; each answers the article as it is then. */
@Injectable()
export class ArticleRows {
  constructor(
    private readonly fields: CustomFields,
    private readonly provenance: ArticleProvenance,
    private readonly documents: DocumentRepository,
  ) {}

  async lock(tx: Transaction, rows: RowScope, id: string): Promise<HeldArticle | null> {
    const { text, params } = LOCKED.build(rows, [id]);
    return this.held(tx, await tx.one(text, params));
  }

  /** As it is, for work that nobody asks for now. */
  async read(runner: SqlRunner, id: string): Promise<HeldArticle | null> {
    return this.held(runner, await runner.one(READ, [id]));
  }

  /** The same, to change it. */
  async lockDue(tx: Transaction, id: string): Promise<HeldArticle | null> {
    return this.held(tx, await tx.one(DUE, [id]));
  }

  /** @param made by whom; what he writes himself bears his name unless another is given, a copy that of its source or none */
  async insert(tx: Transaction, id: string, text: ArticleText, { accountId, authorName, isCopy, organizationId }: { organizationId: string; accountId: string | null; authorName: string | null; isCopy: boolean }): Promise<HeldArticle> {
    if (text.document) await this.documents.write(tx, id, text.documentNumber, text.document);
    return this.one(tx, INSERT, [id, ...valuesOf(text), organizationId, accountId, authorName, isCopy]);
  }

  /** @param revision whose text it is where it is a new revision; null where it goes on with the present one */
  async update(tx: Transaction, { id, kind }: Pick<HeldArticle, 'id' | 'kind'>, text: ArticleText, { authorName, revision, status }: { revision: { by: string | null } | null; authorName: string | null; status: ArticleStatus }): Promise<HeldArticle> {
    if (revision) await tx.query(KEEP_REVISION, [id]);
    if (text.document) await this.documents.write(tx, id, text.documentNumber, text.document);
    else if (kind === 'document') await this.documents.remove(tx, id);
    return this.one(tx, UPDATE, [id, ...valuesOf(text), revision ? 1 : 0, revision?.by ?? null, authorName, status]);
  }

  /** What is shown of it changed, though it is kept elsewhere. */
  touch(tx: Transaction, id: string): Promise<HeldArticle> {
    return this.one(tx, TOUCH, [id]);
  }

  /** Sets what changes at any time. */
  switch(tx: Transaction, id: string, { commentsAllowed, pinned }: Pick<Article, 'pinned' | 'commentsAllowed'>): Promise<HeldArticle> {
    return this.one(tx, SWITCH, [id, pinned, commentsAllowed]);
  }

  submit(tx: Transaction, id: string, status: ArticleStatus, levels: number): Promise<HeldArticle> {
    return this.one(tx, SUBMIT, [id, status, levels]);
  }

  review(tx: Transaction, id: string, status: ArticleStatus, passed: number): Promise<HeldArticle> {
    return this.one(tx, REVIEW, [id, status, passed]);
  }

  /** @param onTime whether it is the scheduled publication, whose time then stays to be seen */
  publish(tx: Transaction, id: string, onTime: boolean): Promise<HeldArticle> {
    return this.one(tx, PUBLISH, [id, onTime]);
  }

  schedule(tx: Transaction, id: string, status: ArticleStatus, { expireAt, publishAt }: Pick<Article, 'publishAt' | 'expireAt'>): Promise<HeldArticle> {
    return this.one(tx, SCHEDULE, [id, status, publishAt, expireAt]);
  }

  hold(tx: Transaction, id: string): Promise<HeldArticle> {
    return this.one(tx, HOLD, [id]);
  }

  /** Its reviews are void, and so is the time that it was to be published at. */
  sendBack(tx: Transaction, id: string, status: ArticleStatus): Promise<HeldArticle> {
    return this.one(tx, SEND_BACK, [id, status]);
  }

  withdraw(tx: Transaction, id: string, reason: string): Promise<HeldArticle> {
    return this.one(tx, WITHDRAW, [id, reason]);
  }

  expire(tx: Transaction, id: string): Promise<HeldArticle> {
    return this.one(tx, EXPIRE, [id]);
  }

  private async held(runner: SqlRunner, row: HeldRow | null): Promise<HeldArticle | null> {
    if (!row) return null;
    const storedCustom = row.custom as unknown as StoredCustom;
    await this.fields.show(ARTICLE_HOST, [row]);
    await this.provenance.show([row], runner);
    return { ...withAudience(row), storedCustom };
  }

  private async one(tx: Transaction, sql: string, params: readonly unknown[]): Promise<HeldArticle> {
    const article = await this.held(tx, await tx.one<HeldRow>(sql, params));
    if (!article) throw new Error('an article that is locked is gone');
    return article;
  }
}

function valuesOf(text: ArticleText): unknown[] {
  return [
    text.sectionId, text.kind, text.title, text.summary, text.body, text.bodyText, text.readingMinutes, text.tags, text.documentNumber, text.cover, text.attachments,
    JSON.stringify(text.files), text.pinned, text.requiresConfirmation, text.visibility, text.audienceSubtrees, text.audienceExact, text.audienceStages,
    text.audienceTags, text.expireAt, searchOf(text), text.custom, text.commentsAllowed,
  ];
}

/** Without the words of a file that is still to be read it is left to the job that reads it. */
function searchOf({ attachmentLexemes, ...text }: ArticleText): string | null {
  return attachmentLexemes === null ? null : searchVectorOf({ ...text, attachmentLexemes });
}

type HeldRow = ArticleRow & Omit<HeldArticle, keyof Article | 'storedCustom'>;
