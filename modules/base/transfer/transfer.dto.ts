import {
  AcknowledgeField,
  ArrayField,
  ChoiceField,
  DateField,
  FlagField,
  IdField,
  InstantField,
  IntegerField,
  ListQuery,
  of,
  TextField,
  WarningBody,
} from '../../../src/index.js';
import { MEMBER_STAGES, type MemberStage } from '../member/member-types.js';
import { ORGANIZATION_TYPES, type OrganizationType } from '../organization/organization-types.js';
import { TRANSFER_DIRECTIONS, TRANSFER_STATES, type TransferDirection, type TransferState } from './transfer-types.js';

const MONTH = /^\d{4}-(0[1-9]|1[0-2])$/;
const MAX_REASON = 500;
const DUES = {
  pattern: MONTH,
  shape: { zh: '年-月，如 2026-11', en: 'year-month, such as 2026-11' },
  halfWidth: true,
  example: '2026-11',
  description: { zh: '党费交至年月；党员必填', en: 'Month until which dues are paid; members of the Party need it' },
};
/** Far beyond any rule: what is too long by the rule is told with its citation. */
const VALID_DAYS = { min: 1, max: 3650, description: { zh: '介绍信有效期，自开出之日起的天数', en: 'Days from issue for which the letter holds' } };

/** What may change while the letter is not issued. */
export class UpdateTransfer {
  @TextField({ ...DUES, optional: true, nullable: true }) duesPaidUntil?: string | null;
  @IntegerField({ ...VALID_DAYS, optional: true }) validDays?: number;
  @TextField({ max: MAX_REASON, trim: true, optional: true, nullable: true, description: { zh: '转接原因', en: 'Why' } }) reason?: string | null;
  @AcknowledgeField() acknowledge?: Record<string, string>;
}

/** The body of `POST /transfers`. */
export class CreateTransfer {
  @IdField() memberId: string;
  @IdField({ optional: true, description: { zh: '转入的组织，见 GET /transfers/receivers', en: 'The organization he goes to; see GET /transfers/receivers' } }) toOrganizationId?: string;
  @TextField({ trim: true, optional: true, description: { zh: '平台外的转入党组织', en: 'The Party organization outside the platform he goes to' } })
  destination?: string;
  @TextField({ ...DUES, optional: true, nullable: true }) duesPaidUntil?: string | null;
  @IntegerField({ ...VALID_DAYS, optional: true, description: { zh: '介绍信有效天数，未填按设置 letterDays', en: 'Days for which the letter holds; by the setting letterDays unless given' } })
  validDays?: number;
  @TextField({ max: MAX_REASON, trim: true, optional: true, nullable: true, description: { zh: '转接原因', en: 'Why' } }) reason?: string | null;
  @AcknowledgeField() acknowledge?: Record<string, string>;
}

/** The body of `+issue`. */
export class IssueTransfer {
  @AcknowledgeField() acknowledge?: Record<string, string>;
}

/** The body of `+accept`. */
export class AcceptTransfer {
  @IdField({ optional: true, description: { zh: '编入的党小组', en: 'His group in the branch' } }) groupId?: string;
  @DateField({ optional: true, description: { zh: '接收日期，默认今天', en: 'Day of acceptance; today unless said' } }) effectiveOn?: string;
  @AcknowledgeField() acknowledge?: Record<string, string>;
}

/** The body of `+reject`: nobody refuses without a reason (art. 25). */
export class RejectTransfer {
  @TextField({ max: MAX_REASON, trim: true, multiline: true }) reason: string;
}

/** The body of `+revoke`. */
export class RevokeTransfer {
  @TextField({ max: MAX_REASON, trim: true, multiline: true, optional: true, nullable: true }) reason?: string | null;
}

/** The transfer of a relation, as both sides see it. */
export class Transfer {
  @IdField() id: string;
  @IdField() memberId: string;
  @TextField() memberName: string;
  @ChoiceField(MEMBER_STAGES, { description: { zh: '最近一次办理时的人员类别', en: 'As of the last step' } }) memberStage: MemberStage;
  @IdField({ description: { zh: '转出组织；接收之前由其负责', en: 'The sender, responsible until somebody accepts' } }) fromOrganizationId: string;
  @TextField() fromOrganizationName: string;
  @IdField({ nullable: true, description: { zh: '转入组织；转往平台外为 null', en: 'The receiver; null outside the platform' } })
  toOrganizationId: string | null;
  @TextField({ nullable: true }) toOrganizationName: string | null;
  @TextField({ nullable: true }) destination: string | null;
  @ChoiceField(TRANSFER_STATES) state: TransferState;
  @FlagField({ description: { zh: '介绍信已过期而尚未接收', en: 'Whether the letter is over and nobody accepted' } }) isExpired: boolean;
  @TextField({ nullable: true, example: '2026-11' }) duesPaidUntil: string | null;
  @IntegerField() validDays: number;
  @TextField({ max: MAX_REASON, nullable: true }) reason: string | null;
  @TextField({ nullable: true, example: 'T001〔2026〕12号' }) letterNumber: string | null;
  @DateField({ nullable: true }) issuedOn: string | null;
  @DateField({ nullable: true, description: { zh: '有效期的最后一天', en: 'Last day of the letter' } }) validUntil: string | null;
  @DateField({ nullable: true, description: { zh: '接收、退回或撤回的日期', en: 'Day it was accepted, rejected or revoked' } }) decidedOn: string | null;
  @TextField({ max: MAX_REASON, multiline: true, nullable: true, description: { zh: '退回或撤回的理由', en: 'Why it was rejected or revoked' } })
  decisionReason: string | null;
  @IntegerField({ min: 1 }) version: number;
  @InstantField() createdAt: string;
  @InstantField() updatedAt: string;
}

/** A transfer with what the rules point out about it. */
export class TransferWithWarnings extends Transfer {
  @ArrayField(of.object(() => WarningBody), { maxItems: 10 }) warnings: WarningBody[];
}

/** An organisation that a relation may go to, as a letter names it. */
export class TransferReceiver {
  @IdField() id: string;
  @TextField() name: string;
  @TextField() code: string;
  @ChoiceField(ORGANIZATION_TYPES) type: OrganizationType;
  @TextField({ nullable: true, description: { zh: '上级组织', en: 'The organization above it' } }) parentName: string | null;
}

/** The query of the list. */
export class TransferQuery extends ListQuery {
  @IdField({ optional: true }) memberId?: string;
  @ArrayField(of.choice(TRANSFER_STATES), { minItems: 1, maxItems: TRANSFER_STATES.length, optional: true }) state?: TransferState[];
  @ChoiceField(TRANSFER_DIRECTIONS, {
    optional: true,
    description: { zh: '转入（in）或转出（out），相对 organizationId 或管理范围', en: 'Coming in or going out, seen from organizationId or from the scope' },
  })
  direction?: TransferDirection;
  @IdField({ optional: true, description: { zh: '转出或转入的组织', en: 'The sending or receiving organization' } }) organizationId?: string;
  @FlagField({ optional: true, description: { zh: '介绍信是否已过期而尚未接收', en: 'Whether the letter is over and nobody accepted' } }) expired?: boolean;
}
