import { type SpreadsheetColumn, toHalfWidth } from '../../../src/index.js';
import { KIND_CODES, TYPE_CODES } from './organization.codes.js';

/** The columns of a file, in the order of the template. */
export const ORGANIZATION_COLUMNS: readonly SpreadsheetColumn[] = [
  { field: 'id', title: { zh: '编号', en: 'Id' }, note: { zh: '导出时带有；新组织留空', en: 'Comes with an export; empty for a new organization' } },
  { field: 'code', title: { zh: '组织代码', en: 'Code' }, required: true, read: toHalfWidth, note: { zh: '全树唯一，不含空格', en: 'Unique in the whole tree, without blanks' } },
  { field: 'name', title: { zh: '组织名称', en: 'Name' }, required: true },
  { field: 'shortName', title: { zh: '简称', en: 'Short name' } },
  { field: 'type', title: { zh: '组织类别', en: 'Type' }, required: true, choices: TYPE_CODES },
  { field: 'kind', title: { zh: '组织形式', en: 'Kind' }, choices: KIND_CODES },
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
  {
    field: 'unitCount',
    title: { zh: '覆盖单位数', en: 'Units covered' },
    number: true,
    note: { zh: '仅联合党支部填写', en: 'Of a joint branch only' },
  },
];
