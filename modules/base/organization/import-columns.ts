import type { ImportColumn, ImportRow } from '../../../src/index.js';
import type { OrganizationKind, OrganizationType } from './organization-types.js';

/** The columns of an import file, in the order of the template. */
export const IMPORT_COLUMNS: readonly ImportColumn[] = [
  { field: 'code', title: { zh: '组织代码', en: 'Code' }, required: true },
  { field: 'name', title: { zh: '组织名称', en: 'Name' }, required: true },
  { field: 'shortName', title: { zh: '简称', en: 'Short name' } },
  { field: 'type', title: { zh: '组织类别', en: 'Type' }, required: true },
  { field: 'kind', title: { zh: '组织形式', en: 'Kind' } },
  { field: 'parentCode', title: { zh: '上级组织代码', en: 'Code of the parent' } },
  { field: 'foundedOn', title: { zh: '成立日期', en: 'Founded on' } },
  { field: 'effectiveOn', title: { zh: '生效日期', en: 'Effective on' } },
  { field: 'contactName', title: { zh: '联系人', en: 'Contact person' } },
  { field: 'phone', title: { zh: '联系电话', en: 'Phone' } },
  { field: 'address', title: { zh: '地址', en: 'Address' } },
  { field: 'postalCode', title: { zh: '邮政编码', en: 'Postal code' } },
  { field: 'email', title: { zh: '电子邮箱', en: 'E-mail' } },
];

/** Chinese names of types, as files have them. */
const TYPES: Readonly<Record<string, OrganizationType>> = {
  党委: 'committee',
  委员会: 'committee',
  党的委员会: 'committee',
  基层党委: 'committee',
  基层委员会: 'committee',
  党总支: 'generalBranch',
  总支: 'generalBranch',
  总支部: 'generalBranch',
  党总支部: 'generalBranch',
  党支部: 'branch',
  支部: 'branch',
  党小组: 'partyGroup',
  党工委: 'workingCommittee',
  工委: 'workingCommittee',
  工作委员会: 'workingCommittee',
  党组: 'leadingGroup',
};

/** Chinese names of kinds. */
const KINDS: Readonly<Record<string, OrganizationKind>> = {
  普通: 'regular',
  一般: 'regular',
  单独: 'regular',
  单独党支部: 'regular',
  联合: 'joint',
  联合党支部: 'joint',
  临时: 'temporary',
  临时党支部: 'temporary',
  流动: 'migrant',
  流动党员党支部: 'migrant',
};

const READERS: Readonly<Record<string, (text: string) => string>> = {
  type: (text) => (Object.hasOwn(TYPES, text) && TYPES[text]) || text,
  kind: (text) => (Object.hasOwn(KINDS, text) && KINDS[text]) || text,
  foundedOn: readDay,
  effectiveOn: readDay,
};

/** The cells of a row with codes for Chinese names and days as `YYYY-MM-DD`; what is not known stays as it is. */
export function readCells({ values }: ImportRow): Record<string, string> {
  return Object.fromEntries(Object.entries(values).map(([field, text]) => [field, READERS[field]?.(text) ?? text]));
}

/** `2009/9/29`, `2009.9.29` and `2009年9月29日` as spreadsheets write them. */
function readDay(text: string): string {
  const [, year, month = '', day = ''] = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(text) ?? [];
  return year === undefined ? text : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}
