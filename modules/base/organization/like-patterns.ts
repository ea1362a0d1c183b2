/** Each word of a search as a LIKE pattern for what contains it. */
export function containing(text: string): string[] {
  return text.split(/\s+/).map((word) => `%${literal(word)}%`);
}

/** A LIKE pattern for what begins with the text. */
export function startingWith(text: string): string {
  return `${literal(text)}%`;
}

function literal(word: string): string {
  return word.replace(/[\\%_]/g, String.raw`\$&`);
}
