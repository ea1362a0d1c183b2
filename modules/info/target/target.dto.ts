import { ArrayField, ChoiceField, FlagField, IdField, InstantField, IntegerField, ObjectField, of, PageQuery, TextField } from '../../../src/index.js';

/** What can be asked of receipts; `unconfirmed`: confirmation or not, it was not confirmed. */
export const RECEIPT_STATES = ['unread', 'read', 'unconfirmed', 'confirmed'] as const;
export type ReceiptState = (typeof RECEIPT_STATES)[number];

/** What is noted of the caller's own reading. */
export class OwnReceipt {
  @IdField() articleId: string;
  @FlagField({ description: { zh: '是否在送达名单上；不在名单上的也可阅读，不计入统计', en: 'Whether he is on the list; others may read, and are not counted' } }) isTarget: boolean;
  @InstantField({ nullable: true }) readAt: string | null;
  @InstantField({ nullable: true }) confirmedAt: string | null;
}

/** One of those that a publication was for. */
export class Receipt {
  @IntegerField({ min: 1, description: { zh: '在名单中的位置', en: 'Its place in the list' } }) position: number;
  @IdField({ nullable: true, description: { zh: '党员；已抹除的为 null', en: 'The member; null once he is erased' } }) memberId: string | null;
  @TextField({ nullable: true, description: { zh: '姓名；已不是党员的为 null', en: 'null where he is no member any more' } }) memberName: string | null;
  @IdField({ description: { zh: '发布时所在的组织', en: 'His organization at the time of publication' } }) organizationId: string;
  @TextField() organizationName: string;
  @IntegerField({ min: 1, description: { zh: '第几次发布', en: 'Of which publication' } }) publication: number;
  @InstantField({ nullable: true }) readAt: string | null;
  @InstantField({ nullable: true }) confirmedAt: string | null;
  @InstantField({ nullable: true }) remindedAt: string | null;
}

/** The filters of receipts. */
export class ReceiptQuery extends PageQuery {
  @ChoiceField(RECEIPT_STATES, { optional: true }) status?: ReceiptState;
  @IdField({ optional: true, description: { zh: '发布时所在的组织', en: 'The organization at the time of publication' } }) organizationId?: string;
  @IntegerField({ min: 1, max: 1_000_000, optional: true, description: { zh: '第几次发布；默认最近一次', en: 'Of which publication; the latest, unless said' } }) publication?: number;
}

/** Members that are named in one summary. */
export const MOST_UNREACHED = 1_000;

/** The query of the summary. */
export class ReceiptSummaryQuery {
  @FlagField({ default: false, description: { zh: `是否列出各组织的未读人员，全部组织合计最多 ${MOST_UNREACHED} 人`, en: `Whether those who have not read it are named, organization by organization: ${MOST_UNREACHED} in all` } })
  listUnreached: boolean;

  @IntegerField({ min: 1, max: 1_000_000, optional: true, description: { zh: '第几次发布；默认最近一次', en: 'Of which publication; the latest, unless said' } }) publication?: number;
}

/** How far a publication reached. */
export class ReachFigures {
  @IntegerField({ min: 0, description: { zh: '送达人数', en: 'How many it was for' } }) sent: number;
  @IntegerField({ min: 0, description: { zh: '已读人数', en: 'How many read it' } }) reached: number;
  @IntegerField({ min: 0 }) confirmed: number;
  @IntegerField({ min: 0, description: { zh: '未读人数；名单见 GET …/receipts?status=unread', en: 'Who did not: GET …/receipts?status=unread' } }) unreached: number;
}

/** Somebody who has not read an article. */
export class UnreachedMember {
  @IdField() memberId: string;
  @TextField({ nullable: true, description: { zh: '姓名；已不是党员的为 null', en: 'null where he is no member any more' } }) memberName: string | null;
}

/** The same of one organisation. */
export class OrganizationReach extends ReachFigures {
  @IdField() organizationId: string;
  @TextField() organizationName: string;

  @ArrayField(of.object(() => UnreachedMember), {
    maxItems: MOST_UNREACHED,
    nullable: true,
    description: {
      zh: `未读人员；全部组织合计按名单次序最多列出 ${MOST_UNREACHED} 人；listUnreached=true 时才列出，否则为 null`,
      en: `Who has not read it: of all organizations together the first ${MOST_UNREACHED} of the list; null unless listUnreached=true`,
    },
  })
  unreachedMembers: UnreachedMember[] | null;

  @FlagField({
    description: {
      zh: '本组织是否还有未列出的未读人员；见 GET …/receipts?status=unread&organizationId=…；未给 listUnreached=true 时为 false',
      en: 'Whether more of its members have not read it than are named: GET …/receipts?status=unread&organizationId=…; false unless listUnreached=true',
    },
  })
  isCut: boolean;
}

/** How far a publication reached, by organisations in the order of the tree: it is no ranking. */
export class ReceiptSummary {
  @IdField() articleId: string;
  @IntegerField({ min: 0, description: { zh: '第几次发布；0 为未曾发布', en: '0: never published' } }) publication: number;
  @ObjectField(() => ReachFigures) total: ReachFigures;
  @ArrayField(of.object(() => OrganizationReach), { maxItems: 100_000 }) organizations: OrganizationReach[];
}

/** The answer to `POST /articles/{id}/remind`. */
export class Reminded {
  @IntegerField({ min: 0, description: { zh: '将收到提醒的人数', en: 'How many get a message, soon after' } }) reminded: number;

  @IntegerField({ min: 0, description: { zh: '没有账号、系统无法提醒的人数，请用其他方式通知', en: 'How many are waited for and have no account: tell them another way' } })
  withoutAccount: number;
}
