import { Module, type Provider, type Type } from '@nestjs/common';
import { defineModuleBody, type ModulePart, type SearchHit, type SearchSource, type StatisticsFigure, type StatisticsSource } from '../../src/index.js';
import type { LoadedModule } from '../../src/menu/installed-module.js';
import { bootServer } from '../support/boot-modules.js';
import { fixtureManifest } from './fixtures/manifest.js';

const title = { zh: '计数', en: 'Counted' };

/** Planted: the kind of hits that base has. */
class FoundAgain implements SearchSource {
  readonly kind = 'member';
  readonly permission = null;

  search(): Promise<SearchHit[]> {
    return Promise.resolve([]);
  }
}

/** Planted: a metric that base has, beside one of its own. */
class CountedAgain implements StatisticsSource {
  readonly metrics = [{ name: 'alphaNotes', title, unit: title }, { name: 'membersByStage', title, unit: title }];
  readonly permission = 'base.member.read';

  count(): Promise<StatisticsFigure[]> {
    return Promise.resolve([]);
  }
}

function moduleOf(part: ModulePart, provider: Type): LoadedModule {
  @Module({ providers: [provider as Provider] })
  class AlphaModule {}
  return { manifest: fixtureManifest('alpha'), folder: 'alpha', migrationsFolder: 'alpha', reference: 'alpha', body: defineModuleBody({ nest: AlphaModule, ...part }) };
}

describe('a start is refused where', () => {
  it.each([
    ['two modules find the same kind of hits', moduleOf({ searchSources: [FoundAgain] }, FoundAgain), 'menu.search_kind_clash', /"base" and "alpha" both have the kind of hits member\. Leave one of them out/],
    ['two modules count the same metric', moduleOf({ statistics: [CountedAgain] }, CountedAgain), 'menu.metric_clash', /"base" and "alpha" both have the metric membersByStage\. Leave one of them out/],
  ])('%s', async (_, made, code, message) => {
    await expect(bootServer(['base'], { made: [made] })).rejects.toEqual(
      expect.objectContaining({ name: 'StartupError', code, message: expect.stringMatching(message) as string }),
    );
  });
});
