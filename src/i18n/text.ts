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

/** Values for the placeholders of a text; one that is a text itself is filled in in the language of the whole. */
export type TextValues = Readonly<Record<string, string | number | boolean | Text | null | undefined>>;

/** Renders `text` in `language`; a placeholder without a value is left as it stands. */
export function render(text: Text, language: Language, values: TextValues = {}): string {
  return text[language].replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = values[name];
    if (value === undefined || value === null) return whole;
    return typeof value === 'object' ? value[language] : String(value);
  });
}

/** A value as people read it, and as it is sent: `党委（committee）`; in English, where the two are alike, as it is sent. */
export function named(code: string, name: Text): Text {
  return { zh: `${name.zh}（${code}）`, en: code };
}

/** Several texts as one, in each language. */
export function joinTexts(texts: readonly Text[]): Text {
  return { zh: texts.map(({ zh }) => zh).join('、'), en: texts.map(({ en }) => en).join(', ') };
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
