/**
 * Reads a query string. Repeated keys become arrays; nothing nests, so that no query can build an object.
 * Takes time in proportion to its length, however often a key comes: it is read before anyone has shown who he is.
 */
export function parseQuery(query: string): Record<string, string | string[]> {
  const result = Object.create(null) as Record<string, string | string[]>;
  for (const [key, value] of new URLSearchParams(query)) {
    const present = result[key];
    if (present === undefined) result[key] = value;
    else if (Array.isArray(present)) present.push(value);
    else result[key] = [present, value];
  }
  return result;
}
