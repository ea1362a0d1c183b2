import { join } from 'node:path';
import { Injectable, type Type } from '@nestjs/common';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { checkModule } from '../../src/conformance/check-module.js';
import type { CheckId } from '../../src/conformance/report/checks.js';
import { defineConformance, defineErrors, defineEvent, definePermissions, type EventHandler, type Job } from '../../src/index.js';
import { CODE_ROOT } from '../../src/menu/catalogue.js';
import { installedModules } from '../support/selections.js';
import { testServerUrl } from '../support/test-database.js';
import { NestedController, OddController, ShyController } from './fixtures/conformance/planted-controllers.js';
import * as planted from './fixtures/conformance/planted-services.js';
import { thingsWith, type Trait } from './fixtures/conformance/things-module.js';
import type { ThingService } from './fixtures/conformance/things/thing.service.js';
import { thingsErrors } from './fixtures/conformance/things/things.errors.js';
import { thingsPermissions } from './fixtures/conformance/things/things.permissions.js';

const served = await installedModules(join(CODE_ROOT, 'test/core/fixtures/served'));

function check(trait: Trait, checks?: readonly CheckId[]) {
  const installed = new Map([['base', served.get('base')!], ['things', thingsWith(trait)]]);
  return checkModule({ id: 'things', installed, serverUrl: testServerUrl(), ...(checks && { checks }) });
}

/** What is found, as `fault place`. */
async function findings(trait: Trait, ...checks: readonly CheckId[]): Promise<string[]> {
  const results = await check(trait, checks);
  return results.flatMap((result) => result.findings.map(({ fault, place }) => `${fault} ${place}`)).toSorted();
}

const words = { zh: '词', en: 'words' };
const vanished = defineEvent<object>('elsewhere.thing_vanished');

@Injectable()
class OnVanished implements EventHandler<object> {
  static readonly event = vanished;

  handle(): Promise<void> {
    return Promise.resolve();
  }
}

@Injectable()
class CountThings implements Job {
  static readonly job = { name: 'count_things' };

  run(): Promise<void> {
    return Promise.resolve();
  }
}

@Entity('things_things')
class DriftingThing {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'things_things_pk' }) id: string;
  @Column('uuid', { name: 'organization_id' }) organizationId: string;
  @Column('text') name: string;
  @Column('integer', { default: 1 }) version: number;
  @Column('text') forgotten: string;
}

describe('a module that keeps everything', () => {
  it('has nothing found, and every check looked at something', async () => {
    const results = await check({});
    expect(results.flatMap((result) => result.findings)).toEqual([]);
    expect(results.filter(({ looked }) => looked === 0).map(({ id }) => id)).toEqual(['events']);
  });
});

describe('what a module states', () => {
  it('no README and no index, an error and an event that nothing lists', async () => {
    const missing = ['eventUnlisted things.thing_vanished', 'noIndex index.ts', 'noReadme README.md', 'unregisteredError things.unlisted'];
    expect(await findings({ folder: 'unlisted' }, 'manifest', 'errors', 'events')).toEqual(missing);
  });

  it.each<[string, Trait, string[]]>([
    [
      'errors without English, or no refusal',
      {
        body: {
          errors: [thingsErrors, defineErrors('things', {
            silent: { status: 409, title: words, detail: { zh: '请改正 {name}。', en: '' } },
            fine: { status: 200, title: words, detail: words },
          })],
        },
      },
      ['errorStatus things.fine', 'errorTextMissing things.silent', 'errorTextsDiffer things.silent'],
    ],
    [
      'a permission that nobody uses, and one without a title',
      { manifest: { permissions: { ...thingsPermissions, ...definePermissions('things', { shelf: { read: words, paint: { zh: '', en: 'Paint' } } }) } } },
      ['permissionUntitled things.shelf.paint', 'permissionUnused things.shelf.paint', 'permissionUnused things.shelf.read'],
    ],
    ['an error of nobody', { body: { errors: [thingsErrors, defineErrors('elsewhere', { wrong: { status: 409, title: words, detail: words } })] } }, ['notLoaded things']],
    ['an event of nobody', { body: { events: [vanished] } }, ['notLoaded things']],
    ['a job of nobody', { providers: [CountThings], body: { jobs: [CountThings] } }, ['notLoaded things']],
    ['a handler of what it does not require', { providers: [OnVanished], body: { handlers: [OnVanished] } }, ['eventUnknown OnVanished']],
    ['code that does not load', { manifest: { load: () => Promise.reject(new Error('planted')) } }, ['notLoaded things']],
    ['a manifest that is wrong', { manifest: { version: '1' } }, ['badManifest module.manifest.ts']],
  ])('%s', async (_, trait, expected) => {
    expect(await findings(trait, 'manifest', 'errors', 'permissions', 'events')).toEqual(expected);
  });
});

describe('what its migrations make', () => {
  it.each<[string, Trait, string[]]>([
    ['one that forgets its index', { migrations: 'forgets-index' }, ['downLeaves ThingsIndexThings1700000000302']],
    ['one that cannot be undone', { migrations: 'fails' }, ['migrationFails things']],
    ['a function that is nobody’s by name', { migrations: 'leaves-function' }, ['foreignName function shout(said text)']],
    ['an entity that is ahead of them', { body: { entities: [DriftingThing] } }, ['drift ALTER TABLE "things_things" ADD "forgotten" text NOT NULL', 'drift DROP INDEX "public"."things_things_name"']],
  ])('%s', async (_, trait, expected) => {
    expect(await findings(trait, 'migrations', 'drift', 'names')).toEqual(expected);
  });
});

it('is told of a migration that makes something else the second time', async () => {
  expect(await findings({ migrations: 'wavers' }, 'migrations')).toEqual(['upDiffers things']);
});

describe('what leaks to another organisation', () => {
  it.each<{ service: Type<ThingService>; expected: string[] }>([
    { service: planted.ReadsUnscoped, expected: ['foreignReached GET /api/v1/things/{id}'] },
    { service: planted.ChangesUnscoped, expected: ['foreignReached PATCH /api/v1/things/{id}'] },
    { service: planted.RemovesUnscoped, expected: ['foreignReached DELETE /api/v1/things/{id}'] },
    { service: planted.ListsUnscoped, expected: ['foreignCounted GET /api/v1/things', 'foreignShown GET /api/v1/things'] },
    { service: planted.SearchesUnscoped, expected: ['foreignShown GET /api/v1/things'] },
    { service: planted.CountsUnscoped, expected: ['foreignCounted GET /api/v1/things/count'] },
    { service: planted.CreatesUnscoped, expected: ['foreignNamed POST /api/v1/things'] },
    { service: planted.ExportsUnscoped, expected: ['foreignShown export things'] },
    { service: planted.RefusesAfterwards, expected: ['foreignChanged PATCH /api/v1/things/{id}'] },
    { service: planted.TellsThatItExists, expected: ['foreignReached GET /api/v1/things/{id}', 'foreignReached PATCH /api/v1/things/{id}'] },
  ])('$service.name', async ({ service, expected }) => {
    expect(await findings({ service }, 'leaks')).toEqual(expected);
  });
});

it('finds what leaks beside things of one’s own', async () => {
  const found = await findings({ controllers: [NestedController] }, 'leaks');
  expect(found).toEqual(['foreignNamed POST /api/v1/things/{id}/hand-over', 'foreignShown GET /api/v1/things/{id}/siblings']);
});

describe('what its routes do', () => {
  it.each<{ service: Type<ThingService>; wanted: CheckId; expected: string[] }>([
    { service: planted.IgnoresTheKey, wanted: 'retries', expected: ['createdTwice POST /api/v1/things'] },
    { service: planted.WritesBesideTheKey, wanted: 'retries', expected: ['createdTwice POST /api/v1/things'] },
    { service: planted.IgnoresIfMatch, wanted: 'versions', expected: ['staleAccepted PATCH /api/v1/things/{id}'] },
    { service: planted.IgnoresTheLimit, wanted: 'lists', expected: ['limitIgnored GET /api/v1/things'] },
    { service: planted.FailsAtStart, wanted: 'reach', expected: ['notStarted things'] },
  ])('$service.name', async ({ service, wanted, expected }) => {
    expect(await findings({ service }, wanted)).toEqual(expected);
  });

  it('other than their documents say, where a version is named', async () => {
    expect(await findings({ service: planted.ComparesUntold }, 'versions', 'answers')).toEqual(['unannounced DELETE /api/v1/things/{id}']);
  });

  it('each in its own way', async () => {
    const found = await findings({ controllers: [OddController, ShyController] }, 'openapi', 'reach', 'answers', 'retries', 'versions', 'lists', 'input');
    expect(found).toEqual([
      'failed GET /api/v1/odd-things/crash',
      'noETag PATCH /api/v1/odd-things/{id}',
      'notCreating POST /api/v1/odd-things/made',
      'notPaged GET /api/v1/odd-things',
      'notReached GET /api/v1/odd-things/crash',
      'notReached GET /api/v1/odd-things/unannounced',
      'notReached POST /api/v1/shy-things/open',
      'openapi GET /api/v1/odd-things/open',
      'openapi GET /api/v1/odd-things/untold',
      'staleAccepted PATCH /api/v1/odd-things/{id}',
      'unannounced GET /api/v1/odd-things/unannounced',
      'unknownAccepted POST /api/v1/odd-things/loose',
    ]);
  });
});

describe('its data', () => {
  it.each<[string, Trait, CheckId, string[]]>([
    ['is changed when it is chosen again', { service: planted.ChangesAtStart }, 'return', ['dataChanged things_things']],
    ['is not all gone with a purge: a function', { migrations: 'leaves-function' }, 'purge', ['leftInSchema + function shout(said text)']],
    ['cannot be purged, for others depend on it', { migrations: 'entangled' }, 'purge', ['notPurged things']],
    ['is not all gone with a purge: rows of the core', { service: planted.WritesIntoTheCore }, 'purge', ['leftInCore core_rate_limits']],
  ])('%s', async (_, trait, wanted, expected) => {
    expect(await findings(trait, wanted)).toEqual(expected);
  });
});

describe('what a module says to the check', () => {
  const saying = (conformance: object): Trait => ({ controllers: [ShyController], body: { conformance: () => Promise.resolve({ default: defineConformance(conformance) }) } });

  it('reaches by an example what the document does not tell', async () => {
    expect(await findings(saying({ examples: { 'POST /api/v1/shy-things/open': () => ({ body: { word: 'sesame' } }) } }), 'reach')).toEqual([]);
  });

  it('is told of an example that fails', async () => {
    const examples = { 'POST /api/v1/shy-things/open': ({ call }: { call: (method: string, path: string) => Promise<object> }) => call('GET', '/nowhere') };
    expect(await findings(saying({ examples }), 'reach')).toEqual(['exampleFails POST /api/v1/shy-things/open', 'notReached POST /api/v1/shy-things/open']);
  });

  it('exempts what is found with its reason, and nothing that is not', async () => {
    const exempt = { 'reach POST /api/v1/shy-things/open': 'nobody knows the word', 'reach GET /api/v1/gone': 'long ago' };
    const results = await check(saying({ exempt }), ['manifest', 'reach']);
    expect(results.map(({ exempt: told }) => told)).toEqual([[], [{ place: 'POST /api/v1/shy-things/open', reason: 'nobody knows the word' }]]);
    expect(results.flatMap((result) => result.findings.map(({ fault, place }) => `${fault} ${place}`))).toEqual(['staleExemption reach GET /api/v1/gone']);
  });
});
