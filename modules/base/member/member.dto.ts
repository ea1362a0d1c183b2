import {
  AcknowledgeField,
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
  of,
  TextField,
  WarningBody,
} from '../../../src/index.js';
import { MEMBER_HOST } from './member-field-host.js';
import { NAME_PATTERN, NAME_SHAPE } from './member-name.js';
import { MEMBER_STAGES, MEMBERSHIP_STATUSES, type MembershipStatus, type MemberStage, type Sex, SEXES } from './member-types.js';

const MAX_NAME = 50;
/** Longer than any number, for those typed with blanks between the digits. */
const MAX_NUMBER = 40;
const GIVEN = { optional: true, nullable: true } as const;

/** What is known of a member besides who he is and where he stands: all of it may be absent, and changes by `PATCH`. */
export class RosterFields {
  @TextField({ ...GIVEN, max: 8, trim: true, description: { zh: '民族，GB/T 3304', en: 'Ethnicity, GB/T 3304' }, example: '01' })
  ethnicity?: string | null;

  @TextField({ ...GIVEN, max: 8, trim: true, description: { zh: '学历，GB/T 4658', en: 'Education, GB/T 4658' }, example: '21' })
  education?: string | null;

  @TextField({ ...GIVEN, max: MAX_NUMBER, trim: true, description: { zh: '联系电话', en: 'Phone' }, example: '13812341027' })
  phone?: string | null;

  @TextField({ ...GIVEN, max: 100, trim: true, description: { zh: '工作岗位', en: 'Post at work' } }) workPost?: string | null;

  @TextField({ ...GIVEN, max: 300, trim: true, description: { zh: '住址', en: 'Address' } }) address?: string | null;

  @IdField({ ...GIVEN, description: { zh: '所在党小组', en: 'His group inside the branch' } }) groupId?: string | null;

  @DateField({ ...GIVEN, description: { zh: '申请入党日期', en: 'Day of his application' } }) appliedOn?: string | null;

  @DateField({ ...GIVEN, description: { zh: '入党日期（支部大会通过之日）', en: 'Day the branch admitted him' } }) joinedOn?: string | null;

  @DateField({ ...GIVEN, description: { zh: '转正日期', en: 'Day he became a full member' } }) fullOn?: string | null;

  @FlagField({ optional: true, description: { zh: '是否流动党员', en: 'Whether he is a migrant member' } }) isMigrant?: boolean;

  @DateField({ ...GIVEN, description: { zh: '流出日期', en: 'Day he went away' } }) migrantSince?: string | null;

  @TextField({ ...GIVEN, trim: true, description: { zh: '流向', en: 'Where he went' } }) migrantDestination?: string | null;

  @DateField({ ...GIVEN, description: { zh: '失去联系日期', en: 'Day from which he is out of contact' } }) lostContactSince?: string | null;

  @DateField({ ...GIVEN, description: { zh: '出国（境）日期', en: 'Day he went abroad' } }) abroadSince?: string | null;

  @CustomField(MEMBER_HOST, { optional: true }) custom?: GivenValues;
}

/** What a new member is described by, whether it comes from a request or from a file. */
export class NewMember extends RosterFields {
  @TextField({ max: MAX_NAME, trim: true, pattern: NAME_PATTERN, shape: NAME_SHAPE, example: '买买提·艾力' }) name: string;

  @ChoiceField(SEXES) sex: Sex;

  @TextField({ max: MAX_NUMBER, trim: true, description: { zh: '公民身份号码，GB 11643', en: 'ID number, GB 11643' }, example: '410102190001010010' })
  idNumber: string;

  @DateField({ optional: true, description: { zh: '出生日期，默认取自身份号码', en: 'Read from the ID number unless said; must agree with it' } })
  birthDate?: string;

  @ChoiceField(MEMBER_STAGES) stage: MemberStage;

  @DateField({ optional: true, description: { zh: '在此组织的起始日期，默认今天', en: 'First day in the organization; today unless said' } })
  effectiveOn?: string;
}

/** The body of `POST /members`. */
export class CreateMember extends NewMember {
  @IdField({ description: { zh: '组织关系所在组织', en: 'The organization of his membership' } }) organizationId: string;

  @AcknowledgeField() acknowledge?: Record<string, string>;
}

/** The body of `PATCH /members/{id}`. Stage, status and organisation change by acts. A masked number means the one that is there. */
export class UpdateMember extends RosterFields {
  @TextField({ max: MAX_NAME, trim: true, pattern: NAME_PATTERN, shape: NAME_SHAPE, optional: true }) name?: string;

  @ChoiceField(SEXES, { optional: true }) sex?: Sex;

  @TextField({ max: MAX_NUMBER, trim: true, optional: true }) idNumber?: string;

  @DateField({ optional: true }) birthDate?: string;

  @AcknowledgeField() acknowledge?: Record<string, string>;
}

/** A member, or a person on the way to become one. */
export class Member {
  @IdField() id: string;
  @IdField() organizationId: string;
  @IdField({ nullable: true }) groupId: string | null;
  @TextField({ max: MAX_NAME }) name: string;
  @ChoiceField(SEXES) sex: Sex;
  @TextField({ nullable: true }) ethnicity: string | null;
  @TextField({ description: { zh: '已遮盖', en: 'Masked' }, example: '410102********0010' }) idNumber: string;
  @DateField() birthDate: string;
  @TextField({ nullable: true }) education: string | null;
  @ChoiceField(MEMBER_STAGES) stage: MemberStage;
  @ChoiceField(MEMBERSHIP_STATUSES) membershipStatus: MembershipStatus;
  @DateField({ nullable: true }) appliedOn: string | null;
  @DateField({ nullable: true }) joinedOn: string | null;
  @DateField({ nullable: true }) fullOn: string | null;
  @TextField({ nullable: true, description: { zh: '已遮盖', en: 'Masked' }, example: '138****1027' }) phone: string | null;
  @TextField({ nullable: true }) workPost: string | null;
  @TextField({ max: 300, nullable: true }) address: string | null;
  @FlagField() isMigrant: boolean;
  @DateField({ nullable: true }) migrantSince: string | null;
  @TextField({ nullable: true }) migrantDestination: string | null;
  @DateField({ nullable: true }) lostContactSince: string | null;
  @DateField({ nullable: true }) abroadSince: string | null;
  @CustomField(MEMBER_HOST) custom: CustomValues;
  @DateField({ description: { zh: '组织、小组、阶段和党籍状态的起始日期', en: 'Day from which organization, group, stage and status hold' } })
  effectiveOn: string;
  @IntegerField({ min: 1 }) version: number;
  @InstantField() createdAt: string;
  @InstantField() updatedAt: string;
}

/** A member with what the rules point out about him. */
export class MemberWithWarnings extends Member {
  @ArrayField(of.object(() => WarningBody), { maxItems: 20 }) warnings: WarningBody[];
}

/** The day that `GET /members/{id}` is asked about. */
export class MemberDay {
  @DateField({ optional: true, description: { zh: '按该日的组织、小组、阶段和党籍状态；无日期的联系信息为 null', en: 'As of that day; contact details, which have no date, are null' } })
  asOf?: string;
}

/** The query of the list. */
export class MemberQuery extends ListQuery {
  @IdField({ optional: true }) organizationId?: string;
  @IdField({ optional: true, description: { zh: '此组织及其全部下级的党员', en: 'Members of this organization and of all below it' } }) under?: string;
  @IdField({ optional: true }) groupId?: string;
  @ArrayField(of.choice(MEMBER_STAGES), { minItems: 1, maxItems: MEMBER_STAGES.length, optional: true }) stage?: MemberStage[];
  @ArrayField(of.choice(MEMBERSHIP_STATUSES), { minItems: 1, maxItems: MEMBERSHIP_STATUSES.length, optional: true })
  membershipStatus?: MembershipStatus[];
  @ArrayField(of.choice(SEXES), { minItems: 1, maxItems: SEXES.length, optional: true }) sex?: Sex[];
  @FlagField({ optional: true }) isMigrant?: boolean;
  @FlagField({ optional: true, description: { zh: '是否失联', en: 'Whether out of contact' } }) lostContact?: boolean;
  @TextField({ max: MAX_NUMBER, optional: true, description: { zh: '公民身份号码（全号，须有查看敏感号码的权限）', en: 'The whole ID number; needs the right to reveal it' } })
  idNumber?: string;
  @TextField({ max: MAX_NUMBER, optional: true, description: { zh: '电话（全号，须有查看敏感号码的权限）', en: 'The whole phone number; needs the right to reveal it' } })
  phone?: string;
  @DateField({ optional: true, description: { zh: '按该日的组织、小组、阶段和党籍状态', en: 'By organization, group, stage and status of that day' } })
  asOf?: string;
  @CustomFilterField(MEMBER_HOST) custom?: GivenValues;
}
