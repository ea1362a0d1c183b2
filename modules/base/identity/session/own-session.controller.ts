import { Body, Controller, Delete, Get, Post, Query } from '@nestjs/common';
import { accessErrors, Authenticated, Ctx, Endpoint, IdParam, type Page, pageOf, type RequestContext, requestErrors } from '../../../../src/index.js';
import { identityErrors } from '../identity.errors.js';
import { SessionDetails, SessionQuery } from './session.dto.js';
import { SessionService } from './session.service.js';
import { ConfirmTotp, NewTotp, PasswordProof, TotpState } from './totp.dto.js';
import { TotpService } from './totp.service.js';

/** The own sessions and the own second factor. */
@Controller('me')
export class OwnSessionController {
  constructor(
    private readonly sessions: SessionService,
    private readonly totp: TotpService,
  ) {}

  @Get('sessions')
  @Authenticated({ duringDuty: true })
  @Endpoint({ summary: { zh: '自己的会话', en: 'The own sessions' }, returns: pageOf(SessionDetails), errors: [identityErrors.accountNeeded] })
  listSessions(@Ctx() context: RequestContext, @Query() query: SessionQuery): Promise<Page<SessionDetails>> {
    return this.sessions.listOwn(context, query);
  }

  @Delete('sessions/:id')
  @Authenticated({ duringDuty: true })
  @Endpoint({ summary: { zh: '结束一个会话', en: 'End one of the own sessions' }, errors: [identityErrors.accountNeeded] })
  revokeSession(@Ctx() context: RequestContext, @IdParam() id: string): Promise<void> {
    return this.sessions.revoke(context, id);
  }

  @Post('totp')
  @Authenticated({ duringDuty: true })
  @Endpoint({
    summary: { zh: '生成两步验证密钥', en: 'Make a secret for an authenticator app' },
    returns: NewTotp,
    status: 201,
    errors: [identityErrors.totpAlreadyEnrolled, identityErrors.passwordWrong, identityErrors.accountNeeded, accessErrors.tooManyRequests, requestErrors.busy],
  })
  startTotp(@Ctx() context: RequestContext, @Body() body: PasswordProof): Promise<NewTotp> {
    return this.totp.start(context, body);
  }

  @Post('totp/confirm')
  @Authenticated({ duringDuty: true })
  @Endpoint({
    summary: { zh: '用动态口令确认，启用两步验证，并结束其他会话', en: 'Turn the second factor on by its first code and end all other sessions' },
    returns: TotpState,
    errors: [identityErrors.totpAlreadyEnrolled, identityErrors.totpNotStarted, identityErrors.accountNeeded],
  })
  confirmTotp(@Ctx() context: RequestContext, @Body() body: ConfirmTotp): Promise<TotpState> {
    return this.totp.confirm(context, body);
  }

  @Delete('totp')
  @Authenticated()
  @Endpoint({
    summary: { zh: '停用两步验证', en: 'Turn the second factor off' },
    errors: [identityErrors.totpMandatory, identityErrors.passwordWrong, identityErrors.accountNeeded, accessErrors.tooManyRequests, requestErrors.busy],
  })
  removeTotp(@Ctx() context: RequestContext, @Body() body: PasswordProof): Promise<void> {
    return this.totp.remove(context, body);
  }
}
