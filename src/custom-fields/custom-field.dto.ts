import { ListQuery } from '../database/listing/list-query.js';
import { ChoiceField, FlagField, IdField, InstantField, IntegerField, NumberField, TextField } from '../http/fields/field.decorators.js';
import { CUSTOM_FIELD_TYPES, type CustomField, type CustomFieldType } from './custom-field.js';
import { MAX_TEXT } from './field-shape.js';

const GIVEN = { optional: true, nullable: true } as const;
const HOST = { max: 64, description: { zh: '加到什么上：base.member、base.organization 等', en: 'What it is added to: base.member, base.organization and so on' }, example: 'base.member' } as const;
const MAX_LENGTH = { zh: 'string、text 的最多字数', en: 'Of string and text: the most characters' };
const DECIMALS = { zh: 'number 的小数位数，0 为整数', en: 'Of number: digits after the point, 0 for whole numbers' };
const CODE_SYSTEM = { zh: 'code 的代码表', en: 'Of code: the code system' };
const REFERENCED = { zh: 'reference 引用什么', en: 'Of reference: what it refers to' };
const REQUIRED = { zh: '新登记时必填，此后不得清空；已有记录不受影响', en: 'Asked of new rows, and not taken away again; rows that are there may lack it' };
const FILTERABLE = { zh: '可用 custom.<key> 筛选，并建立索引', en: 'Rows are found by custom.<key>, with an index' };

/** What may be said of a field, at first and later. */
class FieldDescription {
  @IntegerField({ ...GIVEN, min: 1, max: MAX_TEXT, description: MAX_LENGTH }) maxLength?: number | null;
  @NumberField({ ...GIVEN, description: { zh: 'number 的最小值', en: 'Of number: the least' } }) min?: number | null;
  @NumberField({ ...GIVEN, description: { zh: 'number 的最大值', en: 'Of number: the greatest' } }) max?: number | null;
  @IntegerField({ ...GIVEN, min: 0, max: 6, description: DECIMALS }) decimals?: number | null;
  @TextField({ ...GIVEN, max: 64, description: CODE_SYSTEM, example: 'education' }) codeSystem?: string | null;
  @TextField({ ...GIVEN, max: 64, description: REFERENCED, example: 'base.organization' }) referencedHost?: string | null;
  @TextField({ ...GIVEN, trim: true, max: 100, description: { zh: '英文名称，默认同 title', en: 'English title; the title unless said' } }) titleEn?: string | null;
}

/** A field of `customFields` of zhibu.yaml; the organisation is the root. */
export class DeploymentField extends FieldDescription {
  @TextField(HOST) host: string;
  @TextField({ pattern: /^[a-z][a-zA-Z0-9]{0,39}$/, shape: { zh: '小写字母开头的字母和数字，至多 40 个', en: 'letters and digits, beginning with a small letter, at most 40' }, description: { zh: '驼峰式标识', en: 'In camelCase' }, example: 'skills' }) key: string;
  @TextField({ trim: true, max: 100, example: '特长' }) title: string;
  @ChoiceField(CUSTOM_FIELD_TYPES) type: CustomFieldType;
  @FlagField({ default: false, description: REQUIRED }) required: boolean;
  @FlagField({ default: false, description: FILTERABLE }) filterable: boolean;
}

/** The body of `POST /custom-fields`. */
export class CreateCustomField extends DeploymentField {
  @IdField({ description: { zh: '对此组织及其全部下级有效', en: 'It holds for this organization and everything below it' } }) organizationId: string;
}

/** The body of `PATCH /custom-fields/{id}`. Host, key and organisation stay. */
export class UpdateCustomField extends FieldDescription {
  @TextField({ trim: true, max: 100, optional: true }) title?: string;
  @ChoiceField(CUSTOM_FIELD_TYPES, { optional: true }) type?: CustomFieldType;
  @FlagField({ optional: true, description: REQUIRED }) required?: boolean;
  @FlagField({ optional: true, description: FILTERABLE }) filterable?: boolean;
}

/** A custom field. */
export class CustomFieldDto implements Omit<CustomField, 'number'> {
  @IdField() id: string;
  @IdField() organizationId: string;
  @TextField({ max: 64 }) host: string;
  @TextField() key: string;
  @TextField() title: string;
  @TextField({ nullable: true }) titleEn: string | null;
  @ChoiceField(CUSTOM_FIELD_TYPES) type: CustomFieldType;
  @IntegerField({ nullable: true, description: MAX_LENGTH }) maxLength: number | null;
  @NumberField({ nullable: true }) min: number | null;
  @NumberField({ nullable: true }) max: number | null;
  @IntegerField({ nullable: true, description: DECIMALS }) decimals: number | null;
  @TextField({ nullable: true, description: CODE_SYSTEM }) codeSystem: string | null;
  @TextField({ nullable: true, description: REFERENCED }) referencedHost: string | null;
  @FlagField({ description: REQUIRED }) required: boolean;
  @FlagField({ description: FILTERABLE }) filterable: boolean;
  @FlagField({ description: { zh: '由 zhibu.yaml 设定', en: 'It comes from zhibu.yaml' } }) fromDeployment: boolean;
  @InstantField({ nullable: true, description: { zh: '何时停用；数据保留', en: 'When it was retired; its data are kept' } }) retiredAt: string | null;
  @IntegerField({ min: 1 }) version: number;
  @InstantField() createdAt: string;
  @InstantField() updatedAt: string;
}

/** The query of the list. */
export class CustomFieldQuery extends ListQuery {
  @TextField({ ...HOST, optional: true }) host?: string;
  @IdField({ optional: true, description: { zh: '只列对此组织有效的', en: 'Only those that hold for this organization' } }) organizationId?: string;
  @FlagField({ optional: true, description: { zh: '只列停用的，或只列在用的', en: 'Only those retired, or only those in use' } }) retired?: boolean;
}
