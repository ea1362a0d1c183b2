import { Body, Controller, Delete, Get, Patch, Post, Query } from '@nestjs/common';
import { Ctx, Endpoint, IdParam, type Page, pageOf, type RequestContext, requestErrors, Requires } from '../../../../src/index.js';
import { basePermissions } from '../../base.permissions.js';
import { identityErrors } from '../identity.errors.js';
import { CreateRole, RoleDetails, RoleQuery, UpdateRole } from './role.dto.js';
import { RoleService } from './role.service.js';

const { role } = basePermissions;

/** The roles that can be granted. */
@Controller('roles')
export class RoleController {
  constructor(private readonly roles: RoleService) {}

  @Get()
  @Requires(role.read)
  @Endpoint({ summary: { zh: '角色列表', en: 'List roles, the built-in ones too' }, returns: pageOf(RoleDetails) })
  list(@Ctx() context: RequestContext, @Query() query: RoleQuery): Promise<Page<RoleDetails>> {
    return this.roles.list(context, query);
  }

  @Post()
  @Requires(role.manage)
  @Endpoint({
    summary: { zh: '新建角色', en: 'Make a role' },
    returns: RoleDetails,
    creates: true,
    errors: [requestErrors.notFound, identityErrors.grantExceedsOwn, identityErrors.roleNameTaken],
  })
  create(@Ctx() context: RequestContext, @Body() body: CreateRole): Promise<RoleDetails> {
    return this.roles.create(context, body);
  }

  @Get(':id')
  @Requires(role.read)
  @Endpoint({ summary: { zh: '一个角色', en: 'One role' }, returns: RoleDetails, errors: [requestErrors.notFound] })
  get(@Ctx() context: RequestContext, @IdParam() id: string): Promise<RoleDetails> {
    return this.roles.get(context, id);
  }

  @Patch(':id')
  @Requires(role.manage)
  @Endpoint({
    summary: { zh: '修改角色', en: 'Change a role' },
    returns: RoleDetails,
    errors: [requestErrors.notFound, requestErrors.stale, identityErrors.roleBuiltIn, identityErrors.grantExceedsOwn, identityErrors.roleNameTaken],
  })
  update(@Ctx() context: RequestContext, @IdParam() id: string, @Body() body: UpdateRole): Promise<RoleDetails> {
    return this.roles.update(context, id, body);
  }

  @Delete(':id')
  @Requires(role.manage)
  @Endpoint({
    summary: { zh: '删除未被使用的角色', en: 'Delete a role that nobody has' },
    errors: [requestErrors.notFound, identityErrors.roleBuiltIn, identityErrors.roleInUse],
  })
  remove(@Ctx() context: RequestContext, @IdParam() id: string): Promise<void> {
    return this.roles.remove(context, id);
  }
}
