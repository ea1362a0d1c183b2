import { Controller, Get, Param } from '@nestjs/common';
import { Authenticated } from '../access/route-access.js';
import { Endpoint } from '../http/endpoint.decorator.js';
import type { RequestContext } from '../http/request-context.js';
import { Ctx } from '../http/zhibu-request.js';
import { Menu, MenuItemDetail } from './menu.dto.js';
import { menuErrors } from './menu.errors.js';
import { MenuService } from './menu.service.js';

/** The menu: what this deployment could serve, and what it serves. */
@Controller('menu')
export class MenuController {
  constructor(private readonly menu: MenuService) {}

  @Get()
  @Authenticated()
  @Endpoint({ summary: { zh: '模块菜单', en: 'The menu of modules' }, returns: Menu })
  list(@Ctx() context: RequestContext): Promise<Menu> {
    return this.menu.list(context);
  }

  @Get(':moduleId')
  @Authenticated()
  @Endpoint({ summary: { zh: '菜单中的一个模块', en: 'One module of the menu' }, returns: MenuItemDetail, errors: [menuErrors.moduleNotFound] })
  get(@Ctx() context: RequestContext, @Param('moduleId') moduleId: string): Promise<MenuItemDetail> {
    return this.menu.get(context, moduleId);
  }
}
