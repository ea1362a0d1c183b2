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
  ObjectField,
  of,
  pickOf,
  TextField,
  WarningBody,
} from '../../../src/index.js';
import { ORGANIZATION_HOST } from './organization-field-host.js';
import {
  ORGANIZATION_KINDS,
  ORGANIZATION_STATUSES,
  ORGANIZATION_TYPES,
  type OrganizationKind,
  type OrganizationStatus,
  type OrganizationType,
} from './organization-types.js';

const MAX_EXTERNAL_CODES = 20;
const MAX_UNITS = 1000;
const UNITS = { min: 1, max: MAX_UNITS, nullable: true, description: { zh: '联合党支部覆盖的单位数', en: 'How many units a joint branch covers' } } as const;
/** Organisations in one tree answer. */
export const MAX_TREE_SIZE = 1000;

/** The code of an organisation, as people type it; half-width, or a second organisation would look like the first. */
export const ORGANIZATION_CODE = { max: 64, pattern: /^\S+$/, shape: { zh: '不含空格', en: 'no blanks in it' }, halfWidth: true, trim: true } as const;

/** The code another system knows it by; never read for meaning. */
export class ExternalCode {
  @TextField({ max: 64, trim: true, example: 'provincial-12371' }) system: string;
  @TextField({ max: 64, trim: true, example: '001001000000000' }) code: string;
}

/** How to reach it, and how many units it covers: what changes without an act. */
export class UpdateOrganization {
  @TextField({ max: 100, trim: true, optional: true, nullable: true, description: { zh: '联系人', en: 'Contact person' } })
  contactName?: string | null;

  @TextField({ max: 40, trim: true, optional: true, nullable: true, description: { zh: '联系电话', en: 'Office phone' } })
  phone?: string | null;

  @TextField({ max: 300, trim: true, optional: true, nullable: true, description: { zh: '地址', en: 'Address' } })
  address?: string | null;

  @TextField({ pattern: /^\d{6}$/, shape: { zh: '六位数字', en: 'six digits' }, halfWidth: true, trim: true, optional: true, nullable: true, description: { zh: '邮政编码', en: 'Postal code' } })
  postalCode?: string | null;

  @TextField({
    max: 254,
    pattern: /^[^\s@]+@[^\s@]+$/,
    shape: { zh: '名称@网站，如 zhibu@example.cn', en: 'name@site, such as zhibu@example.cn' },
    halfWidth: true,
    trim: true,
    optional: true,
    nullable: true,
    description: { zh: '电子邮箱', en: 'E-mail' },
  })
  email?: string | null;

  @IntegerField({ ...UNITS, optional: true }) unitCount?: number | null;

  @CustomField(ORGANIZATION_HOST, { optional: true }) custom?: GivenValues;
}

/** The body of `PATCH /organizations/{id}`. */
export class ChangeOrganization extends UpdateOrganization {
  @AcknowledgeField() acknowledge?: Record<string, string>;
}

/** What a new organisation is described by, whether it comes from a request or from a file. */
export class NewOrganization extends UpdateOrganization {
  @TextField({ trim: true, example: '金秋社区党支部' }) name: string;

  @TextField({ max: 100, trim: true, optional: true, nullable: true }) shortName?: string | null;

  @ChoiceField(ORGANIZATION_TYPES) type: OrganizationType;

  @ChoiceField(ORGANIZATION_KINDS, { default: 'regular' }) kind: OrganizationKind;

  @TextField({
    ...ORGANIZATION_CODE,
    description: { zh: '代码，全树唯一', en: 'Unique in the whole tree' },
    example: 'CN330225001003',
  })
  code: string;

  @DateField({ optional: true, nullable: true, description: { zh: '成立日期', en: 'Day of its founding' } })
  foundedOn?: string | null;

  @DateField({ optional: true, description: { zh: '生效日期，默认今天', en: 'Day from which it is in the tree; today unless said' } })
  effectiveOn?: string;
}

/** The body of `POST /organizations`. */
export class CreateOrganization extends NewOrganization {
  @IdField({ description: { zh: '上级组织', en: 'The organization above it' } }) parentId: string;

  @ArrayField(of.object(() => ExternalCode), { maxItems: MAX_EXTERNAL_CODES, default: [] }) externalCodes: ExternalCode[];

  @TextField({ max: 100, trim: true, optional: true, nullable: true, description: { zh: '批复文号', en: 'Number of the document that approved it' } })
  documentNumber?: string | null;

  @TextField({ max: 1000, trim: true, multiline: true, optional: true, nullable: true }) reason?: string | null;

  @AcknowledgeField() acknowledge?: Record<string, string>;
}

/** A row of an import file. */
export class ImportedOrganization extends NewOrganization {
  @IdField({ optional: true, description: { zh: '导出时的编号', en: 'As an export gave it' } }) id?: string;

  @TextField({ ...ORGANIZATION_CODE, optional: true, description: { zh: '上级组织代码，空为所代表的组织', en: 'Code of the parent; empty: the acting organization' } })
  parentCode?: string;
}

/** What zhibu.yaml says of the root. A Party group has nothing below it and cannot be one. */
export class RootDescription extends pickOf(NewOrganization, ['name', 'shortName', 'code']) {
  @ChoiceField(ORGANIZATION_TYPES.filter((type) => type !== 'partyGroup')) type: OrganizationType;
}

/** An organisation. */
export class Organization {
  @IdField() id: string;
  @TextField() name: string;
  @TextField({ max: 100, nullable: true }) shortName: string | null;
  @ChoiceField(ORGANIZATION_TYPES) type: OrganizationType;
  @ChoiceField(ORGANIZATION_KINDS) kind: OrganizationKind;
  @IntegerField(UNITS) unitCount: number | null;
  @IdField({ nullable: true, description: { zh: '上级组织；根组织为 null', en: 'The organization above it; null at the root' } })
  parentId: string | null;
  @TextField({ max: 64 }) code: string;
  @ArrayField(of.object(() => ExternalCode), { maxItems: MAX_EXTERNAL_CODES }) externalCodes: ExternalCode[];
  @DateField({ nullable: true }) foundedOn: string | null;
  @DateField() effectiveOn: string;
  @ChoiceField(ORGANIZATION_STATUSES) status: OrganizationStatus;
  @TextField({ max: 100, nullable: true }) contactName: string | null;
  @TextField({ max: 40, nullable: true }) phone: string | null;
  @TextField({ max: 300, nullable: true }) address: string | null;
  @TextField({ nullable: true }) postalCode: string | null;
  @TextField({ max: 254, nullable: true }) email: string | null;
  @CustomField(ORGANIZATION_HOST) custom: CustomValues;
  @IntegerField({ min: 1 }) version: number;
  @InstantField() createdAt: string;
  @InstantField() updatedAt: string;
}

/** An organisation that was just made or changed, with what is unusual about it. */
export class OrganizationWithWarnings extends Organization {
  @ArrayField(of.object(() => WarningBody), { maxItems: 10 }) warnings: WarningBody[];
}

/** An organisation and those right below it, in order of code. */
export class OrganizationNode {
  @ObjectField(() => Organization) organization: Organization;
  @ArrayField(of.object(() => OrganizationNode), { maxItems: MAX_TREE_SIZE }) children: OrganizationNode[];
}

/** The tree below an organisation. */
export class OrganizationSubtree extends OrganizationNode {
  @FlagField({
    description: {
      zh: `是否因超过 ${MAX_TREE_SIZE} 个组织而未列出较低层级`,
      en: `Whether there are more than ${MAX_TREE_SIZE} of them, so that the lowest are left out`,
    },
  })
  truncated: boolean;
}

const AS_OF = {
  optional: true,
  description: {
    zh: '按当日的情况：名称、类型、隶属和状态为当日的，联系信息为现在的；今天不在您管理范围内的组织不列出',
    en: 'As it was on that day: name, type, place and status are those of the day, contact details those of today; what is out of your scope today stays so',
  },
} as const;

/** As of which day. */
export class AsOfQuery {
  @DateField(AS_OF) asOf?: string;
}

/** How much of the tree to give. */
export class OrganizationSubtreeQuery extends AsOfQuery {
  @IntegerField({ min: 1, max: 10, default: 3, description: { zh: '向下层数', en: 'Levels below it' } }) depth: number;
}

/** The query of the list. */
export class OrganizationQuery extends ListQuery {
  @IdField({ optional: true, description: { zh: '直接上级', en: 'The organization right above' } }) parentId?: string;
  @ArrayField(of.choice(ORGANIZATION_TYPES), { minItems: 1, maxItems: ORGANIZATION_TYPES.length, optional: true }) type?: OrganizationType[];
  @ArrayField(of.choice(ORGANIZATION_KINDS), { minItems: 1, maxItems: ORGANIZATION_KINDS.length, optional: true }) kind?: OrganizationKind[];
  @ArrayField(of.choice(ORGANIZATION_STATUSES), { minItems: 1, maxItems: ORGANIZATION_STATUSES.length, optional: true })
  status?: OrganizationStatus[];
  @IdField({ optional: true, description: { zh: '此组织及其全部下级', en: 'This organization and all below it' } }) under?: string;
  @TextField({ ...ORGANIZATION_CODE, optional: true }) code?: string;
  @DateField(AS_OF) asOf?: string;
  @CustomFilterField(ORGANIZATION_HOST) custom?: GivenValues;
}

/** Which organisations an export has; dissolved ones only where they are asked for. */
export class OrganizationFilter extends pickOf(OrganizationQuery, ['parentId', 'type', 'kind', 'status', 'under', 'custom']) {}
