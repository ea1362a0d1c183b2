import { openStage, type StageOptions } from './open-stage.js';
import { runScenario, type ScenarioResult } from './scenario.js';
import { getOne, list } from './scenarios/reading-organizations.js';
import type { Load } from './measure.js';

/** What a growing table does to one scenario. */
export interface GrowthResult {
  readonly rows: number;
  readonly results: readonly ScenarioResult[];
}

const SIZES = [10_000, 1_000_000];

/** Measures reading with one connection, so that the time of one request is seen, on a small and on a large table. */
export async function measureGrowth(options: Omit<StageOptions, 'rows'>, load: Load, say: (line: string) => void): Promise<GrowthResult[]> {
  const grown: GrowthResult[] = [];
  for (const rows of SIZES) {
    say(`growth: ${rows} rows`);
    const stage = await openStage({ ...options, rows });
    try {
      const results: ScenarioResult[] = [];
      for (const scenario of [getOne, list]) results.push(await runScenario(scenario, stage, { ...load, connections: 1 }));
      grown.push({ rows, results });
    } finally {
      await stage.close();
    }
  }
  return grown;
}
