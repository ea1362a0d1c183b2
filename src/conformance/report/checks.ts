import type { Text } from '../../i18n/text.js';

/** What is checked of a module, in the order it is told. */
export const CHECKS = {
  manifest: { zh: '清单、说明和公开接口', en: 'Manifest, README and public surface' },
  errors: { zh: '错误', en: 'Errors' },
  permissions: { zh: '权限', en: 'Permissions' },
  events: { zh: '事件', en: 'Events' },
  openapi: { zh: '接口文档', en: 'API document' },
  names: { zh: '表、函数、任务等的名称', en: 'Names of tables, functions, jobs' },
  migrations: { zh: '迁移可撤销、可重做', en: 'Migrations up, down and up' },
  drift: { zh: '实体与迁移一致', en: 'Entities as their migrations' },
  reach: { zh: '每个路由都能用', en: 'Every route can be used' },
  answers: { zh: '应答与文档一致', en: 'Answers as documented' },
  leaks: { zh: '组织之间不泄露', en: 'Nothing leaks between organizations' },
  retries: { zh: '重试不重复创建', en: 'Retries create once' },
  versions: { zh: '版本和并发修改', en: 'Versions and concurrent changes' },
  lists: { zh: '列表分页', en: 'Pages of lists' },
  input: { zh: '拒绝未知参数', en: 'Unknown input is refused' },
  return: { zh: '移除后重新选用，数据不变', en: 'Left out and chosen again, with the same data' },
  purge: { zh: '清除后不留痕迹', en: 'A purge leaves nothing' },
} satisfies Record<string, Text>;

/** The name of a check. */
export type CheckId = keyof typeof CHECKS;

/** All of them, in order. */
export const CHECK_IDS = Object.keys(CHECKS) as readonly CheckId[];
