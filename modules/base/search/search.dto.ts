import { ArrayField, FlagField, IntegerField, of, TextField } from '../../../src/index.js';

const MOST_HITS = 50;

/** What to search for. */
export class SearchQuery {
  @TextField({ min: 1, max: 100, trim: true, description: { zh: '搜索词，以空格分开的各词都要有', en: 'Words to search for; all of them must be found' } }) q: string;

  @ArrayField(of.text({ max: 50 }), { minItems: 1, maxItems: 50, optional: true, description: { zh: '只要这些种类，如 organization、member', en: 'Only these kinds: organization, member, …' } })
  kinds?: string[];

  @IntegerField({ min: 1, max: MOST_HITS, default: 20, description: { zh: '最多条数', en: 'Hits at most' } }) limit: number;
}

/** Something that was found; title and snippet are HTML, hits in `<mark>`, everything else escaped. */
export class SearchResult {
  @TextField({ description: { zh: '种类，如 organization、member', en: 'organization, member, …' } }) kind: string;
  @TextField() id: string;
  @TextField({ max: 10_000, description: { zh: '标题（HTML）', en: 'The title, HTML' } }) title: string;
  @TextField({ min: 0, max: 10_000, description: { zh: '摘录（HTML）', en: 'A passage, HTML' } }) snippet: string;
  @TextField({ max: 500, description: { zh: '/api/v1 之下的路径', en: 'The path under /api/v1 where it is read' } }) url: string;
}

/** What was found, the best first. */
export class SearchResults {
  @ArrayField(of.object(() => SearchResult), { maxItems: MOST_HITS }) items: SearchResult[];

  @FlagField({ description: { zh: '是否有模块未能作答，结果因此不全', en: 'Whether a module could not answer, so that something may be missing' } })
  incomplete: boolean;
}
