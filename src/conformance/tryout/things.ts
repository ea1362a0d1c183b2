import type { Draft } from '../requests/draft.js';

/** Values for the parameters of a path, in their order. */
export type Place = readonly string[];

/** A path whatever its parameters are called: `/api/v1/visits/{}`. */
export function shapeOf(path: string): string {
  return path.replace(/\{\w+\}/g, '{}');
}

/** Of a path that ends in the id of a thing that it calls by its kind. */
const NAMED = /^(\/api\/v\d+\/).*\{([a-z][A-Za-z0-9]*)Id\}(\.[a-z]+)?$/;

/** The shape of the paths of the things that a path names by their kind: `/api/v1/sections/{}` for `…/feeds/{sectionId}.atom`. */
function namedBy(path: string): string | undefined {
  const [, prefix, kind] = NAMED.exec(path) ?? [];
  return kind === undefined ? undefined : `${prefix}${kind.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}s/{}`;
}

/** Where somebody found things: by the shape of the path that leads to one. */
export class Things {
  private readonly byShape = new Map<string, Place[]>();
  /** Ids of what he made himself, by the shape of the path of each. */
  private readonly made = new Map<string, Set<string>>();

  /** What an answer shows: the one thing that was made, or the items of a list. */
  learn({ operation, segments }: Draft, status: number, body: unknown): void {
    const above = Object.values(segments).map(decodeURIComponent);
    const shape = `${shapeOf(operation.path)}/{}`;
    const { id, items } = (body ?? {}) as { id?: unknown; items?: unknown };
    if (status === 201 && typeof id === 'string') {
      this.add(shape, [...above, id]);
      this.madeAt(shape).add(id);
    }
    if (!Array.isArray(items)) return;
    for (const item of items as { id?: unknown }[]) if (typeof item?.id === 'string') this.add(shape, [...above, item.id]);
  }

  /** The places of the things that a path leads to or through, else of those that it names by their kind, the latest first; what lies below them it leaves open. */
  leadingTo(path: string): readonly Place[] {
    const shape = shapeOf(path);
    const fitting = [...this.byShape.keys()].filter((known) => shape === known || shape.startsWith(`${known}/`));
    const closest = fitting.toSorted((a, b) => b.length - a.length)[0] ?? namedBy(path);
    return closest === undefined ? [] : (this.byShape.get(closest) ?? []).toReversed();
  }

  /** Ids of what he made at a path that makes things. */
  madeBy(path: string): ReadonlySet<string> {
    return this.made.get(`${shapeOf(path)}/{}`) ?? new Set();
  }

  get allMade(): readonly string[] {
    return [...this.made.values()].flatMap((ids) => [...ids]);
  }

  /** The places of things that are his alone: what he made, even where another has seen it, and what only he has seen. */
  notOf(other: Things, path: string): readonly Place[] {
    const made = new Set(this.allMade);
    return this.leadingTo(path).filter((place) => made.has(place.at(-1) ?? '') || !other.has(path, place));
  }

  private has(path: string, place: Place): boolean {
    return this.leadingTo(path).some((known) => known.join('/') === place.join('/'));
  }

  private add(shape: string, place: Place): void {
    const places = this.byShape.get(shape) ?? [];
    if (!places.some((known) => known.join('/') === place.join('/'))) places.push(place);
    this.byShape.set(shape, places);
  }

  private madeAt(shape: string): Set<string> {
    const known = this.made.get(shape) ?? new Set();
    this.made.set(shape, known);
    return known;
  }
}
