import { defineErrors } from '../../../src/index.js';

/** Refusals about sign-in, accounts, roles and grants. */
export const identityErrors = defineErrors('base', {
  signInFailed: {
    status: 401,
    title: { zh: '登录失败', en: 'Sign-in failed' },
    detail: {
      zh: '用户名或密码不正确，或账号不可用。请核对后重试，或请上级管理员重置密码。',
      en: 'The user name or password is wrong, or the account is not in use. Check them, or ask an administrator to reset the password.',
    },
  },
  totpRequired: {
    status: 401,
    title: { zh: '需要动态口令', en: 'Second factor required' },
    detail: {
      zh: '此账号启用了两步验证。请在 totp 中填写验证器显示的六位数字，再次登录。',
      en: 'This account has a second factor. Sign in again with the six digits of the authenticator app in "totp".',
    },
  },
  totpRefused: {
    status: 401,
    title: { zh: '动态口令不正确', en: 'Second factor refused' },
    detail: {
      zh: '动态口令不正确、已过期或已使用过。请等验证器显示下一个口令后重试。',
      en: 'The code is wrong, out of date or was used already. Wait for the next one and try again.',
    },
  },
  refreshTokenRefused: {
    status: 401,
    title: { zh: '登录已失效', en: 'The sign-in is no longer valid' },
    detail: {
      zh: '刷新令牌无效、已使用过、已过期或已被撤销。请重新登录。',
      en: 'The refresh token is not valid, was used already, has expired or was revoked. Sign in again.',
    },
  },
  accountNeeded: {
    status: 403,
    title: { zh: '仅限个人账号', en: 'For people only' },
    detail: { zh: '此接口只为已登录的个人账号服务。请用账号登录。', en: 'This route serves signed-in people only. Sign in with an account.' },
  },
  passwordWrong: {
    status: 403,
    title: { zh: '密码不正确', en: 'Wrong password' },
    detail: { zh: '当前密码不正确，请重新输入。', en: 'The current password is wrong. Enter it again.' },
  },
  usernameTaken: {
    status: 409,
    title: { zh: '用户名已被使用', en: 'User name taken' },
    detail: { zh: '用户名“{username}”已被使用，请换一个。', en: 'The user name {username} is taken. Choose another.' },
  },
  accountHasMoreRights: {
    status: 403,
    title: { zh: '对方权限高于您', en: 'The account has more rights than you' },
    detail: {
      zh: '该账号拥有您没有的权限（{permission}），您不能改动它。请由上级管理员办理。',
      en: 'This account has a right that you have not ({permission}), so you cannot change it. Ask an administrator above.',
    },
  },
  ownAccount: {
    status: 409,
    title: { zh: '不能对自己的账号操作', en: 'Your own account' },
    detail: {
      zh: '不能停用自己的账号或重置自己的密码。修改密码请调用 POST /api/v1/auth/password，停用请由其他管理员办理。',
      en: 'You can neither suspend your own account nor reset its password. Change it by POST /api/v1/auth/password, or ask another administrator.',
    },
  },
  lastSystemAdministrator: {
    status: 409,
    title: { zh: '最后一名系统管理员', en: 'The last system administrator' },
    detail: {
      zh: '这是顶层组织最后一个可用的系统管理员账号。请先在顶层组织授予另一个账号系统管理员角色。',
      en: 'This is the last active system administrator at the top. Grant the role to another account there first.',
    },
  },
  totpAlreadyEnrolled: {
    status: 409,
    title: { zh: '已启用两步验证', en: 'Second factor already set up' },
    detail: { zh: '如需更换，请先调用 DELETE /api/v1/me/totp。', en: 'To change it, call DELETE /api/v1/me/totp first.' },
  },
  totpNotStarted: {
    status: 409,
    title: { zh: '尚未开始启用两步验证', en: 'No second factor to confirm' },
    detail: { zh: '请先凭密码调用 POST /api/v1/me/totp 取得密钥。', en: 'Call POST /api/v1/me/totp with your password for a secret first.' },
  },
  totpMandatory: {
    status: 409,
    title: { zh: '必须使用两步验证', en: 'Second factor is mandatory' },
    detail: {
      zh: '按本平台设置，您的账号必须使用两步验证，不能停用。更换设备请由管理员重置密码并移除动态口令。',
      en: 'The settings demand a second factor of your account. For a new device, have an administrator reset the password and remove the factor.',
    },
  },
  roleBuiltIn: {
    status: 409,
    title: { zh: '内置角色不能修改', en: 'Built-in role' },
    detail: { zh: '内置角色由平台定义。请新建一个角色。', en: 'Built-in roles are defined by the platform. Make a role of your own.' },
  },
  roleInUse: {
    status: 409,
    title: { zh: '角色正在使用', en: 'Role in use' },
    detail: { zh: '还有 {count} 项授权使用此角色，请先收回。', en: '{count} grants use this role. Revoke them first.' },
  },
  roleNameTaken: {
    status: 409,
    title: { zh: '角色名称已被使用', en: 'Role name taken' },
    detail: { zh: '该组织已有角色“{name}”，请换一个名称。', en: 'The organization has a role {name} already. Choose another name.' },
  },
  roleNotUsableThere: {
    status: 409,
    title: { zh: '角色不适用于该组织', en: 'Role not usable there' },
    detail: {
      zh: '此角色只能在其所属组织及下级组织授予。请选择该范围内的组织，或使用内置角色。',
      en: 'This role can be granted only at its own organization and below. Choose one of these, or a built-in role.',
    },
  },
  grantExceedsOwn: {
    status: 403,
    title: { zh: '不能授予自己没有的权限', en: 'More than you have' },
    detail: {
      zh: '您在该组织没有权限“{permission}”，不能把它授予他人或收回。请由上级管理员办理。',
      en: 'You do not have {permission} at that organization, so you can neither give nor take it. Ask an administrator above.',
    },
  },
  grantExists: {
    status: 409,
    title: { zh: '授权已存在', en: 'Grant exists' },
    detail: { zh: '该账号在该组织已有此角色。', en: 'The account has this role at that organization already; nothing is left to do.' },
  },
});
