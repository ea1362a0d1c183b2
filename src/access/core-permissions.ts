import { definePermissions } from './permission.js';

/** The rights over the core's own routes. */
export const corePermissions = definePermissions('core', {
  metrics: { read: { zh: '查看运行指标', en: 'Read metrics' } },
  menu: { read: { zh: '查看模块菜单', en: 'Read the menu' } },
  audit: { read: { zh: '查看审计日志', en: 'Read the audit log' } },
});
