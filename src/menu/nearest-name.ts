import { diffChars } from 'diff';

/** Names that share less of their letters than this are not mistaken for each other. */
const LEAST_SHARED = 0.6;

/** Of the names that are known, the one that `typed` was most likely meant for; null where none is near. */
export function nearestName(typed: string, known: Iterable<string>): string | null {
  const rated = [...known].map((name) => ({ name, shared: sharedLetters(typed.toLowerCase(), name.toLowerCase()) }));
  const [nearest] = rated.toSorted((a, b) => b.shared - a.shared);
  return nearest && nearest.shared >= LEAST_SHARED ? nearest.name : null;
}

/** The part of the letters of both that are the same, in the same order: 1 for one and the same name. */
function sharedLetters(one: string, other: string): number {
  const same = diffChars(one, other).filter(({ added, removed }) => !added && !removed);
  return (2 * same.reduce((letters, { count }) => letters + count, 0)) / (one.length + other.length);
}
