import { Body, Controller, Get, Post, Put, Query } from '@nestjs/common';
import { accessErrors } from '../../access/access-errors.js';
import { Authenticated } from '../../access/route-access.js';
import { Endpoint } from '../../http/endpoint.decorator.js';
import { requestErrors } from '../../http/http-errors.js';
import { IdParam } from '../../http/id-param.decorator.js';
import { KeyParam } from '../../http/key-param.decorator.js';
import type { RequestContext } from '../../http/request-context.js';
import { Ctx } from '../../http/zhibu-request.js';
import { ActDayQuery } from '../acts/act.dto.js';
import { menuErrors } from '../menu.errors.js';
import { DecideMenu, MenuPlan, OrganizationMenu, OrganizationMenuItem, PlanMenu } from './tree-menu.dto.js';
import { TreeMenuPlan } from './tree-menu-plan.js';
import { TreeMenuService } from './tree-menu.service.js';

const MODULE_ID = /^[a-z][a-z0-9-]*$/;
/** Modules that nobody can decide about. */
const UNDECIDABLE = [menuErrors.moduleNotFound, menuErrors.notDeployed, menuErrors.alwaysInForce];
/** What a decision is refused for. */
const REFUSALS = [...UNDECIDABLE, menuErrors.nothingDecided, menuErrors.decidedSince, menuErrors.boundAbove, menuErrors.requirementForbidden, menuErrors.neededHere];

/** The tree menu: superiors set the frame, each organisation chooses inside it. */
@Controller('organizations')
export class TreeMenuController {
  constructor(
    private readonly menus: TreeMenuService,
    private readonly plans: TreeMenuPlan,
  ) {}

  @Get(':id/menu')
  @Authenticated()
  @Endpoint({ summary: { zh: '一个组织的模块菜单', en: 'The menu of an organization' }, returns: OrganizationMenu, errors: [requestErrors.notFound] })
  list(@Ctx() context: RequestContext, @IdParam() id: string, @Query() { on }: ActDayQuery): Promise<OrganizationMenu> {
    return this.menus.list(context, id, on);
  }

  @Post(':id/menu/plan')
  @Authenticated()
  @Endpoint({
    summary: { zh: '预览一项规定或选择的影响', en: 'What a rule or choice would change' },
    returns: MenuPlan,
    errors: [requestErrors.notFound, ...REFUSALS],
  })
  plan(@Ctx() context: RequestContext, @IdParam() id: string, @Body() input: PlanMenu): Promise<MenuPlan> {
    return this.plans.of(context, id, input);
  }

  @Put(':id/menu/:moduleId')
  @Authenticated()
  @Endpoint({
    summary: { zh: '规定或选用一个模块', en: 'Rule on a module, or choose it' },
    returns: OrganizationMenuItem,
    errors: [requestErrors.notFound, accessErrors.permissionMissing, ...REFUSALS],
  })
  decide(@Ctx() context: RequestContext, @IdParam() id: string, @KeyParam('moduleId', MODULE_ID) moduleId: string, @Body() input: DecideMenu): Promise<OrganizationMenuItem> {
    return this.menus.decide(context, id, moduleId, input);
  }

  @Post(':id/menu/:moduleId/undo')
  @Authenticated()
  @Endpoint({
    summary: { zh: '撤销对一个模块的最近一次规定或选择', en: 'Take back what was last ruled or chosen' },
    returns: OrganizationMenuItem,
    errors: [requestErrors.notFound, accessErrors.permissionMissing, ...UNDECIDABLE, menuErrors.nothingToUndo, menuErrors.neededHere],
  })
  undo(@Ctx() context: RequestContext, @IdParam() id: string, @KeyParam('moduleId', MODULE_ID) moduleId: string): Promise<OrganizationMenuItem> {
    return this.menus.undo(context, id, moduleId);
  }
}
