import { Controller, Get } from '@nestjs/common';
import { Authenticated, Ctx, Endpoint, type RequestContext } from '../../../src/index.js';
import { identityErrors } from '../identity/identity.errors.js';
import { Me } from './me.dto.js';
import { MeService } from './me.service.js';

/** The caller himself. */
@Controller('me')
export class MeController {
  constructor(private readonly me: MeService) {}

  @Get()
  @Authenticated({ duringDuty: true })
  @Endpoint({ summary: { zh: '当前账号、党员信息及权限', en: 'The caller, his membership, grants and permissions' }, returns: Me, errors: [identityErrors.accountNeeded] })
  get(@Ctx() context: RequestContext): Promise<Me> {
    return this.me.get(context);
  }
}
