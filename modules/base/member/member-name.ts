/** The dots that are typed between the parts of a minority name: all of them mean `·`. */
const INNER_DOT = /(?<=\S)\s*[·•‧・･∙⋅.．]\s*(?=\S)/gu;
/** Two characters are spread by an ideographic space to fill the column. */
const BLANK_BETWEEN_HAN = /(?<=\p{Script=Han})\s+(?=\p{Script=Han})/gu;

/** What a name may be made of as it is typed: letters of any script, the private ones of rare characters, dots and blanks between them. */
export const NAME_PATTERN = /^[\p{L}\p{Co}][\p{L}\p{M}\p{N}\p{Co}\p{Zs}·•‧・･∙⋅.．'’-]*$/u;

/** {@link NAME_PATTERN} in words. */
export const NAME_SHAPE = {
  zh: '以汉字或字母开头，其后可有字母、数字、空格、间隔号和连字符，如 买买提·艾力',
  en: 'a Chinese character or letter first, then also digits, blanks, dots and hyphens, as in 买买提·艾力',
};

/** The one spelling of a name: NFC, `·` between the parts, no blanks inside a Chinese one and single ones elsewhere. */
export function normaliseName(typed: string): string {
  return typed.normalize('NFC').trim().replace(INNER_DOT, '·').replace(BLANK_BETWEEN_HAN, '').replace(/\s+/gu, ' ');
}
