import { ArrayField, ChoiceField, type Duty, IdField, JsonField, ObjectField, of, TextField } from '../../../../src/index.js';
import { AccountDetails } from '../account/account.dto.js';

/** An organisation by name. */
export class OrganizationReference {
  @IdField() id: string;
  @TextField() name: string;
}

/** A role that the caller has. */
export class OwnGrant {
  @IdField() id: string;
  @IdField() roleId: string;
  @TextField({ nullable: true, description: { zh: '内置角色的标识', en: 'Key of a built-in role' } }) roleKey: string | null;
  @TextField() roleName: string;
  @IdField() organizationId: string;
  @TextField() organizationName: string;
}

/** The caller: who he is and what he may do. */
export class Me {
  @ObjectField(() => AccountDetails) account: AccountDetails;

  @JsonField({ nullable: true, description: { zh: '党员档案；没有则为 null', en: 'His record as a member; null where there is none' } })
  member: null;

  @ObjectField(() => OrganizationReference, { description: { zh: '所属组织', en: 'The organization that keeps his account' } })
  homeOrganization: OrganizationReference;

  @ObjectField(() => OrganizationReference, { nullable: true, description: { zh: '所代表的组织', en: 'The organization he acts for' } })
  actingOrganization: OrganizationReference | null;

  @ChoiceField(['changePassword', 'enrollTotp'], {
    nullable: true,
    description: { zh: '使用其他接口前必须完成的事项', en: 'What he must do before other routes serve him' },
  })
  duty: Duty | null;

  @ArrayField(of.object(() => OwnGrant), { maxItems: 1000 }) grants: OwnGrant[];

  @ArrayField(of.text(), { maxItems: 1000, description: { zh: '在所代表的组织拥有的权限', en: 'Permissions at the organization he acts for' } })
  permissions: string[];

  @ArrayField(of.text(), { maxItems: 1000, description: { zh: '生效的模块', en: 'Modules in force' } })
  modules: string[];
}
