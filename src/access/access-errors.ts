import { defineErrors } from '../errors/define-errors.js';

/** Refusals of the guard. */
export const accessErrors = defineErrors('access', {
  signInRequired: {
    status: 401,
    title: { zh: '请先登录', en: 'Sign in first' },
    detail: {
      zh: '此接口需要登录。请先调用 POST /api/v1/auth/login，并在 Authorization 头中携带 Bearer 令牌。',
      en: 'This route needs a signed-in caller. Call POST /api/v1/auth/login and send its token as Authorization: Bearer.',
    },
  },
  invalidToken: {
    status: 401,
    title: { zh: '登录已失效', en: 'The sign-in is no longer valid' },
    detail: {
      zh: '令牌无效、已过期或已被撤销。请刷新令牌或重新登录。',
      en: 'The token is malformed, expired or revoked. Refresh it, or sign in again.',
    },
  },
  permissionMissing: {
    status: 403,
    title: { zh: '没有权限', en: 'Permission missing' },
    detail: {
      zh: '此操作需要权限“{permission}”。请上级管理员授予含有该权限的角色。',
      en: 'This needs the permission {permission}. Ask an administrator above for a role that has it.',
    },
  },
  permissionNeededAtTop: {
    status: 403,
    title: { zh: '须在顶层组织拥有权限', en: 'Permission needed at the top' },
    detail: {
      zh: '此操作涉及整个平台，须在顶层组织拥有权限“{permission}”。请由顶层组织的管理员办理或授权。',
      en: 'This concerns the whole deployment, so {permission} must be granted at the organization at the top. Ask an administrator there.',
    },
  },
  notForServices: {
    status: 403,
    title: { zh: '不对服务令牌开放', en: 'Not for services' },
    detail: {
      zh: '服务令牌只能用于授权给它的接口。请用账号登录后再调用此接口。',
      en: 'The token of a service serves only the routes it was given a permission for. Sign in with an account to call this one.',
    },
  },
  passwordChangeRequired: {
    status: 403,
    title: { zh: '请先修改密码', en: 'Change the password first' },
    detail: {
      zh: '初始密码必须先修改。请调用 POST /api/v1/auth/password。',
      en: 'The printed password must be changed first: call POST /api/v1/auth/password.',
    },
  },
  totpEnrollmentRequired: {
    status: 403,
    title: { zh: '请先启用两步验证', en: 'Set up the second factor first' },
    detail: {
      zh: '您的账号须启用动态口令。请凭密码调用 POST /api/v1/me/totp，再用 POST /api/v1/me/totp/confirm 确认。',
      en: 'Your account needs a second factor: call POST /api/v1/me/totp with your password, then POST /api/v1/me/totp/confirm.',
    },
  },
  actingOrganizationNotFound: {
    status: 404,
    title: { zh: '找不到所代表的组织', en: 'Acting organization not found' },
    detail: {
      zh: 'Zhibu-Organization 头中的组织不存在，或不在您的授权和所属组织之内。',
      en: 'The organization in the Zhibu-Organization header does not exist, or is outside your grants and your membership.',
    },
  },
  tooManyRequests: {
    status: 429,
    title: { zh: '请求过于频繁', en: 'Too many requests' },
    detail: {
      zh: '{window} 秒内最多 {limit} 次请求，请在 {retryAfter} 秒后重试。',
      en: 'At most {limit} requests in {window} s are served. Try again in {retryAfter} s.',
    },
  },
});
