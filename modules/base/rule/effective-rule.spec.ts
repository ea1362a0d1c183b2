import fc from 'fast-check';
import { defineRule, type NotificationBus, type RuleParameters } from '../../../src/index.js';
import { citationOf, RuleBook } from './rule-book.js';
import { LocalRules } from './local-rules.js';
import type { PlacedVersion, RuleRepository } from './rule.repository.js';

const rule = defineRule({
  code: 'TEST-1',
  severity: 'W',
  title: { zh: '测试', en: 'Test' },
  versions: [
    { ruleVersion: '2014', effectiveFrom: '2014-06-11', regulation: '细则', article: '一', parameters: { months: 12, hours: 20, share: 50 } },
    { ruleVersion: '2020', effectiveFrom: '2020-01-05', regulation: '细则', article: '二', parameters: { months: 10, hours: 24, share: 50 } },
  ],
  stricter: { months: 'lower', hours: 'higher', share: null },
});

class HeardBus {
  connected = true;
  onMessage: () => void = () => undefined;
  onLost: () => void = () => undefined;
  subscribe(_topic: string, { onMessage, onLost }: { onMessage: () => void; onLost: () => void }) {
    Object.assign(this, { onMessage, onLost });
    return () => undefined;
  }
}

class CountedRepository {
  reads = 0;
  constructor(public versions: PlacedVersion[]) {}
  local(): Promise<PlacedVersion[]> {
    this.reads += 1;
    return Promise.resolve(this.versions.toSorted((a, b) => (a.effectiveFrom < b.effectiveFrom ? -1 : 1)));
  }
}

function world(versions: PlacedVersion[]) {
  const repository = new CountedRepository(versions);
  const bus = new HeardBus();
  const local = new LocalRules(repository as unknown as RuleRepository, bus as unknown as NotificationBus);
  return { repository, bus, book: new RuleBook(local) };
}

const version = (label: string, effectiveFrom: string, parameters: RuleParameters, effectiveUntil: string | null = null): PlacedVersion => ({
  code: 'TEST-1',
  organizationId: `organization ${label}`,
  label,
  effectiveFrom,
  effectiveUntil,
  parameters,
});
const inForce = async (versions: PlacedVersion[], node: string, on: string) => (await world(versions).book.inForce(rule, { node, on })).parameters;

describe('a rule in force', () => {
  it('is the version of the regulation of that day, the first one for days before it', async () => {
    expect(await inForce([], '1/', '1999-01-01')).toEqual({ months: 12, hours: 20, share: 50 });
    expect(await inForce([], '1/', '2020-01-04')).toMatchObject({ months: 12 });
    const { citation } = await world([]).book.inForce(rule, { node: '1/', on: '2020-01-05' });
    expect(citation).toEqual(citationOf(rule, rule.versions[1]!));
  });

  it('is as strict as the strictest organisation on the path made it', async () => {
    const versions = [version('1', '2021-01-01', { months: 8 }), version('2', '2021-01-01', { hours: 40 }), version('3', '2021-01-01', { months: 6 })];
    expect(await inForce(versions, '1/2/3/', '2021-01-01')).toEqual({ months: 6, hours: 40, share: 50 });
    expect(await inForce(versions, '1/2/', '2021-01-01')).toEqual({ months: 8, hours: 40, share: 50 });
    expect(await inForce(versions, '1/3/', '2021-01-01')).toEqual({ months: 6, hours: 24, share: 50 });
    expect(await inForce(versions, '1/2/3/', '2020-12-31')).toEqual({ months: 10, hours: 24, share: 50 });
  });

  it('knows no looser version below, whichever was there first', async () => {
    const versions = [version('2', '2021-01-01', { months: 8 }), version('1', '2022-01-01', { months: 6 })];
    const on = '2022-01-01';
    expect(await inForce(versions, '1/2/', on)).toMatchObject({ months: 6 });
    const { setBy } = await world(versions).book.effective(rule, { node: '1/2/', on });
    expect([...setBy]).toEqual([['months', 'organization 1']]);
  });

  it('is given up with a version that ends, and comes back with no older one', async () => {
    const versions = [version('1', '2021-01-01', { months: 8 }), version('1', '2022-01-01', { months: 6 }, '2023-01-01')];
    expect(await inForce(versions, '1/', '2022-12-31')).toMatchObject({ months: 6 });
    expect(await inForce(versions, '1/', '2023-01-01')).toMatchObject({ months: 10 });
    expect(await inForce(versions, '1/', '2021-12-31')).toMatchObject({ months: 8 });
  });

  it('knows no version that ended before it began', async () => {
    const versions = [version('1', '2021-01-01', { months: 8 }), version('1', '2022-01-01', { months: 6 }, '2022-01-01')];
    expect(await inForce(versions, '1/', '2022-01-01')).toMatchObject({ months: 8 });
  });

  it('is never changed where it has no direction, nor by what it does not know', async () => {
    expect(await inForce([version('1', '2021-01-01', { share: 60, other: 1 })], '1/', '2021-01-01')).toEqual({ months: 10, hours: 24, share: 50 });
  });

  it('takes one statement for thousands of questions, and another after a change', async () => {
    const { repository, bus, book } = world([version('1', '2021-01-01', { months: 8 })]);
    const ask = () => book.inForce(rule, { node: '1/2/', on: '2021-01-01' });
    await Promise.all(Array.from({ length: 1000 }, ask));
    expect(repository.reads).toBe(1);
    repository.versions = [version('1', '2021-01-01', { months: 4 })];
    bus.onMessage();
    expect((await ask()).parameters.months).toBe(4);
    expect(repository.reads).toBe(2);
    bus.connected = false;
    await Promise.all([ask(), ask()]);
    expect(repository.reads).toBe(4);
    bus.onLost();
    bus.connected = true;
    await ask();
    await ask();
    expect(repository.reads).toBe(5);
  });

  it('does not keep what was read before a change that fell into the reading', async () => {
    const { repository, bus, book } = world([version('1', '2021-01-01', { months: 8 })]);
    const reading = book.inForce(rule, { node: '1/', on: '2021-01-01' });
    repository.versions = [version('1', '2021-01-01', { months: 4 })];
    bus.onMessage();
    await reading;
    expect((await book.inForce(rule, { node: '1/', on: '2021-01-01' })).parameters.months).toBe(4);
  });

  it('reads again after a reading that failed', async () => {
    const { repository, book } = world([]);
    const local = repository.local.bind(repository);
    repository.local = () => Promise.reject(new Error('no connection'));
    await expect(book.inForce(rule, { node: '1/', on: '2021-01-01' })).rejects.toThrow('no connection');
    repository.local = local;
    expect((await book.inForce(rule, { node: '1/', on: '2021-01-01' })).parameters.months).toBe(10);
  });
});

/** What holds, worked out from the top down by the words of the rule, a day and a parameter at a time. */
function naive(versions: readonly PlacedVersion[], labels: readonly string[], on: string, name: 'months' | 'hours' | 'share'): number {
  const national = on < '2020-01-05' ? rule.versions[0].parameters[name] : rule.versions[1]!.parameters[name];
  if (labels.length === 0) return national;
  const above = naive(versions, labels.slice(0, -1), on, name);
  const begun = versions.filter((each) => each.label === labels.at(-1) && each.effectiveFrom <= on && each.effectiveUntil !== each.effectiveFrom);
  const newest = begun.toSorted((a, b) => b.effectiveFrom.localeCompare(a.effectiveFrom))[0];
  const own = newest && (newest.effectiveUntil ?? '9999-12-31') > on ? newest.parameters[name] : undefined;
  if (own === undefined || name === 'share') return above;
  return name === 'months' ? Math.min(above, own) : Math.max(above, own);
}

describe('rules in random trees', () => {
  const day = fc.integer({ min: 0, max: 3000 }).map((days) => new Date(Date.UTC(2018, 0, 1) + days * 86_400_000).toISOString().slice(0, 10));
  const label = fc.constantFrom('1', '2', '3', '4', '5');
  const parameters = fc.record(
    { months: fc.integer({ min: 0, max: 24 }), hours: fc.integer({ min: 0, max: 60 }), share: fc.integer({ min: 0, max: 100 }) },
    { requiredKeys: [] },
  );
  const placed = fc
    .record({ label, from: day, length: fc.option(fc.integer({ min: 0, max: 900 })), parameters })
    .map(({ label: at, from, length, parameters: given }) => {
      const until = length === null ? null : new Date(Date.parse(from) + length * 86_400_000).toISOString().slice(0, 10);
      return version(at, from, given as Record<string, number>, until);
    });
  const versions = fc.uniqueArray(placed, { maxLength: 25, selector: ({ label: at, effectiveFrom }) => `${at} ${effectiveFrom}` });
  const path = fc.shuffledSubarray(['1', '2', '3', '4', '5'], { minLength: 1 });

  it('hold as a naive reading of them says', async () => {
    await fc.assert(
      fc.asyncProperty(versions, path, fc.array(day, { minLength: 1, maxLength: 5 }), async (all, labels, days) => {
        const { book } = world(all);
        for (const on of days) {
          const found = (await book.inForce(rule, { node: `${labels.join('/')}/`, on })).parameters;
          const expected = { months: naive(all, labels, on, 'months'), hours: naive(all, labels, on, 'hours'), share: naive(all, labels, on, 'share') };
          expect(found).toEqual(expected);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('are nowhere looser than above', async () => {
    await fc.assert(
      fc.asyncProperty(versions, path, day, async (all, labels, on) => {
        const { book } = world(all);
        const along = await Promise.all(labels.map((_, index) => book.inForce(rule, { node: `${labels.slice(0, index + 1).join('/')}/`, on })));
        for (const [index, { parameters: own }] of along.entries()) {
          const above = along[index - 1]?.parameters ?? own;
          expect([own.months <= above.months, own.hours >= above.hours, own.share]).toEqual([true, true, 50]);
        }
      }),
    );
  });
});
