import {
  AcknowledgeField,
  ArrayField,
  ChoiceField,
  CustomField,
  DateField,
  type GivenValues,
  IdField,
  InstantField,
  JsonField,
  of,
  PageQuery,
  TextField,
  WarningBody,
} from '../../../src/index.js';
import { ORGANIZATION_ACTS, type OrganizationActKind } from '../organization/organization-history.entity.js';
import { ORGANIZATION_HOST } from '../organization/organization-field-host.js';
import { Organization, ORGANIZATION_CODE } from '../organization/organization.dto.js';
import { ORGANIZATION_KINDS, ORGANIZATION_TYPES, type OrganizationKind, type OrganizationType } from '../organization/organization-types.js';

const MAX_ORGANIZATIONS = 100;
const MAX_MEMBERS = 1000;

/** What every act says of itself. */
export class DatedAct {
  @DateField({ optional: true, description: { zh: '生效日期，默认今天', en: 'The first day on which it holds; today unless said' } })
  effectiveOn?: string;

  @TextField({ max: 100, trim: true, optional: true, nullable: true, description: { zh: '批复文号', en: 'Number of the document that approved it' } })
  documentNumber?: string | null;

  @TextField({ max: 1000, trim: true, multiline: true, optional: true, nullable: true }) reason?: string | null;

  @AcknowledgeField() acknowledge?: Record<string, string>;
}

/** The body of `rename`. */
export class RenameOrganization extends DatedAct {
  @TextField({ trim: true, example: '金秋社区第一党支部' }) name: string;

  @TextField({ max: 100, trim: true, optional: true, nullable: true, description: { zh: '不填则不变', en: 'Stays as it is where left out' } })
  shortName?: string | null;
}

/** The body of `move`. */
export class MoveOrganization extends DatedAct {
  @IdField({ description: { zh: '新的上级组织', en: 'The organization above it from then on' } }) parentId: string;
}

/** The body of `merge`. */
export class MergeOrganizations extends DatedAct {
  @ArrayField(of.id, { minItems: 1, maxItems: MAX_ORGANIZATIONS, description: { zh: '并入的组织', en: 'Those that go into this one' } })
  organizationIds: string[];
}

/** The body of `split`. */
export class SplitOrganization extends DatedAct {
  @TextField({ trim: true }) name: string;

  @TextField({ max: 100, trim: true, optional: true, nullable: true }) shortName?: string | null;

  @TextField({ ...ORGANIZATION_CODE, description: { zh: '新组织的代码，全树唯一', en: 'Code of the new one, unique in the whole tree' } })
  code: string;

  @ChoiceField(ORGANIZATION_TYPES, { optional: true, description: { zh: '默认与原组织相同', en: 'That of the old one unless said' } })
  type?: OrganizationType;

  @ChoiceField(ORGANIZATION_KINDS, { optional: true, description: { zh: '默认与原组织相同', en: 'That of the old one unless said' } })
  kind?: OrganizationKind;

  @IdField({ optional: true, description: { zh: '默认与原组织同一上级', en: 'That of the old one unless said' } }) parentId?: string;

  @CustomField(ORGANIZATION_HOST, { optional: true, description: { zh: '新组织的自定义字段', en: 'Custom fields of the new one' } }) custom?: GivenValues;

  @ArrayField(of.id, { maxItems: MAX_MEMBERS, default: [], description: { zh: '转入新组织的党员', en: 'Members who go to the new one' } })
  memberIds: string[];

  @ArrayField(of.id, {
    maxItems: MAX_ORGANIZATIONS,
    default: [],
    description: { zh: '连同其党员转入新组织的党小组', en: 'Party groups that go along with their members' },
  })
  groupIds: string[];
}

/** The body of `upgrade`. */
export class UpgradeOrganization extends DatedAct {
  @ChoiceField(ORGANIZATION_TYPES) type: OrganizationType;
}

/** The body of `dissolve`. */
export class DissolveOrganization extends DatedAct {}

/** The body of `restore`. */
export class RestoreOrganization extends DatedAct {
  @IdField({ optional: true, description: { zh: '默认原上级组织', en: 'The organization above it; the former one unless said' } })
  parentId?: string;
}

/** An organisation after an act, with what is unusual about it. */
export class ReorganizedOrganization extends Organization {
  @ArrayField(of.object(() => WarningBody), { maxItems: 200 }) warnings: WarningBody[];
}

/** An organisation after it was split. */
export class DividedOrganization extends ReorganizedOrganization {
  @ArrayField(of.object(() => Organization), { maxItems: 1, description: { zh: '新设的组织', en: 'What was made of its part' } })
  created: Organization[];
}

/** An act in the history of an organisation. */
export class OrganizationAct {
  @IdField() id: string;
  @ChoiceField(ORGANIZATION_ACTS) kind: OrganizationActKind;
  @IdField({ description: { zh: '变更的组织；合并时为保留的组织', en: 'The one that was acted on; of a merger the one that stays' } })
  organizationId: string;
  @DateField() effectiveOn: string;
  @TextField({ max: 100, nullable: true }) documentNumber: string | null;
  @TextField({ max: 1000, multiline: true, nullable: true }) reason: string | null;
  @JsonField({ description: { zh: '变更内容，随种类而不同', en: 'What it changed, by its kind' } }) details: Record<string, unknown>;
  @InstantField({ description: { zh: '登记时间', en: 'When it was recorded' } }) recordedAt: string;
}

/** The query of a history. */
export class OrganizationHistoryQuery extends PageQuery {}
