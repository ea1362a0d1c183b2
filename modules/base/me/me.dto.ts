import { ArrayField, ChoiceField, type Duty, IdField, ObjectField, of, TextField } from '../../../src/index.js';
import { AccountDetails } from '../identity/account/account.dto.js';
import { Member } from '../member/member.dto.js';

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

  @ObjectField(() => Member, { nullable: true, description: { zh: '党员信息；没有则为 null', en: 'His record as a member; null where there is none' } })
  member: Member | null;

  @ObjectField(() => OrganizationReference, {
    description: { zh: '组织关系所在组织；不是党员则为管理其账号的组织', en: 'The organization of his membership; without one that which keeps his account' },
  })
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
