import { Injectable } from '@nestjs/common';
import { contextWith, type Contribution, Contributions, hasPermission, Log, type ManagedRows, Readers, type RequestContext, ScopeTree, type SearchHit, type SearchSource, TreeMenu } from '../../../src/index.js';
import { highlight, wordsOf } from './highlight.js';
import type { SearchQuery, SearchResults } from './search.dto.js';
import { searchErrors } from './search.errors.js';

type Source = Contribution<SearchSource>;

/** What one source found, with its kind; null where it failed. */
type Found = readonly (SearchHit & { readonly kind: string })[] | null;

/** Asks every source that the loaded modules bring, and merges what they find. */
@Injectable()
export class SearchService {
  constructor(
    private readonly contributions: Contributions,
    private readonly tree: ScopeTree,
    private readonly menu: TreeMenu,
    private readonly readers: Readers,
    private readonly log: Log,
  ) {}

  /**
   * The best hits among what the caller may read. A source that fails does not fail the search.
   * @throws Problem `base.search_kind_unknown`
   */
  async search(context: RequestContext, { q, kinds, limit }: SearchQuery): Promise<SearchResults> {
    const sources = await this.sourcesOf(context, kinds);
    const found = await Promise.all(sources.map((source) => this.ask(source, context, q, limit)));
    const words = wordsOf(q);
    const hits = found.flatMap((each) => each ?? []).toSorted((a, b) => b.score - a.score);
    const items = hits.slice(0, limit).map(({ kind, id, title, snippet, url, words: more }) => {
      const marked = (text: string) => highlight(text, [...words, ...(more ?? [])], more !== undefined);
      return { kind, id, title: marked(title), snippet: marked(snippet), url };
    });
    return { items, incomplete: found.includes(null) };
  }

  /** The sources of the modules in force for the acting organisation, of the kinds that are asked for. */
  private async sourcesOf({ acting }: RequestContext, kinds: readonly string[] | undefined): Promise<Source[]> {
    const states = acting && (await this.menu.at(acting));
    const brought = this.contributions.instances('searchSources').filter(({ moduleId }) => states?.get(moduleId)?.inForce !== false);
    const known = new Set(brought.map(({ value }) => value.kind));
    const unknown = kinds?.find((kind) => !known.has(kind));
    if (unknown !== undefined) throw searchErrors.searchKindUnknown({ kind: unknown, known: [...known].join(', ') });
    return kinds ? brought.filter(({ value }) => kinds.includes(value.kind)) : brought;
  }

  private async ask({ moduleId, value: source }: Source, context: RequestContext, text: string, limit: number): Promise<Found> {
    const { kind, permission } = source;
    if (permission !== null && !hasPermission(context.principal, permission)) return [];
    try {
      const hits = await source.search({ ...context, scope: await this.scopeOf(source, moduleId, context) }, text, limit);
      return hits.map((hit) => ({ ...hit, kind }));
    } catch (error) {
      this.log.failure({ error }, `the search for "${kind}" failed`);
      return null;
    }
  }

  private async scopeOf({ managedBy, permission }: SearchSource, moduleId: string, context: RequestContext): Promise<ManagedRows> {
    const by = permission ?? managedBy;
    const { scope } = by === undefined ? context : contextWith(this.tree, context, by);
    const gated = await this.menu.gate(moduleId, scope);
    return managedBy === undefined ? gated : this.readers.scopeOf(moduleId, context.principal, gated);
  }
}
