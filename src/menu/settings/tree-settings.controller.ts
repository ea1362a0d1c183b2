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
import { settingErrors } from './setting.errors.js';
import { DecideSettings, OrganizationSettings } from './tree-settings.dto.js';
import { TreeSettingsService } from './tree-settings.service.js';

const MODULE_ID = /^[a-z][a-z0-9-]*$/;
const REFUSALS = [requestErrors.notFound, accessErrors.permissionMissing, menuErrors.moduleNotFound, menuErrors.notDeployed, settingErrors.moduleHasNoSettings];

/** Settings down the tree: superiors set and lock, each organisation sets what is left to it. */
@Controller('organizations')
export class TreeSettingsController {
  constructor(private readonly settings: TreeSettingsService) {}

  @Get(':id/settings')
  @Authenticated()
  @Endpoint({ summary: { zh: '一个组织的设置', en: 'The settings of an organization' }, returns: OrganizationSettings, errors: [requestErrors.notFound] })
  list(@Ctx() context: RequestContext, @IdParam() id: string, @Query() { on }: ActDayQuery): Promise<OrganizationSettings> {
    return this.settings.list(context, id, on);
  }

  @Put(':id/settings/:moduleId')
  @Authenticated()
  @Endpoint({
    summary: { zh: '设定或锁定一个模块的设置', en: 'Set or lock settings of a module' },
    returns: OrganizationSettings,
    errors: [...REFUSALS, menuErrors.decidedSince, settingErrors.settingNothingGiven, settingErrors.settingUnknown, settingErrors.settingLockedAbove, settingErrors.settingInvalid],
  })
  decide(@Ctx() context: RequestContext, @IdParam() id: string, @KeyParam('moduleId', MODULE_ID) moduleId: string, @Body() input: DecideSettings): Promise<OrganizationSettings> {
    return this.settings.decide(context, id, moduleId, input);
  }

  @Post(':id/settings/:moduleId/undo')
  @Authenticated()
  @Endpoint({
    summary: { zh: '撤销对一个模块设置的最近一次更改', en: 'Take back what was last set or locked' },
    returns: OrganizationSettings,
    errors: [...REFUSALS, settingErrors.settingNothingToUndo],
  })
  undo(@Ctx() context: RequestContext, @IdParam() id: string, @KeyParam('moduleId', MODULE_ID) moduleId: string): Promise<OrganizationSettings> {
    return this.settings.undo(context, id, moduleId);
  }
}
