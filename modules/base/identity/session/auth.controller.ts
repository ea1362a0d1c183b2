import { Body, Controller, Post } from '@nestjs/common';
import { accessErrors, Authenticated, Ctx, Endpoint, Public, type RequestContext, requestErrors } from '../../../../src/index.js';
import { identityErrors } from '../identity.errors.js';
import { ChangePassword, EndedSessions, Refresh, SignIn, TokenPair } from './auth.dto.js';
import { type Caller, From } from './caller.js';
import { PasswordService } from './password.service.js';
import { SessionService } from './session.service.js';
import { SignInService } from './sign-in.service.js';

/** Signing in and out. */
@Controller('auth')
export class AuthController {
  constructor(
    private readonly signIns: SignInService,
    private readonly sessions: SessionService,
    private readonly passwords: PasswordService,
  ) {}

  @Post('login')
  @Public('whoever signs in has no token yet; attempts are limited by account and address', { ignoresToken: true })
  @Endpoint({
    summary: { zh: '登录', en: 'Sign in' },
    returns: TokenPair,
    errors: [identityErrors.signInFailed, identityErrors.totpRequired, identityErrors.totpRefused, accessErrors.tooManyRequests, requestErrors.busy],
  })
  signIn(@Body() body: SignIn, @From() caller: Caller): Promise<TokenPair> {
    return this.signIns.signIn(body, caller);
  }

  @Post('refresh')
  @Public('the refresh token in the body is what proves the caller', { ignoresToken: true })
  @Endpoint({
    summary: { zh: '刷新令牌', en: 'Exchange a refresh token for a new pair' },
    returns: TokenPair,
    errors: [identityErrors.refreshTokenRefused],
  })
  refresh(@Body() body: Refresh): Promise<TokenPair> {
    return this.sessions.refresh(body.refreshToken);
  }

  @Post('logout')
  @Authenticated({ duringDuty: true })
  @Endpoint({ summary: { zh: '退出登录', en: 'Sign out' }, returns: EndedSessions, errors: [identityErrors.accountNeeded] })
  signOut(@Ctx() context: RequestContext): Promise<EndedSessions> {
    return this.sessions.signOut(context);
  }

  @Post('password')
  @Authenticated({ duringDuty: true })
  @Endpoint({
    summary: { zh: '修改自己的密码，并结束其他会话', en: 'Change the own password and end all other sessions' },
    returns: EndedSessions,
    errors: [identityErrors.passwordWrong, identityErrors.accountNeeded, accessErrors.tooManyRequests, requestErrors.busy],
  })
  changePassword(@Ctx() context: RequestContext, @Body() body: ChangePassword): Promise<EndedSessions> {
    return this.passwords.change(context, body);
  }
}
