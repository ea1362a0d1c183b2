import { Body, Controller, Get, Patch, Post, Query } from '@nestjs/common';
import { Ctx, Endpoint, IdParam, type Page, pageOf, type RequestContext, requestErrors, Requires } from '../../../src/index.js';
import { basePermissions } from '../base.permissions.js';
import { actErrors } from './act.errors.js';
import {
  AsOfQuery,
  ChangeOrganization,
  CreateOrganization,
  Organization,
  OrganizationQuery,
  OrganizationSubtree,
  OrganizationSubtreeQuery,
  OrganizationWithWarnings,
} from './organization.dto.js';
import { organizationErrors } from './organization.errors.js';
import { OrganizationReader } from './organization-reader.js';
import { OrganizationService } from './organization.service.js';

/** The tree of organisations. */
@Controller('organizations')
export class OrganizationController {
  constructor(
    private readonly reader: OrganizationReader,
    private readonly organizations: OrganizationService,
  ) {}

  @Get()
  @Requires(basePermissions.organization.read)
  @Endpoint({ summary: { zh: '组织列表', en: 'List organizations' }, returns: pageOf(Organization) })
  list(@Ctx() context: RequestContext, @Query() query: OrganizationQuery): Promise<Page<Organization>> {
    return this.reader.list(context, query);
  }

  @Post()
  @Requires(basePermissions.organization.create)
  @Endpoint({
    summary: { zh: '新建组织', en: 'Create an organization' },
    returns: OrganizationWithWarnings,
    creates: true,
    errors: [
      organizationErrors.organizationNotFound,
      organizationErrors.organizationCodeTaken,
      organizationErrors.parentDissolved,
      organizationErrors.partyGroupHasNoChildren,
      organizationErrors.treeTooDeep,
      organizationErrors.unitsOfJointBranchOnly,
      actErrors.actInFuture,
      actErrors.notYetThere,
    ],
  })
  create(@Ctx() context: RequestContext, @Body() input: CreateOrganization): Promise<OrganizationWithWarnings> {
    return this.organizations.create(context, input);
  }

  @Get(':id')
  @Requires(basePermissions.organization.read)
  @Endpoint({ summary: { zh: '一个组织', en: 'One organization' }, returns: Organization, errors: [requestErrors.notFound] })
  get(@Ctx() context: RequestContext, @IdParam() id: string, @Query() query: AsOfQuery): Promise<Organization> {
    return this.reader.get(context, id, query.asOf);
  }

  @Get(':id/tree')
  @Requires(basePermissions.organization.read)
  @Endpoint({
    summary: { zh: '组织及其下级的树', en: 'An organization and the tree below it' },
    returns: OrganizationSubtree,
    errors: [requestErrors.notFound],
  })
  tree(@Ctx() context: RequestContext, @IdParam() id: string, @Query() query: OrganizationSubtreeQuery): Promise<OrganizationSubtree> {
    return this.reader.tree(context, id, query);
  }

  @Patch(':id')
  @Requires(basePermissions.organization.update)
  @Endpoint({
    summary: { zh: '修改组织的联系信息', en: 'Change the contact details of an organization' },
    returns: OrganizationWithWarnings,
    errors: [requestErrors.notFound, requestErrors.stale, organizationErrors.unitsOfJointBranchOnly],
  })
  update(@Ctx() context: RequestContext, @IdParam() id: string, @Body() input: ChangeOrganization): Promise<OrganizationWithWarnings> {
    return this.organizations.update(context, id, input);
  }
}
