import { AcknowledgeField, ChoiceField, DateField, IdField, InstantField, JsonField, PageQuery, TextField } from '../../../src/index.js';
import { MEMBER_ACTS, MEMBER_STAGES, MEMBERSHIP_STATUSES, type MemberActKind, type MembershipStatus, type MemberStage } from './member-types.js';
import type { NumberField } from './member-numbers.js';

const NUMBER_FIELDS: readonly NumberField[] = ['idNumber', 'phone'];
const REASON = { max: 500, trim: true, description: { zh: '理由', en: 'Why' } } as const;

/** What every dated act is described by. */
class DatedAct {
  @DateField({ optional: true, description: { zh: '生效日期，默认今天', en: 'The first day on which it holds; today unless said' } })
  effectiveOn?: string;

  @TextField({ max: 100, trim: true, optional: true, nullable: true, description: { zh: '文号', en: 'Number of the document' } })
  documentNumber?: string | null;
}

/** The body of `POST /members/{id}/change-stage`. */
export class ChangeStage extends DatedAct {
  @ChoiceField(MEMBER_STAGES) stage: MemberStage;
  @TextField({ ...REASON, optional: true, nullable: true }) reason?: string | null;
  @AcknowledgeField() acknowledge?: Record<string, string>;
}

/** The body of `POST /members/{id}/change-status`. */
export class ChangeStatus extends DatedAct {
  @ChoiceField(MEMBERSHIP_STATUSES) membershipStatus: MembershipStatus;
  @TextField(REASON) reason: string;
  @AcknowledgeField() acknowledge?: Record<string, string>;
}

/** The body of `POST /members/{id}/reveal`. */
export class RevealNumber {
  @ChoiceField(NUMBER_FIELDS) field: NumberField;
  @TextField({ ...REASON, description: { zh: '用途，记入审计日志', en: 'What it is needed for; goes into the audit log' } }) reason: string;
}

/** A number in full. */
export class RevealedNumber {
  @ChoiceField(NUMBER_FIELDS) field: NumberField;
  @TextField({ nullable: true, description: { zh: '未登记则为 null', en: 'null where there is none' } }) value: string | null;
}

/** Something that happened to a member. */
export class MemberAct {
  @IdField() id: string;
  @ChoiceField(MEMBER_ACTS) kind: MemberActKind;
  @DateField() effectiveOn: string;
  @TextField({ max: 100, nullable: true }) documentNumber: string | null;
  @TextField({ max: 500, nullable: true }) reason: string | null;
  @JsonField({ description: { zh: '变更内容，依种类而定', en: 'What it changed, by its kind' } }) details: Record<string, unknown>;
  @InstantField() recordedAt: string;
}

/** The query of `GET /members/{id}/history`. */
export class MemberActQuery extends PageQuery {}
