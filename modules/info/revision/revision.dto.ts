import { ArrayField, ChoiceField, IdField, InstantField, IntegerField, JsonField, ObjectField, of, PageQuery, TextField } from '../../../src/index.js';
import { WrittenDocumentBody } from '../document/document.dto.js';
import { ARTICLE_KINDS, type ArticleKind } from '../article/article-types.js';

const MOST_BODY = 300_000;
const MOST_CHANGES = 20_000;

/** What became of a piece of text from one revision to another. */
export const CHANGE_KINDS = ['same', 'added', 'removed'] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

/** A run of words. */
export class TextChange {
  @ChoiceField(CHANGE_KINDS) kind: ChangeKind;
  @TextField({ min: 0, max: MOST_BODY, multiline: true }) text: string;
}

/** A paragraph: the same, added, removed, or changed in some of its words. */
export class BlockChange {
  @ChoiceField([...CHANGE_KINDS, 'changed']) kind: ChangeKind | 'changed';

  @ArrayField(of.object(() => TextChange), { maxItems: MOST_CHANGES, description: { zh: '词语的变化', en: 'The runs of words that it consists of' } })
  parts: TextChange[];
}

/** A field of the official document, or its number, that is another one. */
export class DocumentChange {
  @TextField({ example: 'inForceFrom' }) field: string;
  @JsonField({ anyValue: true }) from: unknown;
  @JsonField({ anyValue: true }) to: unknown;
}

/** How one revision differs from another. */
export class RevisionDiff {
  @IntegerField({ min: 1, description: { zh: '与此修订相比', en: 'The revision it is compared with' } }) from: number;
  @ArrayField(of.object(() => TextChange), { maxItems: MOST_CHANGES }) title: TextChange[];
  @ArrayField(of.object(() => TextChange), { maxItems: MOST_CHANGES }) summary: TextChange[];
  @ArrayField(of.object(() => BlockChange), { maxItems: MOST_CHANGES }) body: BlockChange[];
  @ArrayField(of.object(() => DocumentChange), { maxItems: 20, description: { zh: '发文字号和公文信息的变化', en: 'What changed of the number and of the official document' } }) document: DocumentChange[];
}

/** A revision in the list of an article. */
export class RevisionSummary {
  @IntegerField({ min: 1 }) number: number;
  @TextField() title: string;
  @IdField({ nullable: true, description: { zh: '修改人的账号', en: 'The account that wrote it' } }) revisedBy: string | null;
  @TextField({ nullable: true }) revisedByName: string | null;
  @InstantField({ description: { zh: '此修订的开始时间', en: 'When this revision was begun' } }) revisedAt: string;
}

/** One revision of an article. */
export class Revision extends RevisionSummary {
  @ChoiceField(ARTICLE_KINDS) kind: ArticleKind;
  @TextField({ min: 0, max: 1000, multiline: true }) summary: string;
  @TextField({ min: 0, max: MOST_BODY, multiline: true, description: { zh: '正文（HTML）', en: 'HTML' } }) body: string;
  @ArrayField(of.text({ max: 30 }), { maxItems: 20 }) tags: string[];
  @TextField({ max: 60, nullable: true }) documentNumber: string | null;
  @ObjectField(() => WrittenDocumentBody, { nullable: true, description: { zh: '公文信息', en: 'What it was as an official document' } }) document: WrittenDocumentBody | null;
}

/** One revision, with what changed where that was asked for. */
export class RevisionWithDiff extends Revision {
  @ObjectField(() => RevisionDiff, { nullable: true, description: { zh: '与 ?diff= 所给修订的差异', en: 'How it differs from the one that ?diff= names' } })
  diff: RevisionDiff | null;
}

/** The query of one revision. */
export class RevisionQuery {
  @IntegerField({ min: 1, optional: true, description: { zh: '与此修订比较', en: 'Compare with this revision' } }) diff?: number;
}

/** The query of the list. */
export class RevisionListQuery extends PageQuery {}

/** The body of `POST /articles/{id}/restore`. */
export class RestoreRevision {
  @IntegerField({ min: 1 }) revision: number;
}
