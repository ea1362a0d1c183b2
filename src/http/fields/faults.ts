import type { FieldFault } from '../../errors/problem.js';
import type { Placeholders, Text, TextValues } from '../../i18n/text.js';

/** Every fault of a field and its texts. The code of `too_long` is `validation.too_long`. */
export const faults = {
  required: { zh: '必填。', en: 'This field is required.' },
  not_null: { zh: '不能为 null；不需要时请省略该字段。', en: 'Must not be null; leave the field out instead.' },
  unknown_field: {
    zh: '没有名为“{name}”的字段。可用：{allowed}。',
    en: 'There is no field "{name}". Known: {allowed}.',
  },
  not_text: { zh: '必须是一个字符串。', en: 'Must be one string.' },
  unsafe_text: {
    zh: '含有不能保存的字符（控制字符或不完整的代理对）。',
    en: 'Holds characters that cannot be stored (control characters or a lone surrogate).',
  },
  line_break: { zh: '不能换行。', en: 'Must not hold line breaks.' },
  too_short: { zh: '至少 {min} 个字（首尾空白不计）。', en: 'At least {min} characters (blanks at both ends not counted).' },
  too_long: { zh: '最多 {max} 个字。', en: 'At most {max} characters.' },
  wrong_format: { zh: '格式须为：{pattern}。', en: 'Must be written as: {pattern}.' },
  not_an_id: {
    zh: '必须是 UUID，例如 01926f3e-7c1a-7b2d-9e4f-3a5b6c7d8e9f。',
    en: 'Must be a UUID such as 01926f3e-7c1a-7b2d-9e4f-3a5b6c7d8e9f.',
  },
  not_one_of: { zh: '只能是：{allowed}。', en: 'Must be one of: {allowed}.' },
  not_a_flag: { zh: '只能是 true 或 false。', en: 'Must be true or false.' },
  not_an_integer: { zh: '必须是整数。', en: 'Must be an integer.' },
  not_a_number: { zh: '必须是数字。', en: 'Must be a number.' },
  too_many_decimals: { zh: '小数最多 {decimals} 位。', en: 'At most {decimals} digits after the point.' },
  too_small: { zh: '不能小于 {min}（范围 {min}–{max}）。', en: 'Must be at least {min} (range {min} to {max}).' },
  too_large: { zh: '不能大于 {max}（范围 {min}–{max}）。', en: 'Must be at most {max} (range {min} to {max}).' },
  not_a_date: {
    zh: '必须是真实存在的日期，写作 YYYY-MM-DD，年份 1000–9999。',
    en: 'Must be a real date written YYYY-MM-DD, in the years 1000 to 9999.',
  },
  not_an_instant: {
    zh: '必须是带时区偏移的 ISO 8601 时刻，例如 2026-07-01T09:00:00+08:00。',
    en: 'Must be an ISO 8601 instant with an offset, such as 2026-07-01T09:00:00+08:00.',
  },
  not_an_object: { zh: '必须是对象。', en: 'Must be an object.' },
  not_an_array: { zh: '必须是数组。', en: 'Must be an array.' },
  too_few_items: { zh: '至少 {min} 项。', en: 'At least {min} items.' },
  too_many_items: { zh: '最多 {max} 项。', en: 'At most {max} items.' },
  too_deep: { zh: '嵌套最多 {max} 层。', en: 'Nested at most {max} levels deep.' },
  too_big: { zh: '最多 {max} 字节。', en: 'At most {max} bytes.' },
  forbidden_key: { zh: '不能使用键名“{name}”。', en: 'The key "{name}" is not allowed.' },
  unknown_code: { zh: '代码表“{system}”中没有“{code}”。', en: 'There is no code "{code}" in the code system "{system}".' },
  unknown_reference: {
    zh: '没有此编号的“{host}”，或不在您的范围内。',
    en: 'There is nothing of the kind {host} with this id in your scope.',
  },
  not_a_filter: {
    zh: '“{name}”没有设为可筛选。请先将该自定义字段的 filterable 设为 true。',
    en: 'Nothing is found by "{name}": have the custom field be filterable first.',
  },
  not_dated: {
    zh: '自定义字段没有历史，不能与 asOf 一同筛选。请去掉其中一个。',
    en: 'Custom fields have no history: filter by them, or ask as of a day, not both.',
  },
  broken_rule: { zh: '不符合规则“{rule}”。', en: 'Breaks the rule "{rule}".' },
} as const satisfies Record<string, Text>;

/** The name of a fault, as its code has it after `validation.`. */
export type FaultName = keyof typeof faults;

type ValuesOf<N extends FaultName> = { readonly [K in Placeholders<(typeof faults)[N]['en']>]: string | number | Text };

/** What a check found, before it is known where in the request the value stands. */
export interface Finding {
  readonly fault: FaultName;
  readonly values?: TextValues;
  /** JSON pointer from the checked value to the faulty part, e.g. `/3`. */
  readonly at?: string | undefined;
}

/** Says what is wrong, with the values that the text of the fault names. */
export function found<N extends FaultName>(fault: N, values?: ValuesOf<N>, at?: string): Finding {
  return { fault, ...(values && { values }), ...(at && { at }) };
}

/** A fault at `pointer`, ready for the `errors` of a {@link Problem}. */
export function faultAt(pointer: string, { fault, values, at }: Finding): FieldFault {
  return {
    pointer: at ? pointer + at : pointer,
    code: `validation.${fault}`,
    message: faults[fault],
    ...(values && { values }),
  };
}

const LISTED = 40;

/** Allowed values as one readable line; of a very long list only the start. */
export function listed(values: Iterable<string>): string {
  const all = [...values];
  return all.length > LISTED ? `${all.slice(0, LISTED).join(', ')}, …` : all.join(', ') || '–';
}
