import { defineModule } from '../../src/index.js';
import { basePermissions } from './base.permissions.js';
import { BaseSettings } from './base.settings.js';

export default defineModule({
  id: 'base',
  title: { zh: '基础平台', en: 'Base platform' },
  summary: {
    zh: '组织、党员、组织关系转接、届次任职、规则、导入导出、账号与授权，其他模块都建立在它之上。',
    en: 'Organizations, members, transfers, terms of office, rules, spreadsheets, accounts and roles: what every other module stands on.',
  },
  version: '1.0.0',
  provides: ['principals', 'scope-tree', 'first-start', 'account-administrator', 'code-tables'],
  permissions: basePermissions,
  settings: BaseSettings,
  load: () => import('./base.module.js'),
});
