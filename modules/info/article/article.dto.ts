import {
  ArrayField,
  ChoiceField,
  CustomField,
  CustomFilterField,
  type CustomValues,
  DateField,
  FlagField,
  type GivenValues,
  IdField,
  InstantField,
  IntegerField,
  ListQuery,
  ObjectField,
  of,
  partialOf,
  pickOf,
  PICTURE_WIDTHS,
  type PictureWidth,
  type Text,
  TextField,
  WarningBody,
} from '../../../src/index.js';
import { DocumentInput, OfficialDocument } from '../document/document.dto.js';
import { ARTICLE_HOST } from './article-field-host.js';
import { SharedFrom } from './shared-from.dto.js';
import { ARTICLE_KINDS, ARTICLE_STATUSES, type ArticleKind, type ArticleStatus, KIND_NAMES, STATUS_NAMES, type Visibility, VISIBILITIES } from './article-types.js';

const MOST_BODY = 300_000;
const MOST_TAGS = 20;
const MOST_FOREWORD = 5_000;
/** Of an article. */
export const MOST_ATTACHMENTS = 30;
/** That a body shows. */
export const MOST_PICTURES = 60;
/** What an article says of its files. */
export const ABOUT_FILES = {
  maxItems: MOST_ATTACHMENTS + 1 + MOST_PICTURES,
  description: { zh: '附件、封面和正文图片的信息', en: 'About attachments, cover and pictures of the body' },
} as const;
const TAG = { max: 30, trim: true } as const;
const KIND: Text = namesOf(KIND_NAMES);
const STATUS: Text = namesOf(STATUS_NAMES);
const PINNED: Text = { zh: '是否置顶；发布后也可更改', en: 'Whether it comes before others; may be changed once it is published, too' };

/** Whom an article is addressed to. */
export class Audience {
  @ChoiceField(VISIBILITIES, {
    default: 'organization',
    description: {
      zh: 'public：人人可读，无需登录；members：所列组织（不列则全部组织）的党员；organization：所列组织（不列则本组织）的党员',
      en: 'public: anybody, without sign-in; members: those of the organizations listed, or of any when none is; organization: those listed, or its own when none is',
    },
  })
  visibility: Visibility;

  @ArrayField(of.id, { maxItems: 100, default: [], description: { zh: '发给哪些组织；限于自己管理的组织', en: 'The organizations that it is for; of those that the author manages' } }) organizationIds: string[];

  @FlagField({ default: true, description: { zh: '是否包括所列组织的全部下级', en: 'Whether all below those organizations are meant too' } })
  includeDescendants: boolean;

  @ArrayField(of.text({ max: 40 }), { maxItems: 10, default: [], description: { zh: '只发给这些类别的人员（code system member-stage）', en: 'Only for members of these stages' } })
  stages: string[];

  @ArrayField(of.text({ max: 40 }), { maxItems: MOST_TAGS, default: [], description: { zh: '只发给有这些标记之一的人员：所任党内职务、migrant', en: 'Only for members with one of these tags: the posts they hold, migrant' } })
  tags: string[];
}

/** The body of `POST /articles`. */
export class CreateArticle {
  @TextField({ max: 200, trim: true }) title: string;

  @TextField({ min: 0, max: 1000, trim: true, multiline: true, default: '' }) summary: string;

  @TextField({ min: 0, max: MOST_BODY, multiline: true, default: '', description: {
    zh: '正文（HTML）；服务器只保留允许的标记。已上传的图片以 <img src="/api/v1/files/{id}/content"> 引用，保存后改为本文稿的文件地址',
    en: 'HTML; the server keeps allowed marks alone. An uploaded picture is shown by <img src="/api/v1/files/{id}/content">, which becomes its address as a file of the article',
  } })
  body: string;

  @ChoiceField(ARTICLE_KINDS, { default: 'news', description: KIND }) kind: ArticleKind;

  @IdField({ optional: true, description: { zh: '发文组织；默认取自栏目，否则为所代表的组织', en: 'Whose it is; of its section unless said, else the acting one' } })
  organizationId?: string;

  @IdField({ optional: true, nullable: true, description: { zh: '栏目，须属于发文组织', en: 'A section of the organization of the article' } }) sectionId?: string | null;

  @ObjectField(() => Audience, { optional: true }) audience?: Audience;

  @ArrayField(of.text(TAG), { maxItems: MOST_TAGS, default: [] }) tags: string[];

  @TextField({
    max: 60,
    trim: true,
    optional: true,
    nullable: true,
    description: { zh: '发文字号；公文（kind 为 document）须合规范，且同一发文机关不重复', en: 'Number of the document; for the kind document well formed, and once for who issues it' },
    example: '县委〔2026〕5号',
  })
  documentNumber?: string | null;

  @ObjectField(() => DocumentInput, { optional: true, nullable: true, description: { zh: '公文信息，仅用于 kind 为 document 的文稿', en: 'For the kind document alone' } })
  document?: DocumentInput | null;

  @TextField({ max: 60, trim: true, optional: true, nullable: true, description: { zh: '署名，默认为本人姓名', en: 'By whom; the caller unless said' } })
  authorName?: string | null;

  @IdField({ optional: true, nullable: true, description: { zh: '封面图片（已上传的文件）', en: 'Cover image, an uploaded file' } }) cover?: string | null;

  @ArrayField(of.id, { maxItems: MOST_ATTACHMENTS, default: [], description: { zh: '附件（已上传的文件）', en: 'Uploaded files' } }) attachments: string[];

  @FlagField({ default: false, description: PINNED }) pinned: boolean;

  @FlagField({ default: false, description: { zh: '是否要求签收', en: 'Whether those addressed are asked to confirm it' } }) requiresConfirmation: boolean;

  @FlagField({ default: true, description: { zh: '是否接受评论；发布后也可更改', en: 'Whether it takes comments; may be changed once it is published, too' } }) commentsAllowed: boolean;

  @InstantField({ optional: true, nullable: true, description: { zh: '此后读者不再看到', en: 'From then on readers do not see it' } }) expireAt?: string | null;

  @CustomField(ARTICLE_HOST, { optional: true }) custom?: GivenValues;
}

/** The body of `PATCH /articles/{id}`. */
export class UpdateArticle extends partialOf(
  pickOf(CreateArticle, [
    'title', 'summary', 'body', 'kind', 'sectionId', 'audience', 'tags', 'documentNumber', 'document', 'authorName', 'cover', 'attachments', 'pinned', 'requiresConfirmation', 'commentsAllowed', 'expireAt', 'custom',
  ]),
) {
  @TextField({ min: 0, max: MOST_FOREWORD, multiline: true, optional: true, description: { zh: '按语（HTML），转发的文稿才有', en: 'HTML; of copies alone' } })
  foreword?: string;
}

/** A file that is attached to an article. */
export class ArticleFile {
  @IdField() id: string;
  @TextField() name: string;
  @TextField() mediaType: string;
  @IntegerField({ min: 1, max: Number.MAX_SAFE_INTEGER }) size: number;
}

/** An article in a list. */
export class ArticleSummary {
  @IdField() id: string;
  @TextField() title: string;
  @TextField({ min: 0, max: 1000, multiline: true }) summary: string;
  @ChoiceField(ARTICLE_KINDS, { description: KIND }) kind: ArticleKind;
  @IdField() organizationId: string;
  @TextField() organizationName: string;
  @IdField({ nullable: true }) sectionId: string | null;
  @ObjectField(() => Audience) audience: Audience;
  @ArrayField(of.text(TAG), { maxItems: MOST_TAGS }) tags: string[];
  @TextField({ max: 60, nullable: true }) documentNumber: string | null;
  @ObjectField(() => OfficialDocument, { nullable: true, description: { zh: '公文信息', en: 'What it is as an official document' } }) document: OfficialDocument | null;
  @TextField({ max: 60, nullable: true }) authorName: string | null;

  @IdField({
    nullable: true,
    description: { zh: '封面；取图 GET /articles/{id}/files/{cover}?width=640', en: 'The cover, shown by GET /articles/{id}/files/{cover}?width=640' },
  })
  cover: string | null;

  @FlagField() pinned: boolean;
  @FlagField({ description: { zh: '是否要求签收：读者用 POST /articles/{id}/confirm', en: 'Whether readers are asked to confirm it, by POST /articles/{id}/confirm' } }) requiresConfirmation: boolean;
  @ChoiceField(ARTICLE_STATUSES, { description: STATUS }) status: ArticleStatus;
  @IntegerField({ min: 0, description: { zh: '送审时要求的审次', en: 'How many reviews it was submitted to' } }) reviewLevels: number;
  @IntegerField({ min: 0, description: { zh: '已通过的审次；下一审由高这么多级的组织承担', en: 'How many it passed; the next one lies as many steps up from its organization' } }) reviewsPassed: number;
  @InstantField({ nullable: true, description: { zh: '定时发布的时间', en: 'When it is to be published' } }) publishAt: string | null;
  @InstantField({ nullable: true }) expireAt: string | null;
  @InstantField({ nullable: true }) publishedAt: string | null;
  @IntegerField({ min: 1, description: { zh: '阅读约需几分钟', en: 'Minutes it takes to read' } }) readingMinutes: number;
  @ObjectField(() => SharedFrom, { nullable: true, description: { zh: '转发自何处；null 为本组织的文稿', en: 'Where a copy comes from; null for an article of its own' } })
  sharedFrom: SharedFrom | null;
  @CustomField(ARTICLE_HOST) custom: CustomValues;
  @IntegerField({ min: 1 }) revision: number;
  @IntegerField({ min: 1 }) version: number;
  @InstantField() createdAt: string;
  @InstantField() updatedAt: string;
}

/** One article. */
export class Article extends ArticleSummary {
  @TextField({ min: 0, max: MOST_BODY, multiline: true, description: { zh: '正文（HTML）', en: 'HTML' } }) body: string;
  @TextField({ min: 0, max: MOST_BODY, multiline: true, nullable: true, description: { zh: '转发组织的按语（HTML），在正文之前', en: 'HTML; what its organization says before the text of a copy' } })
  foreword: string | null;
  @ArrayField(of.id, { maxItems: MOST_ATTACHMENTS }) attachments: string[];
  @ArrayField(of.object(() => ArticleFile), ABOUT_FILES) files: ArticleFile[];
  @FlagField() commentsAllowed: boolean;
  @InstantField({ nullable: true }) withdrawnAt: string | null;
  @TextField({ max: 500, nullable: true }) withdrawReason: string | null;
}

/** An article with what people should look at in it. */
export class ArticleWithWarnings extends Article {
  @ArrayField(of.object(() => WarningBody), { maxItems: 100 }) warnings: WarningBody[];
}

/** The query of a file. */
export class ArticleFileQuery {
  @ChoiceField(PICTURE_WIDTHS.map(String), {
    optional: true,
    description: {
      zh: '图片最多多少像素宽，按 Accept 为 WebP 或 JPEG；不放大。缺省为文件本身，图片不带拍摄信息',
      en: 'Of a picture: at most so many pixels wide, as WebP or JPEG by Accept, never enlarged. By default the file itself, a picture without what the camera wrote into it',
    },
  })
  width?: `${PictureWidth}`;
}

/** The query of the list. */
export class ArticleQuery extends ListQuery {
  @IdField({ optional: true }) sectionId?: string;
  @IdField({ optional: true }) organizationId?: string;
  @ArrayField(of.choice(ARTICLE_KINDS), { maxItems: ARTICLE_KINDS.length, optional: true }) kind?: ArticleKind[];
  @TextField({ ...TAG, optional: true }) tag?: string;
  @ArrayField(of.choice(ARTICLE_STATUSES), { maxItems: ARTICLE_STATUSES.length, optional: true }) status?: ArticleStatus[];
  @FlagField({ optional: true }) pinned?: boolean;

  @FlagField({
    optional: true,
    description: { zh: '下一审是否可由本人办理：在其所在组织有审核权限，且未起草、修改或审核过', en: 'Whether its next review is one that the caller may decide: he reviews where it lies, and neither wrote the text nor reviewed it before' },
  })
  waitsForMyReview?: boolean;

  @TextField({ max: 40, optional: true, description: { zh: '公文文种', en: 'Type of official document' } }) documentType?: string;
  @IdField({ optional: true, description: { zh: '公文的发文机关', en: 'Who issued the official document' } }) issuingOrganizationId?: string;
  @TextField({ max: 60, trim: true, optional: true, description: { zh: '发文字号', en: 'Number of the document' } }) documentNumber?: string;
  @DateField({ optional: true, description: { zh: '该日有效的公文', en: 'Official documents that hold on that day' } }) inForceOn?: string;
  @CustomFilterField(ARTICLE_HOST) custom?: GivenValues;
}

/** The codes of a choice with their names, for the description of the field. */
function namesOf(names: Readonly<Record<string, Text>>): Text {
  const told = (language: keyof Text) => Object.entries(names).map(([code, name]) => `${code}: ${name[language]}`).join('; ');
  return { zh: told('zh'), en: told('en') };
}
