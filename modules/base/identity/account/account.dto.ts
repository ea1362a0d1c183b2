import { ChoiceField, FlagField, IdField, InstantField, IntegerField, ListQuery, partialOf, pickOf, TextField } from '../../../../src/index.js';
import { ACCOUNT_STATUSES, type AccountStatus } from './account.entity.js';

/** What a user name is made of, as it is typed and in its one spelling alike. */
export const USERNAME_PATTERN = /^[\p{L}\p{N}][\p{L}\p{M}\p{N}._@-]*$/u;
export const USERNAME_LENGTH = { min: 2, max: 64 } as const;

const PASSWORD = { max: 1024, min: 0, optional: true } as const;

/** An account as answers show it. */
export class AccountDetails {
  @IdField() id: string;
  @TextField({ description: { zh: '用户名', en: 'User name, in its one spelling' } }) username: string;
  @TextField({ description: { zh: '姓名', en: 'Name shown to people' } }) displayName: string;
  @IdField({ description: { zh: '管理该账号的组织', en: 'The organization that keeps it' } }) organizationId: string;
  @TextField() organizationName: string;
  @IdField({ nullable: true, description: { zh: '所属党员；没有则为 null', en: 'The member it belongs to; null for none' } })
  memberId: string | null;
  @ChoiceField(ACCOUNT_STATUSES) status: AccountStatus;
  @FlagField({ description: { zh: '下次登录须修改密码', en: 'Whether the password must be changed at the next sign-in' } })
  mustChangePassword: boolean;
  @FlagField({ description: { zh: '是否已启用两步验证', en: 'Whether a second factor is set up' } }) totpEnrolled: boolean;
  @IntegerField({ min: 1 }) version: number;
  @InstantField() createdAt: string;
  @InstantField() updatedAt: string;
}

/** An account just made, or whose password was just reset. */
export class AccountWithPassword extends AccountDetails {
  @TextField({
    nullable: true,
    description: { zh: '系统生成的初始密码，仅此一次显示，首次登录须修改', en: 'The password made here, shown once; to be changed at first use' },
  })
  initialPassword: string | null;
}

/** The body of `POST /accounts`. */
export class CreateAccount {
  @TextField({
    ...USERNAME_LENGTH,
    trim: true,
    pattern: USERNAME_PATTERN,
    shape: { zh: '字母、汉字、数字和 . _ - @', en: 'letters of any script, digits and . _ - @' },
    description: { zh: '用户名：字母、汉字、数字和 . _ - @，全平台唯一', en: 'Letters of any script, digits and . _ - @; unique in the deployment' },
    example: 'zhang.wei',
  })
  username: string;

  @TextField({ max: 100, trim: true, description: { zh: '姓名', en: 'Name shown to people' }, example: '张伟' })
  displayName: string;

  @IdField({ optional: true, description: { zh: '管理该账号的组织，默认为所代表的组织', en: 'Who keeps it; the acting organization unless said' } })
  organizationId?: string;

  @IdField({ optional: true, description: { zh: '所属党员', en: 'The member it belongs to' } }) memberId?: string;

  @TextField({ ...PASSWORD, description: { zh: '密码；不填则由系统生成', en: 'Its password; left out, one is made' } })
  password?: string;
}

/** The body of `PATCH /accounts/{id}`. */
export class UpdateAccount extends partialOf(pickOf(CreateAccount, ['displayName', 'organizationId'])) {}

/** The body of `POST /accounts/{id}/reset-password`. */
export class ResetPassword {
  @TextField({ ...PASSWORD, description: { zh: '新密码；不填则由系统生成', en: 'The new password; left out, one is made' } })
  password?: string;

  @FlagField({ default: false, description: { zh: '同时移除动态口令（设备遗失时）', en: 'Also remove the second factor (a lost device)' } })
  removeTotp: boolean;
}

/** The query of `GET /accounts`. */
export class AccountQuery extends ListQuery {
  @IdField({ optional: true, description: { zh: '管理账号的组织', en: 'The organization that keeps them' } }) organizationId?: string;
  @ChoiceField(ACCOUNT_STATUSES, { optional: true }) status?: AccountStatus;
  @TextField({ optional: true, description: { zh: '用户名', en: 'User name' } }) username?: string;
}
