/** The languages the API answers in; `zh` (zh-CN) is the default. */
export type Language = 'zh' | 'en';

/** One text in every language the API answers in. `{name}` marks a value to fill in. */
export interface Text {
  readonly zh: string;
  readonly en: string;
}

/** The `{placeholders}` of a template literal type, as a union of their names. */
export type Placeholders<T extends string> = T extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Placeholders<Rest>
  : never;

/** Values for the placeholders of a text. */
export type TextValues = Readonly<Record<string, string | number | boolean | null | undefined>>;

/** Fills the placeholders of `template`; one without a value is left as it stands. */
export function fill(template: string, values: TextValues = {}): string {
  return template.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = values[name];
    return value === undefined || value === null ? whole : String(value);
  });
}

/** Renders `text` in `language`. */
export function render(text: Text, language: Language, values?: TextValues): string {
  return fill(text[language], values);
}

const headerCache = new Map<string, Language>();
const HEADER_CACHE_LIMIT = 500;

/**
 * The language an `Accept-Language` header asks for (RFC 9110 §12.5.4): the supported
 * tag with the highest quality wins, the first of equals; Chinese when none is named.
 */
export function languageOf(acceptLanguage: string | undefined): Language {
  if (!acceptLanguage) return 'zh';
  const known = headerCache.get(acceptLanguage);
  if (known) return known;
  let best: Language = 'zh';
  let bestQuality = 0;
  for (const part of acceptLanguage.split(',', 20)) {
    const [tag = '', ...parameters] = part.trim().split(';');
    const primary = tag.trim().toLowerCase().split('-')[0];
    if (primary !== 'zh' && primary !== 'en') continue;
    const weight = parameters.map((parameter) => parameter.trim()).find((parameter) => parameter.startsWith('q='));
    const quality = weight ? Number(weight.slice(2)) || 0 : 1;
    if (quality > bestQuality) [best, bestQuality] = [primary, quality];
  }
  if (headerCache.size < HEADER_CACHE_LIMIT) headerCache.set(acceptLanguage, best);
  return best;
}
