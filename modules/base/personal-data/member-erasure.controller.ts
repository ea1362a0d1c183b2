import { Body, Controller, Post } from '@nestjs/common';
import { Ctx, Endpoint, IdParam, type RequestContext, requestErrors, Requires } from '../../../src/index.js';
import { basePermissions } from '../base.permissions.js';
import { identityErrors } from '../identity/identity.errors.js';
import { MemberErasureService } from './member-erasure.service.js';
import { ErasedMember, EraseMember } from './personal-data.dto.js';
import { personalDataErrors } from './personal-data.errors.js';

/** The end of what is kept about a person. */
@Controller('members')
export class MemberErasureController {
  constructor(private readonly erasure: MemberErasureService) {}

  @Post(':id/erase')
  @Requires(basePermissions.member.erase)
  @Endpoint({
    summary: { zh: '删除一人的个人信息，不可恢复', en: 'Erase the personal data of a person, for good' },
    returns: ErasedMember,
    errors: [
      requestErrors.notFound,
      personalDataErrors.archiveDuty,
      personalDataErrors.memberHasOpenCases,
      identityErrors.ownAccount,
      identityErrors.accountHasMoreRights,
      identityErrors.lastSystemAdministrator,
    ],
  })
  erase(@Ctx() context: RequestContext, @IdParam() id: string, @Body() body: EraseMember): Promise<ErasedMember> {
    return this.erasure.erase(context, id, body);
  }
}
