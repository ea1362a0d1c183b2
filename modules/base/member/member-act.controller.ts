import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { accessErrors, Ctx, Endpoint, IdParam, type Page, pageOf, type RequestContext, requestErrors, Requires } from '../../../src/index.js';
import { basePermissions } from '../base.permissions.js';
import { actErrors } from '../organization/act.errors.js';
import { MemberWithWarnings } from './member.dto.js';
import { memberErrors } from './member.errors.js';
import { ChangeStage, ChangeStatus, MemberAct, MemberActQuery, RevealedNumber, RevealNumber } from './member-act.dto.js';
import { MemberActService } from './member-act.service.js';
import { MemberHistory } from './member-history.js';
import { MemberRevealService } from './member-reveal.service.js';

const { member } = basePermissions;
const OF_ACTS = [requestErrors.notFound, requestErrors.stale, actErrors.actInFuture, actErrors.actOutOfOrder];

/** What happens to a member, and what happened. */
@Controller('members')
export class MemberActController {
  constructor(
    private readonly acts: MemberActService,
    private readonly numbers: MemberRevealService,
    private readonly history: MemberHistory,
  ) {}

  @Post(':id/change-stage')
  @Requires(member.changeStage)
  @Endpoint({
    summary: { zh: '进入下一发展阶段', en: 'Bring somebody to the next stage' },
    returns: MemberWithWarnings,
    errors: [
      ...OF_ACTS,
      memberErrors.membershipNotNormal,
      memberErrors.stageNotNext,
      memberErrors.lastStage,
      memberErrors.recruitsNobody,
      memberErrors.joinDateUnknown,
      memberErrors.memberDatesInvalid,
      memberErrors.applicantTooYoung,
      memberErrors.probationTooShort,
    ],
  })
  changeStage(@Ctx() context: RequestContext, @IdParam() id: string, @Body() act: ChangeStage): Promise<MemberWithWarnings> {
    return this.acts.changeStage(context, id, act);
  }

  @Post(':id/change-status')
  @Requires(member.changeStatus)
  @Endpoint({
    summary: { zh: '变更党籍状态', en: 'Change the status of a membership' },
    returns: MemberWithWarnings,
    errors: [...OF_ACTS, memberErrors.statusNotPossible],
  })
  changeStatus(@Ctx() context: RequestContext, @IdParam() id: string, @Body() act: ChangeStatus): Promise<MemberWithWarnings> {
    return this.acts.changeStatus(context, id, act);
  }

  @Post(':id/reveal')
  @Requires(member.reveal)
  @Endpoint({
    summary: { zh: '查看完整身份号码或电话，记入审计日志', en: 'Reveal an ID or phone number; goes into the audit log' },
    returns: RevealedNumber,
    errors: [requestErrors.notFound, accessErrors.tooManyRequests],
  })
  reveal(@Ctx() context: RequestContext, @IdParam() id: string, @Body() request: RevealNumber): Promise<RevealedNumber> {
    return this.numbers.reveal(context, id, request);
  }

  @Get(':id/history')
  @Requires(member.read)
  @Endpoint({ summary: { zh: '变更记录', en: 'What happened to a member' }, returns: pageOf(MemberAct), errors: [requestErrors.notFound] })
  listHistory(@Ctx() context: RequestContext, @IdParam() id: string, @Query() query: MemberActQuery): Promise<Page<MemberAct>> {
    return this.history.list(context, id, query);
  }
}
