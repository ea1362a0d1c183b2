import { Injectable } from '@nestjs/common';
import { Clock, CustomFields, fileErrors, FileUses, type GivenValues, type KeptValues, type RequestContext, type Transaction } from '../../../src/index.js';
import type { FileTexts } from '../attachment/attachment-reader.js';
import { type MarkedPlace, requireUnmarked } from '../secrecy/require-unmarked.js';
import { SectionRepository } from '../section/section.repository.js';
import { ArticleAudience } from './article-audience.js';
import { ARTICLE_HOST } from './article-field-host.js';
import { fileNamesOf, fileTextsOf, textsOf } from './article-given.js';
import type { ArticleFile, CreateArticle } from './article.dto.js';
import { articleErrors } from './article.errors.js';
import type { ArticlePlace, ArticleText } from './article-rows.js';
import { plainText, readingMinutes } from './plain-text.js';

/** What the files of an article are attached to. */
export const ARTICLE_USE = 'info.article';

/** What people write of an article; its HTML is clean. */
export type ArticleContent = Omit<CreateArticle, 'organizationId'> & { readonly foreword?: string | null };

/**
 * The one way from what people write to what is stored: every text goes through here, at creation, at each change and when
 * an earlier one is restored.
 */
@Injectable()
export class ArticleTexts {
  constructor(
    private readonly sections: SectionRepository,
    private readonly audience: ArticleAudience,
    private readonly files: FileUses,
    private readonly fields: CustomFields,
    private readonly clock: Clock,
  ) {}

  /**
   * @param fileTexts what was read of the files that are new to the article
   * @throws Problem `info.section_not_usable`, `info.audience_out_of_scope`, `info.stage_unknown`, `info.expiry_in_past`, `info.cover_not_image`, `info.secrecy_marking`, `files.not_attachable`
   */
  async write(tx: Transaction, context: RequestContext, before: ArticlePlace, content: ArticleContent, fileTexts: FileTexts): Promise<ArticleText> {
    const { attachments, audience, body, commentsAllowed, cover = null, documentNumber = null, expireAt = null, kind, pinned, requiresConfirmation, sectionId = null, summary, tags, title } = content;
    if (sectionId !== (before.sectionId ?? null)) await this.requireSection(tx, sectionId, before.organizationId);
    if (expireAt !== (before.expireAt ?? null)) this.requireFuture(expireAt);
    const bodyText = plainText(body);
    const forewordText = plainText(content.foreword ?? '');
    requireUnmarked(markedPlace(before), textsOf({ ...content, bodyText, foreword: forewordText }));
    const files = await this.filesOf(tx, context, before, attachments, cover);
    requireRead(files, before, fileTexts);
    requireUnmarked(markedPlace(before), [...fileNamesOf(files, content), ...fileTextsOf(fileTexts, content)]);
    requireImage(files, cover);
    const custom = await this.customOf(tx, context, before, content.custom);
    return {
      ...(await this.audience.columnsOf(tx, context.scope, before, audience)),
      sectionId, kind, title, summary, body, bodyText, forewordText, documentNumber, cover, attachments, pinned, requiresConfirmation, expireAt, commentsAllowed,
      custom,
      attachmentsText: before.attachmentsText ?? '',
      readingMinutes: readingMinutes(bodyText),
      tags: [...new Set(tags)],
      files,
    };
  }

  private async customOf(tx: Transaction, { scope }: RequestContext, { node, storedCustom, version }: ArticlePlace, given: GivenValues | undefined): Promise<KeptValues> {
    const row = version === undefined ? null : { custom: storedCustom };
    return (await this.fields.plan(tx, { host: ARTICLE_HOST, node, given, row, rows: scope })).values;
  }

  private async requireSection(tx: Transaction, sectionId: string | null, organizationId: string): Promise<void> {
    if (sectionId === null) return;
    const section = await this.sections.standingOf(tx, sectionId);
    if (section?.organizationId !== organizationId || section.isArchived) throw articleErrors.sectionNotUsable();
  }

  private requireFuture(expireAt: string | null): void {
    if (expireAt !== null && Date.parse(expireAt) <= this.clock.now().getTime()) throw articleErrors.expiryInPast();
  }

  private async filesOf(tx: Transaction, context: RequestContext, { id, files = [] }: ArticlePlace, attachments: readonly string[], cover: string | null): Promise<readonly ArticleFile[]> {
    const ids = [...new Set(cover === null ? attachments : [...attachments, cover])];
    const known = new Set(files.map((file) => file.id));
    if (ids.length === known.size && ids.every((each) => known.has(each))) return files;
    const attached = await this.files.set(tx, context, { kind: ARTICLE_USE, id }, ids);
    return attached.map(({ id: fileId, mediaType, name, size }) => ({ id: fileId, name, mediaType, size }));
  }
}

/** An article that is not written yet has no version. */
function markedPlace({ id, organizationId, version }: ArticlePlace): MarkedPlace {
  return { kind: 'article', id: version === undefined ? null : id, organizationId };
}

/** A file that came free only after the uploads were read was not read. */
function requireRead(files: readonly ArticleFile[], { files: before = [] }: ArticlePlace, texts: FileTexts): void {
  const unread = files.filter(({ id }) => !texts.has(id) && before.every((file) => file.id !== id));
  if (unread.length > 0) throw fileErrors.notAttachable({ ids: unread.map(({ id }) => id).join(', ') });
}

function requireImage(files: readonly ArticleFile[], cover: string | null): void {
  const image = files.find((file) => file.id === cover);
  if (image && !image.mediaType.startsWith('image/')) throw articleErrors.coverNotImage();
}
