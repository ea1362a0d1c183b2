import type { ColumnChoice, SpreadsheetColumn, Text } from '../../../src/index.js';
import { KIND_NAMES, ORGANIZATION_KINDS, ORGANIZATION_TYPES, TYPE_NAMES, type OrganizationKind, type OrganizationType } from './organization-types.js';

/** Other Chinese names of types, as files have them. */
const TYPE_ALIASES: Readonly<Partial<Record<OrganizationType, readonly string[]>>> = {
  committee: ['委员会', '党的委员会', '基层党委', '基层委员会'],
  generalBranch: ['总支', '总支部', '党总支部'],
  branch: ['支部'],
  workingCommittee: ['工委', '工作委员会'],
};

/** Other Chinese names of kinds. */
const KIND_ALIASES: Readonly<Record<OrganizationKind, readonly string[]>> = {
  regular: ['普通', '一般', '单独', '单独党支部'],
  joint: ['联合', '联合党支部'],
  temporary: ['临时', '临时党支部'],
  migrant: ['流动', '流动党员党支部'],
};

/** The columns of a file, in the order of the template. */
export const ORGANIZATION_COLUMNS: readonly SpreadsheetColumn[] = [
  { field: 'id', title: { zh: '编号', en: 'Id' }, note: { zh: '导出时带有；新组织留空', en: 'Comes with an export; empty for a new organization' } },
  { field: 'code', title: { zh: '组织代码', en: 'Code' }, required: true, note: { zh: '全树唯一，不含空格', en: 'Unique in the whole tree, without blanks' } },
  { field: 'name', title: { zh: '组织名称', en: 'Name' }, required: true },
  { field: 'shortName', title: { zh: '简称', en: 'Short name' } },
  { field: 'type', title: { zh: '组织类别', en: 'Type' }, required: true, choices: choicesOf(ORGANIZATION_TYPES, TYPE_NAMES, TYPE_ALIASES) },
  { field: 'kind', title: { zh: '组织形式', en: 'Kind' }, choices: choicesOf(ORGANIZATION_KINDS, KIND_NAMES, KIND_ALIASES) },
  {
    field: 'parentCode',
    title: { zh: '上级组织代码', en: 'Code of the parent' },
    note: { zh: '留空为所代表的组织；可以是本文件中的组织', en: 'Empty: the acting organization; may stand in this file' },
  },
  { field: 'foundedOn', title: { zh: '成立日期', en: 'Founded on' }, date: true },
  { field: 'effectiveOn', title: { zh: '生效日期', en: 'Effective on' }, date: true, note: { zh: '留空为今天', en: 'Empty: today' } },
  { field: 'contactName', title: { zh: '联系人', en: 'Contact person' } },
  { field: 'phone', title: { zh: '联系电话', en: 'Phone' } },
  { field: 'address', title: { zh: '地址', en: 'Address' } },
  { field: 'postalCode', title: { zh: '邮政编码', en: 'Postal code' }, note: { zh: '六位数字', en: 'Six digits' } },
  { field: 'email', title: { zh: '电子邮箱', en: 'E-mail' } },
];

function choicesOf<C extends string>(codes: readonly C[], names: Readonly<Record<C, Text>>, aliases: Readonly<Partial<Record<C, readonly string[]>>>): ColumnChoice[] {
  return codes.map((code) => ({ code, name: names[code], aliases: aliases[code] ?? [] }));
}
