import { Injectable } from '@nestjs/common';
import { Clock, CustomFields, fileErrors, FileUses, type GivenValues, isPicture, type KeptValues, type RequestContext, type Transaction } from '../../../src/index.js';
import type { FileTexts } from '../attachment/attachment-reader.js';
import { FileTextRepository } from '../attachment/file-text.repository.js';
import { DocumentDrafts, type DocumentGiven } from '../document/document-drafts.js';
import { type MarkedPlace, requireUnmarked } from '../secrecy/require-unmarked.js';
import { SectionRepository } from '../section/section.repository.js';
import { ArticleAudience } from './article-audience.js';
import { ARTICLE_HOST } from './article-field-host.js';
import { attributeTextsOf, fileNamesOf, filesOf, fileTextsOf, textsOf } from './article-given.js';
import { picturesIn, withOwnPictures } from './article-pictures.js';
import { type ArticleFile, type CreateArticle, MOST_PICTURES } from './article.dto.js';
import { articleErrors } from './article.errors.js';
import type { ArticlePlace, ArticleText } from './article-rows.js';
import { plainText, readingMinutes } from './plain-text.js';

/** What the files of an article are attached to. */
export const ARTICLE_USE = 'info.article';

/** What people write of an article; its HTML is clean. */
export type ArticleContent = Omit<CreateArticle, 'organizationId' | 'document'> & Pick<DocumentGiven, 'document'> & { readonly foreword?: string | null };

/**
 * The one way from what people write to what is stored: every text goes through here, at creation, at each change and when
 * an earlier one is restored.
 */
@Injectable()
export class ArticleTexts {
  constructor(
    private readonly sections: SectionRepository,
    private readonly audience: ArticleAudience,
    private readonly documents: DocumentDrafts,
    private readonly files: FileUses,
    private readonly fileTexts: FileTextRepository,
    private readonly fields: CustomFields,
    private readonly clock: Clock,
  ) {}

  /**
   * @param fileTexts what was read of the files that are new to the article
   * @throws Problem `info.section_not_usable`, `info.audience_out_of_scope`, `info.stage_unknown`, `info.expiry_in_past`, `info.cover_not_image`, `info.picture_not_image`,
   *   `info.too_many_pictures`, `info.foreword_with_pictures`, `info.copy_not_public`, `info.secrecy_marking`, `files.not_attachable` and those of {@link DocumentDrafts.draftOf}
   */
  async write(tx: Transaction, context: RequestContext, before: ArticlePlace, content: ArticleContent, fileTexts: FileTexts): Promise<ArticleText> {
    const { attachments, audience, commentsAllowed, cover = null, expireAt = null, kind, pinned, requiresConfirmation, sectionId = null, summary, tags, title } = content;
    if (sectionId !== (before.sectionId ?? null)) await this.requireSection(tx, sectionId, before.organizationId);
    if (expireAt !== (before.expireAt ?? null)) this.requireFuture(expireAt);
    const body = withOwnPictures(content.body, before.id);
    const bodyText = plainText(body);
    const forewordText = plainText(content.foreword ?? '');
    const attributes = attributeTextsOf({ body, foreword: content.foreword ?? '' });
    requireUnmarked(markedPlace(before), [...textsOf({ ...content, bodyText, foreword: forewordText }), ...attributes]);
    // They would be read by their writer alone: the files of a copy are those of its origin.
    if (picturesIn(content.foreword ?? '').length > 0) throw articleErrors.forewordWithPictures();
    const pictures = picturesIn(body);
    if (pictures.length > MOST_PICTURES) throw articleErrors.tooManyPictures({ most: MOST_PICTURES });
    const files = await this.filesOf(tx, context, before, filesOf({ attachments, cover, body }));
    requireRead(files, before, fileTexts);
    requireUnmarked(markedPlace(before), [...fileNamesOf(files, content), ...fileTextsOf(fileTexts, content)]);
    requireImages(files, cover, pictures);
    const custom = await this.customOf(tx, context, before, content.custom);
    // A copy has the number of its origin, which is that organisation's document.
    const draft = !before.originId ? await this.documents.draftOf(tx, context.scope, before, content) : { document: null, documentNumber: content.documentNumber ?? null };
    return {
      ...draft,
      ...(await this.audience.columnsOf(tx, context.scope, before, audience)),
      sectionId, kind, title, summary, body, bodyText, forewordText, cover, attachments, pinned, requiresConfirmation, expireAt, commentsAllowed,
      custom,
      attachmentLexemes: await this.keepFileTexts(tx, fileTexts, attachments),
      readingMinutes: readingMinutes(bodyText),
      tags: [...new Set(tags)],
      files,
    };
  }

  /** Keeps what was read of new files. @returns what the article is found by for its files; null where one of them is still to be read */
  private async keepFileTexts(tx: Transaction, fileTexts: FileTexts, attachments: readonly string[]): Promise<readonly string[] | null> {
    for (const { kept } of fileTexts.values()) if (attachments.includes(kept.fileId)) await this.fileTexts.keep(tx, kept);
    const { isWhole, lexemes } = await this.fileTexts.lexemesOf(tx, attachments);
    return isWhole ? lexemes : null;
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

  private async filesOf(tx: Transaction, context: RequestContext, { id, files = [], originId }: ArticlePlace, ids: readonly string[]): Promise<readonly ArticleFile[]> {
    // Those of a copy are attached to its origin.
    if (originId) return files;
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

function requireImages(files: readonly ArticleFile[], cover: string | null, pictures: readonly string[]): void {
  const others = new Set(files.filter((file) => !isPicture(file)).map(({ id }) => id));
  if (cover !== null && others.has(cover)) throw articleErrors.coverNotImage();
  const wrong = pictures.filter((id) => others.has(id));
  if (wrong.length > 0) throw articleErrors.pictureNotImage({ ids: wrong.join(', ') });
}
