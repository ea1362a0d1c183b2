/**
 * The select list of an answer: each column under the name of its field.
 *
 * @param columns field → SQL, as a list declares them; written by people, never by a request
 */
export function selectList(columns: Readonly<Record<string, string>>): string {
  return Object.entries(columns)
    .map(([field, sql]) => `${sql} AS "${field}"`)
    .join(', ');
}
