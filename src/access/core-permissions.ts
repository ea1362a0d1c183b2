import { definePermissions } from './permission.js';

/** The rights over the core's own routes. */
export const corePermissions = definePermissions('core', {
  metrics: { read: { zh: '查看运行指标', en: 'Read metrics' } },
  file: { read: { zh: '查看所辖组织的文件', en: 'Read the files of managed organizations' } },
  audit: { read: { zh: '查看审计日志', en: 'Read the audit log' } },
  customField: { manage: { zh: '管理自定义字段', en: 'Manage custom fields' } },
  menu: {
    rule: { zh: '规定下级组织使用哪些模块', en: 'Rule which modules organizations use' },
    choose: { zh: '选用模块', en: 'Choose modules for an organization' },
  },
  setting: {
    change: { zh: '更改组织的设置', en: 'Change the settings of organizations' },
    lock: { zh: '锁定设置，下级不得更改', en: 'Lock settings for what lies below' },
  },
  recipe: { manage: { zh: '维护方案', en: 'Keep recipes' } },
});
