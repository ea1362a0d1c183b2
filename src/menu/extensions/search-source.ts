import type { RequestContext } from '../../http/request-context.js';

/** Something that a search found. */
export interface SearchHit {
  readonly id: string;
  /** One line, plain text. */
  readonly title: string;
  /** A passage, plain text; the caller of the source marks and escapes it. */
  readonly snippet: string;
  /** The path under `/api/v1` where it is read: `/members/{id}`. */
  readonly url: string;
  /** How well it fits, 0 to 1: an exact name 1. Sources are merged by it. */
  readonly score: number;
  /** What is to be marked beside the words of the search: the parts by which it was found, letters and digits as whole words. Left out where any part of a word was looked for. */
  readonly words?: readonly string[];
}

/** A provider that finds rows of one kind for `GET /search`; listed in the module's body under `searchSources`. */
export interface SearchSource {
  /** `organization`, `member`, `article`: the `kind` of its hits. */
  readonly kind: string;
  /** The permission without which the caller gets nothing of this kind; null where the source decides by itself. */
  readonly permission: string | null;
  /**
   * The permission of those who manage the rows, where others read what is addressed to them: `context.scope` then holds both,
   * as on a route with `managedBy`. `permission` is null.
   */
  readonly managedBy?: string;
  /**
   * The best hits the caller may read, at most `limit`, by falling score. `context.scope` are the rows that he reaches
   * with `permission`. `text` is trimmed and not empty; of several words in it all must be found.
   */
  search(context: RequestContext, text: string, limit: number): Promise<readonly SearchHit[]>;
}
