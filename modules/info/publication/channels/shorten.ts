/** The longest beginning of a text that has at most `limit` units by `measure`, with an ellipsis where something is left out. */
export function shorten(text: string, limit: number, measure: (text: string) => number): string {
  if (measure(text) <= limit) return text;
  const characters = [...text];
  let taken = '';
  for (const character of characters) {
    if (measure(`${taken}${character}…`) > limit) break;
    taken += character;
  }
  return `${taken}…`;
}

/** Bytes in UTF-8. */
export const bytes = (text: string): number => Buffer.byteLength(text, 'utf8');

/** Code points: what people count as characters, for Chinese. */
export const characters = (text: string): number => [...text].length;
