import { definePermissions } from '../../src/index.js';

/** The rights over what the base platform keeps. */
export const basePermissions = definePermissions('base', {
  organization: {
    read: { zh: '查看组织', en: 'Read organizations' },
    create: { zh: '新建组织', en: 'Create organizations' },
    update: { zh: '修改组织联系信息', en: 'Change contact details of organizations' },
    reorganize: { zh: '办理组织变更（更名、调整隶属、合并、分设、升格、撤销、恢复）', en: 'Rename, move, merge, split, upgrade, dissolve and restore organizations' },
    import: { zh: '导入组织', en: 'Import organizations' },
    export: { zh: '导出组织', en: 'Export organizations' },
  },
  member: {
    read: { zh: '查看党员', en: 'Read members' },
    create: { zh: '登记党员', en: 'Register members' },
    update: { zh: '修改党员信息', en: 'Change what is known of members' },
    changeStage: { zh: '变更发展阶段', en: 'Change the stage of members' },
    changeStatus: { zh: '变更党籍状态', en: 'Change the status of memberships' },
    reveal: { zh: '查看完整身份号码和电话', en: 'Reveal ID and phone numbers' },
    import: { zh: '导入党员', en: 'Import members' },
    export: { zh: '导出党员', en: 'Export members' },
    erase: { zh: '删除党员的个人信息', en: 'Erase the personal data of members' },
  },
  transfer: {
    read: { zh: '查看组织关系转接', en: 'Read transfers of relations' },
    create: { zh: '办理组织关系转出', en: 'Begin transfers of relations' },
    issue: { zh: '开出组织关系介绍信', en: 'Issue letters of introduction' },
    accept: { zh: '接收和退回组织关系', en: 'Accept and reject relations' },
    revoke: { zh: '撤回组织关系转接', en: 'Revoke transfers of relations' },
  },
  statistics: {
    read: { zh: '查看统计', en: 'Read statistics' },
  },
  codeSystem: {
    manage: { zh: '导入代码表', en: 'Bring code systems' },
  },
  calendar: {
    manage: { zh: '设定工作日和假日', en: 'Set workdays and holidays' },
  },
  rule: {
    read: { zh: '查看规则', en: 'Read rules' },
    manage: { zh: '制定更严的本地标准', en: 'Make rules stricter' },
  },
  term: {
    read: { zh: '查看届次', en: 'Read terms of office' },
    manage: { zh: '登记换届和延期', en: 'Register terms of office' },
  },
  post: {
    read: { zh: '查看任职', en: 'Read posts' },
    manage: { zh: '登记任职和离任', en: 'Register posts' },
  },
  channelAccount: {
    read: { zh: '查看渠道账号', en: 'Read channel accounts' },
    manage: { zh: '管理渠道账号', en: 'Manage channel accounts' },
  },
  account: {
    read: { zh: '查看账号', en: 'Read accounts' },
    create: { zh: '新建账号', en: 'Create accounts' },
    update: { zh: '修改、停用和恢复账号', en: 'Change, suspend and resume accounts' },
    resetPassword: { zh: '重置密码', en: 'Reset passwords' },
  },
  role: {
    read: { zh: '查看角色', en: 'Read roles' },
    manage: { zh: '管理角色', en: 'Manage roles' },
  },
  grant: {
    read: { zh: '查看授权', en: 'Read grants' },
    manage: { zh: '授予和收回角色', en: 'Grant and revoke roles' },
  },
});
