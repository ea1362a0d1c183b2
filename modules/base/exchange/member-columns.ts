import { Injectable } from '@nestjs/common';
import type { ColumnChoice, SpreadsheetColumn, Text } from '../../../src/index.js';
import { CodeBook } from '../code-system/code-book.js';

/** A column whose values stand in a table of codes. */
interface CodedColumn {
  readonly system: string;
  /** What the API has for a code of the table; the code itself unless said. */
  readonly value?: (choice: ColumnChoice) => string;
}

const CODED: Readonly<Record<string, CodedColumn>> = {
  sex: { system: 'sex', value: ({ name }) => name.en },
  ethnicity: { system: 'ethnicity' },
  education: { system: 'education' },
  stage: { system: 'member-stage' },
};

const TITLES = {
  id: { zh: '编号', en: 'Id' },
  name: { zh: '姓名', en: 'Name' },
  sex: { zh: '性别', en: 'Sex' },
  ethnicity: { zh: '民族', en: 'Ethnicity' },
  idNumber: { zh: '公民身份号码', en: 'ID number' },
  birthDate: { zh: '出生日期', en: 'Birth date' },
  education: { zh: '学历', en: 'Education' },
  stage: { zh: '人员类别', en: 'Stage' },
  organizationCode: { zh: '所在党组织代码', en: 'Code of the organization' },
  groupCode: { zh: '所在党小组代码', en: 'Code of the group' },
  appliedOn: { zh: '申请入党日期', en: 'Applied on' },
  joinedOn: { zh: '入党日期', en: 'Joined on' },
  fullOn: { zh: '转正日期', en: 'Full member on' },
  effectiveOn: { zh: '起始日期', en: 'Effective on' },
  phone: { zh: '联系电话', en: 'Phone' },
  workPost: { zh: '工作岗位', en: 'Post at work' },
  address: { zh: '住址', en: 'Address' },
  isMigrant: { zh: '流动党员', en: 'Migrant member' },
  migrantSince: { zh: '流出日期', en: 'Away since' },
  migrantDestination: { zh: '流向', en: 'Where he went' },
  lostContactSince: { zh: '失去联系日期', en: 'Out of contact since' },
  abroadSince: { zh: '出国（境）日期', en: 'Abroad since' },
} as const satisfies Record<string, Text>;

type Field = keyof typeof TITLES;

const REQUIRED: readonly Field[] = ['name', 'sex', 'idNumber', 'stage', 'organizationCode'];
const DATES: readonly Field[] = [
  ...(['birthDate', 'appliedOn', 'joinedOn', 'fullOn', 'effectiveOn'] as const),
  ...(['migrantSince', 'lostContactSince', 'abroadSince'] as const),
];
const NOTES: Readonly<Partial<Record<Field, Text>>> = {
  id: { zh: '导出时带有；新登记人员留空', en: 'Comes with an export; empty for somebody new' },
  idNumber: { zh: '18 位，单元格用文本格式；导出时已遮盖，原样保留表示不变', en: '18 characters, as text; masked in an export: left as it is, it stays' },
  birthDate: { zh: '留空则取自身份号码', en: 'Empty: read from the ID number' },
  organizationCode: { zh: '组织关系所在党支部的代码；变更须办理组织关系转接', en: 'The branch of his membership; a change takes a transfer' },
  groupCode: { zh: '所在党支部之下的党小组', en: 'A group of his branch' },
  effectiveOn: { zh: '在此组织的起始日期，留空为今天', en: 'First day in the organization; empty: today' },
  phone: { zh: '导出时已遮盖，原样保留表示不变', en: 'Masked in an export: left as it is, it stays' },
};

/** The columns of a file of members, with the codes that are in force. */
@Injectable()
export class MemberColumns {
  constructor(private readonly codes: CodeBook) {}

  async all(): Promise<SpreadsheetColumn[]> {
    return Promise.all(Object.entries(TITLES).map(([field, title]) => this.columnOf(field as Field, title)));
  }

  private async columnOf(field: Field, title: Text): Promise<SpreadsheetColumn> {
    const coded = CODED[field];
    const note = NOTES[field];
    return {
      field,
      title,
      ...(note && { note }),
      required: REQUIRED.includes(field),
      date: DATES.includes(field),
      flag: field === 'isMigrant',
      ...(coded && (await this.coded(coded))),
    };
  }

  private async coded({ system, value = ({ code }) => code }: CodedColumn): Promise<Pick<SpreadsheetColumn, 'choices' | 'read'>> {
    const table = await this.codes.table(system);
    if (!table) throw new Error(`There is no code system "${system}".`);
    const valueOf = (code: string | null) => {
      const definition = code === null ? null : table.get(code);
      return definition && value(definition);
    };
    return { choices: table.codes.map((definition) => ({ code: value(definition), name: definition.name })), read: (text) => valueOf(table.codeOf(text)) };
  }
}
