import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { Ctx, Endpoint, IdParam, type Page, pageOf, type RequestContext, requestErrors, Requires } from '../../../src/index.js';
import { basePermissions } from '../base.permissions.js';
import { memberMoveErrors } from '../member/member-moves.errors.js';
import { actErrors } from '../organization/act.errors.js';
import { organizationErrors } from '../organization/organization.errors.js';
import { DissolutionService } from './dissolution.service.js';
import { MergingService } from './merging.service.js';
import { MovingService } from './moving.service.js';
import {
  DissolveOrganization,
  DividedOrganization,
  MergeOrganizations,
  MoveOrganization,
  OrganizationAct,
  OrganizationHistoryQuery,
  RenameOrganization,
  ReorganizedOrganization,
  RestoreOrganization,
  SplitOrganization,
  UpgradeOrganization,
} from './organization-act.dto.js';
import { organizationActErrors } from './organization-act.errors.js';
import { OrganizationHistoryReader } from './organization-history-reader.js';
import { RenamingService } from './renaming.service.js';
import { SplittingService } from './splitting.service.js';

const { actInFuture, actOutOfOrder, notYetThere } = actErrors;
const { organizationNotFound, organizationCodeTaken, parentDissolved, partyGroupHasNoChildren, treeTooDeep } = organizationErrors;
const { actChangesNothing, organizationCycle, organizationDissolved, organizationNotDissolved, rootStays } = organizationActErrors;

const ON_A_DAY = [requestErrors.notFound, actInFuture, actOutOfOrder];
const ON_AN_ACTIVE = [...ON_A_DAY, organizationDissolved];
const { membersNotInOrganization, noMembersThere } = memberMoveErrors;
const TO_A_PLACE = [organizationNotFound, notYetThere, parentDissolved, partyGroupHasNoChildren, treeTooDeep, organizationCycle];

/** What happens to organisations, and what happened. */
@Controller('organizations/:id')
export class OrganizationActController {
  constructor(
    private readonly renaming: RenamingService,
    private readonly moving: MovingService,
    private readonly merging: MergingService,
    private readonly splitting: SplittingService,
    private readonly dissolution: DissolutionService,
    private readonly history: OrganizationHistoryReader,
  ) {}

  @Post('rename')
  @Requires(basePermissions.organization.reorganize)
  @Endpoint({ summary: { zh: '更名', en: 'Rename' }, returns: ReorganizedOrganization, errors: [...ON_AN_ACTIVE, actChangesNothing] })
  rename(@Ctx() context: RequestContext, @IdParam() id: string, @Body() input: RenameOrganization): Promise<ReorganizedOrganization> {
    return this.renaming.rename(context, id, input);
  }

  @Post('move')
  @Requires(basePermissions.organization.reorganize)
  @Endpoint({
    summary: { zh: '调整隶属关系', en: 'Move with all below it' },
    returns: ReorganizedOrganization,
    errors: [...ON_AN_ACTIVE, ...TO_A_PLACE, rootStays, actChangesNothing, noMembersThere],
  })
  move(@Ctx() context: RequestContext, @IdParam() id: string, @Body() input: MoveOrganization): Promise<ReorganizedOrganization> {
    return this.moving.move(context, id, input);
  }

  @Post('merge')
  @Requires(basePermissions.organization.reorganize)
  @Endpoint({
    summary: { zh: '合并：其他组织并入本组织', en: 'Merge others into it' },
    returns: ReorganizedOrganization,
    errors: [...ON_AN_ACTIVE, ...TO_A_PLACE, rootStays, organizationActErrors.organizationHasOpenCases, organizationActErrors.groupsMergeAmongThemselves, noMembersThere],
  })
  merge(@Ctx() context: RequestContext, @IdParam() id: string, @Body() input: MergeOrganizations): Promise<ReorganizedOrganization> {
    return this.merging.merge(context, id, input);
  }

  @Post('split')
  @Requires(basePermissions.organization.reorganize)
  @Endpoint({
    summary: { zh: '分设：从本组织分出新组织', en: 'Split a new one off' },
    returns: DividedOrganization,
    errors: [
      ...ON_AN_ACTIVE,
      ...TO_A_PLACE,
      organizationCodeTaken,
      organizationActErrors.organizationHasOpenCases,
      organizationActErrors.groupsNotInOrganization,
      membersNotInOrganization,
      noMembersThere,
    ],
  })
  split(@Ctx() context: RequestContext, @IdParam() id: string, @Body() input: SplitOrganization): Promise<DividedOrganization> {
    return this.splitting.split(context, id, input);
  }

  @Post('upgrade')
  @Requires(basePermissions.organization.reorganize)
  @Endpoint({ summary: { zh: '升格', en: 'Upgrade' }, returns: ReorganizedOrganization, errors: [...ON_AN_ACTIVE, organizationActErrors.organizationHasOpenCases, organizationActErrors.notAnUpgrade] })
  upgrade(@Ctx() context: RequestContext, @IdParam() id: string, @Body() input: UpgradeOrganization): Promise<ReorganizedOrganization> {
    return this.renaming.upgrade(context, id, input);
  }

  @Post('dissolve')
  @Requires(basePermissions.organization.reorganize)
  @Endpoint({
    summary: { zh: '撤销', en: 'Dissolve' },
    returns: ReorganizedOrganization,
    errors: [...ON_AN_ACTIVE, rootStays, organizationActErrors.organizationHasOpenCases],
  })
  dissolve(@Ctx() context: RequestContext, @IdParam() id: string, @Body() input: DissolveOrganization): Promise<ReorganizedOrganization> {
    return this.dissolution.dissolve(context, id, input);
  }

  @Post('restore')
  @Requires(basePermissions.organization.reorganize)
  @Endpoint({
    summary: { zh: '恢复', en: 'Restore' },
    returns: ReorganizedOrganization,
    errors: [...ON_A_DAY, ...TO_A_PLACE, organizationNotDissolved],
  })
  restore(@Ctx() context: RequestContext, @IdParam() id: string, @Body() input: RestoreOrganization): Promise<ReorganizedOrganization> {
    return this.moving.restore(context, id, input);
  }

  @Get('history')
  @Requires(basePermissions.organization.read)
  @Endpoint({ summary: { zh: '组织沿革', en: 'History of an organization' }, returns: pageOf(OrganizationAct), errors: [requestErrors.notFound] })
  list(@Ctx() context: RequestContext, @IdParam() id: string, @Query() query: OrganizationHistoryQuery): Promise<Page<OrganizationAct>> {
    return this.history.list(context, id, query);
  }
}
