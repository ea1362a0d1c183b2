import type { DataSize } from './generate.js';
import type { Load } from './measure.js';
import { openStage, type StageOptions } from './open-stage.js';
import { runScenario, type Scenario, type ScenarioResult } from './scenario.js';
import { getArticle, listArticles, searchFrequent, searchRare } from './scenarios/articles.js';
import { countMembers, createMember, getMember, getMemberInTown, listMembers, listMembersInTown } from './scenarios/members.js';
import { getOne, list } from './scenarios/reading-organizations.js';

/** What may grow. */
export const GROWING = ['organizations', 'members', 'articles'] as const;

/** What grows in a series. */
export type Growing = (typeof GROWING)[number];

/** What a growing table does to scenarios: one result for each size. */
export interface GrowthResult {
  readonly what: Growing;
  readonly sizes: readonly { readonly rows: number; readonly results: readonly ScenarioResult[] }[];
}

interface Series {
  readonly sizes: readonly DataSize[];
  readonly scenarios: readonly Scenario[];
}

const SERIES: Readonly<Record<Growing, Series>> = {
  organizations: { sizes: [{ rows: 10_000, members: 1_000 }, { rows: 1_000_000, members: 1_000 }], scenarios: [getOne, list] },
  members: { sizes: [{ rows: 9_999, members: 20_000 }, { rows: 9_999, members: 1_000_000 }], scenarios: [getMember, getMemberInTown, listMembers, listMembersInTown, countMembers, createMember] },
  articles: { sizes: [10_000, 1_000_000].map((articles) => ({ rows: 50, members: 100, articles })), scenarios: [getArticle, listArticles, searchRare, searchFrequent] },
};

/** Measures reading with one connection, so that the time of one request is seen, on a small and on a large table. */
export async function measureGrowth(what: Growing, options: Omit<StageOptions, keyof DataSize>, load: Load, say: (line: string) => void): Promise<GrowthResult> {
  const { scenarios, sizes } = SERIES[what];
  const grown: GrowthResult['sizes'][number][] = [];
  for (const size of sizes) {
    say(`growth: ${(size[SIZE_OF[what]] ?? 0)} ${what}`);
    const stage = await openStage({ ...options, ...size });
    try {
      const results: ScenarioResult[] = [];
      for (const scenario of scenarios) {
        const result = await runScenario(scenario, stage, { ...load, connections: 1 });
        results.push(result);
        say(`${result.id}: p50 ${result.zhibu.p50Ms?.toFixed(2)} ms, raw ${result.raw.p50Ms?.toFixed(2)} ms`);
      }
      grown.push({ rows: (size[SIZE_OF[what]] ?? 0), results });
    } finally {
      await stage.close();
    }
  }
  return { what, sizes: grown };
}

const SIZE_OF = { organizations: 'rows', members: 'members', articles: 'articles' } as const;
