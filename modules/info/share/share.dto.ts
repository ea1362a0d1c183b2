import { ArrayField, ChoiceField, CustomField, FlagField, type GivenValues, IdField, InstantField, IntegerField, ObjectField, of, PageQuery, TextField } from '../../../src/index.js';
import { Audience } from '../article/article.dto.js';
import { ARTICLE_HOST } from '../article/article-field-host.js';
import { ANSWER_STATUSES, type AnswerStatus, SHARE_DIRECTIONS, type ShareDirection } from './share-types.js';

const REASON = { max: 500, trim: true, multiline: true } as const;
const MOST_ORGANIZATIONS = 200;

/** The body of `POST /shares`. */
export class OfferShare {
  @IdField() articleId: string;

  @ArrayField(of.id, { minItems: 1, maxItems: MOST_ORGANIZATIONS, description: { zh: '推送给哪些组织，可在管理范围之外；按名称查找：GET /transfers/receivers?q=', en: 'The organizations that it is offered to, in scope or not; found by name with GET /transfers/receivers?q=' } })
  organizationIds: string[];

  @FlagField({ default: false, description: { zh: '是否包括所列组织的全部下级；限于自己管理的组织', en: 'Whether all below those are meant too; of organizations that the caller manages alone' } })
  includeDescendants: boolean;

  @FlagField({ default: false, description: { zh: '采用的组织能否再推送给别的组织', en: 'Whether who adopts it may offer it on' } }) allowsResharing: boolean;

  @TextField({ min: 0, max: 500, trim: true, multiline: true, default: '', description: { zh: '给对方的说明', en: 'What they should know' } }) note: string;
}

/** How many organisations stand how, of those that the caller may see. */
export class ShareAnswers {
  @IntegerField({ min: 0 }) offered: number;
  @IntegerField({ min: 0 }) adopted: number;
  @IntegerField({ min: 0 }) declined: number;
  @IntegerField({ min: 0 }) recalled: number;
}

/** An article that an organisation offers to others. */
export class Share {
  @IdField() id: string;
  @IdField() articleId: string;
  @TextField({ max: 200, description: { zh: '文稿标题（最近一次发布时）', en: 'Of the article, as it was last published' } }) title: string;
  @IdField({ description: { zh: '推送组织', en: 'Who offers it' } }) organizationId: string;
  @TextField() organizationName: string;
  @TextField({ min: 0, max: 500, multiline: true }) note: string;
  @FlagField() includeDescendants: boolean;
  @FlagField() allowsResharing: boolean;

  @ObjectField(() => ShareAnswers, { description: { zh: '各状态的组织数：推送组织看全部，接收组织只看自己', en: 'Organizations by status: all for who offers it, one’s own for who receives it' } })
  answers: ShareAnswers;

  @InstantField({ nullable: true }) recalledAt: string | null;
  @TextField({ ...REASON, nullable: true }) recallReason: string | null;
  @InstantField() createdAt: string;
}

/** One offer, with what there is to read before it is adopted. */
export class ShareWithText extends Share {
  @TextField({ min: 0, max: 1000, multiline: true, nullable: true, description: { zh: '来源文稿已撤回时为 null', en: 'null while the article is withdrawn' } }) summary: string | null;
  @TextField({ min: 0, max: 300_000, multiline: true, nullable: true, description: { zh: '正文（HTML）', en: 'HTML' } }) body: string | null;
}

/** An organisation that an article is offered to. */
export class ShareRecipient {
  @IdField() organizationId: string;
  @TextField() organizationName: string;
  @ChoiceField(ANSWER_STATUSES) status: AnswerStatus;
  @IdField({ nullable: true, description: { zh: '采用后的文稿', en: 'The copy there' } }) copyId: string | null;
  @TextField({ ...REASON, nullable: true, description: { zh: '谢绝的理由', en: 'Why it was declined' } }) reason: string | null;
  @InstantField({ nullable: true }) answeredAt: string | null;
}

/** The body of `POST /shares/{id}/adopt`. */
export class AdoptShare {
  @IdField({ description: { zh: '采用的组织', en: 'Which organization adopts it' } }) organizationId: string;
  @IdField({ optional: true, nullable: true }) sectionId?: string | null;
  @TextField({ min: 0, max: 5_000, multiline: true, default: '', description: { zh: '按语（HTML），在正文之前', en: 'HTML; stands before the text' } }) foreword: string;
  @ObjectField(() => Audience, { optional: true }) audience?: Audience;
  @ArrayField(of.text({ max: 30, trim: true }), { maxItems: 20, optional: true, description: { zh: '默认同来源文稿', en: 'Those of the article unless said' } }) tags?: string[];
  @FlagField({ default: false }) requiresConfirmation: boolean;
  @CustomField(ARTICLE_HOST, { optional: true }) custom?: GivenValues;
}

/** The body of `POST /shares/{id}/decline`. */
export class DeclineShare {
  @IdField({ description: { zh: '谢绝的组织', en: 'Which organization declines it' } }) organizationId: string;
  @TextField({ ...REASON, min: 0, default: '' }) reason: string;
}

/** The body of `POST /shares/{id}/recall`. */
export class RecallShare {
  @TextField(REASON) reason: string;
}

/** The query of the list. */
export class ShareQuery extends PageQuery {
  @ChoiceField(SHARE_DIRECTIONS, { optional: true, description: { zh: 'offered：本组织推送的；received：推送给本组织的；默认两者', en: 'offered: by organizations that the caller manages; received: to them; both unless said' } })
  direction?: ShareDirection;

  @ChoiceField(ANSWER_STATUSES, { optional: true, description: { zh: '有组织处于此状态的', en: 'Those in which an organization stands so' } }) status?: AnswerStatus;
  @IdField({ optional: true }) articleId?: string;
}

/** The query of the organisations of an offer. */
export class ShareRecipientQuery extends PageQuery {
  @ChoiceField(ANSWER_STATUSES, { optional: true }) status?: AnswerStatus;
}
