import { ChoiceField, IntegerField, TextField } from '../../../../src/index.js';

/** The longest password that a request may hold; the policy for new ones is stricter. */
export const PASSWORD_INPUT = { max: 1024 } as const;

/** The body of `POST /auth/login`. */
export class SignIn {
  @TextField({ description: { zh: '用户名', en: 'User name' }, example: 'admin' })
  username: string;

  @TextField({ ...PASSWORD_INPUT, min: 0, description: { zh: '密码', en: 'Password' } })
  password: string;

  @TextField({ max: 16, optional: true, description: { zh: '动态口令，启用两步验证时必填', en: 'Code of the second factor, where one is set up' } })
  totp?: string;
}

/** The body of `POST /auth/refresh`. */
export class Refresh {
  @TextField({ max: 1000, description: { zh: '刷新令牌，只能用一次', en: 'Refresh token; each one is good once' } })
  refreshToken: string;
}

/** The answer to a sign-in. */
export class TokenPair {
  @TextField({ max: 4096, description: { zh: '访问令牌', en: 'Access token, for the Authorization header' } })
  accessToken: string;

  @TextField({ max: 1000, description: { zh: '刷新令牌', en: 'Refresh token, for POST /auth/refresh' } })
  refreshToken: string;

  @ChoiceField(['Bearer'])
  tokenType: 'Bearer';

  @IntegerField({ min: 1, description: { zh: '访问令牌的有效秒数', en: 'Seconds the access token is good for' } })
  expiresIn: number;
}

/** The body of `POST /auth/password`. */
export class ChangePassword {
  @TextField({ ...PASSWORD_INPUT, min: 0, description: { zh: '当前密码', en: 'Present password' } })
  currentPassword: string;

  @TextField({ ...PASSWORD_INPUT, min: 0, description: { zh: '新密码', en: 'New password' } })
  newPassword: string;
}

/** How many sessions an act ended. */
export class EndedSessions {
  @IntegerField({ min: 0, description: { zh: '已结束的会话数', en: 'Sessions that ended' } })
  endedSessions: number;
}
