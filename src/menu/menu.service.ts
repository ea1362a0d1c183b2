import { Injectable } from '@nestjs/common';
import type { Language } from '../i18n/text.js';
import { settingsSchemaOf } from '../config/settings-schema.js';
import { DeployedMenu } from './menu.js';
import { type Menu, type MenuItemDetail, toMenuItem, toMenuItemDetail } from './menu.dto.js';
import { menuErrors } from './menu.errors.js';

/** Answers questions about the menu. */
@Injectable()
export class MenuService {
  constructor(private readonly menu: DeployedMenu) {}

  list(language: Language): Menu {
    const installed = [...this.menu.installed.values()];
    return { items: installed.map((module) => toMenuItem(module, this.menu.loadedModule(module.manifest.id) !== undefined, language)) };
  }

  get(id: string, language: Language): MenuItemDetail {
    const installed = this.menu.installed.get(id);
    if (!installed) throw menuErrors.moduleNotFound({ module: id, known: [...this.menu.installed.keys()].toSorted().join(', ') });
    const { settings } = installed.manifest;
    const schema = settings ? settingsSchemaOf(settings) : null;
    return toMenuItemDetail(installed, this.menu.loadedModule(id), this.menu.routesOf(id), schema, language);
  }
}
