import { Body, Controller, Delete, Get, Post, Query } from '@nestjs/common';
import { Ctx, Endpoint, IdParam, type Page, pageOf, type RequestContext, requestErrors, Requires } from '../../../../src/index.js';
import { basePermissions } from '../../base.permissions.js';
import { identityErrors } from '../identity.errors.js';
import { CreateGrant, GrantDetails, GrantQuery } from './grant.dto.js';
import { GrantService } from './grant.service.js';

const { grant } = basePermissions;

/** Who has which role where. */
@Controller('grants')
export class GrantController {
  constructor(private readonly grants: GrantService) {}

  @Get()
  @Requires(grant.read)
  @Endpoint({ summary: { zh: '授权列表', en: 'List grants' }, returns: pageOf(GrantDetails) })
  list(@Ctx() context: RequestContext, @Query() query: GrantQuery): Promise<Page<GrantDetails>> {
    return this.grants.list(context, query);
  }

  @Post()
  @Requires(grant.manage)
  @Endpoint({
    summary: { zh: '授予角色', en: 'Give a role to an account at an organization' },
    returns: GrantDetails,
    creates: true,
    errors: [
      requestErrors.notFound,
      identityErrors.grantExceedsOwn,
      identityErrors.accountHasMoreRights,
      identityErrors.roleNotUsableThere,
      identityErrors.grantExists,
    ],
  })
  create(@Ctx() context: RequestContext, @Body() body: CreateGrant): Promise<GrantDetails> {
    return this.grants.create(context, body);
  }

  @Get(':id')
  @Requires(grant.read)
  @Endpoint({ summary: { zh: '一项授权', en: 'One grant' }, returns: GrantDetails, errors: [requestErrors.notFound] })
  get(@Ctx() context: RequestContext, @IdParam() id: string): Promise<GrantDetails> {
    return this.grants.get(context, id);
  }

  @Delete(':id')
  @Requires(grant.manage)
  @Endpoint({
    summary: { zh: '收回角色', en: 'Take a role away' },
    errors: [
      requestErrors.notFound,
      identityErrors.grantExceedsOwn,
      identityErrors.accountHasMoreRights,
      identityErrors.lastSystemAdministrator,
    ],
  })
  revoke(@Ctx() context: RequestContext, @IdParam() id: string): Promise<void> {
    return this.grants.revoke(context, id);
  }
}
