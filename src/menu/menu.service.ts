import { Injectable } from '@nestjs/common';
import type { RequestContext } from '../http/request-context.js';
import { settingsSchemaOf } from '../config/settings-schema.js';
import { DeployedMenu } from './menu.js';
import { type Menu, type MenuItemDetail, type Standing, toMenuItem, toMenuItemDetail } from './menu.dto.js';
import { menuErrors } from './menu.errors.js';
import { MenuReasons } from './tree/menu-reasons.js';
import { TreeMenu } from './tree/tree-menu.js';

/** Answers questions about the menu. */
@Injectable()
export class MenuService {
  constructor(
    private readonly menu: DeployedMenu,
    private readonly tree: TreeMenu,
    private readonly reasons: MenuReasons,
  ) {}

  /** Every installed module, as it stands for the acting organisation. */
  async list({ acting, language }: RequestContext): Promise<Menu> {
    const standing = await this.standingAt(acting);
    return { items: [...this.menu.installed.values()].map((module) => toMenuItem(module, standing.get(module.manifest.id), language)) };
  }

  /** One of them with what it brings. @throws Problem `menu.module_not_found` */
  async get({ acting, language }: RequestContext, id: string): Promise<MenuItemDetail> {
    const installed = this.menu.installed.get(id);
    if (!installed) throw menuErrors.moduleNotFound({ module: id, known: [...this.menu.installed.keys()].toSorted().join(', ') });
    const { settings } = installed.manifest;
    const item = toMenuItem(installed, (await this.standingAt(acting)).get(id), language);
    return toMenuItemDetail(installed, item, this.menu.loadedModule(id), this.menu.routesOf(id), settings ? settingsSchemaOf(settings) : null, language);
  }

  private async standingAt(acting: RequestContext['acting']): Promise<Map<string, Standing>> {
    const states = acting ? [...(await this.tree.at(acting)).values()] : [];
    return new Map((await this.reasons.of(states)).map(({ state: { inForce, moduleId }, text }) => [moduleId, { inForce, reason: text }]));
  }
}
