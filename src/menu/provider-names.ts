import type { Contribution, Contributions } from './contributions.js';
import type { SearchSource } from './extensions/search-source.js';
import type { StatisticsSource } from './extensions/statistics-source.js';
import { type NamedThings, refuseNameClashes } from './name-clashes.js';

/** Providers whose names are known once they are made, and those names. */
const PROVIDERS: readonly (NamedThings & { readonly namesIn: (brought: Brought, moduleId: string) => readonly string[] })[] = [
  { kind: 'search_kind', what: { zh: '搜索对象', en: 'kind of hits' }, namesIn: ({ searchSources }, id) => of(searchSources, id).map(({ kind }) => kind) },
  {
    kind: 'metric',
    what: { zh: '统计指标', en: 'metric' },
    namesIn: ({ statistics }, id) => of(statistics, id).flatMap(({ metrics }) => metrics.map(({ name }) => name)),
  },
];

/** The providers of all modules that have names. */
interface Brought {
  readonly searchSources: readonly Contribution<SearchSource>[];
  readonly statistics: readonly Contribution<StatisticsSource>[];
}

function of<T>(contributions: readonly Contribution<T>[], moduleId: string): T[] {
  return contributions.filter((each) => each.moduleId === moduleId).map(({ value }) => value);
}

/**
 * Refuses names that the providers of two loaded modules give: kinds of hits and metrics.
 *
 * @throws StartupError `menu.search_kind_clash`, `menu.metric_clash`
 */
export function refuseProviderClashes(contributions: Contributions): void {
  const brought: Brought = { searchSources: contributions.instances('searchSources'), statistics: contributions.instances('statistics') };
  const moduleIds = [...new Set([...brought.searchSources, ...brought.statistics].map(({ moduleId }) => moduleId))];
  for (const { namesIn, ...things } of PROVIDERS) refuseNameClashes(things, new Map(moduleIds.map((id) => [id, namesIn(brought, id)])));
}
