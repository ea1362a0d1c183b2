/** What XML 1.0 has no way to hold, not even escaped. */
const IMPOSSIBLE = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;
const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;', '\t': '&#9;', '\n': '&#10;', '\r': '&#13;' };

/** A piece of XML; a plain text is none until it is escaped. */
export interface Xml {
  readonly xml: string;
}

/** Attributes by name; those without a value are left out. */
export type XmlAttributes = Readonly<Record<string, string | number | null | undefined>>;

/** An element with texts and elements in it; names are the code's own. Pure. */
export function element(name: string, attributes: XmlAttributes = {}, ...content: readonly (string | Xml)[]): Xml {
  const given = Object.entries(attributes).flatMap(([key, value]) => (value === null || value === undefined ? [] : [` ${key}="${escape(String(value), /[&<>"'\t\n\r]/g)}"`]));
  const inside = content.map((part) => (typeof part === 'string' ? escape(part, /[&<>\r]/g) : part.xml)).join('');
  return { xml: inside === '' ? `<${name}${given.join('')}/>` : `<${name}${given.join('')}>${inside}</${name}>` };
}

/** A whole document, to be sent as UTF-8. */
export function xmlDocument(root: Xml): string {
  return `<?xml version="1.0" encoding="utf-8"?>\n${root.xml}\n`;
}

function escape(text: string, signs: RegExp): string {
  return text.replace(IMPOSSIBLE, '').replace(signs, (sign) => ESCAPES[sign] ?? '');
}
