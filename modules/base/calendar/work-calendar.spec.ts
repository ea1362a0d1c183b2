import chineseDays from 'chinese-days';
import fc from 'fast-check';
import type { NotificationBus } from '../../../src/index.js';
import type { CalendarRepository, OwnDay } from './calendar.repository.js';
import { dayNumber, dayOf } from './days.js';
import { WorkCalendar } from './work-calendar.js';

const BUS = { connected: false, subscribe: () => () => undefined } as unknown as NotificationBus;

function calendarOf(days: OwnDay[] = [], years: number[] = []): WorkCalendar {
  const repository = { days: () => Promise.resolve(days), years: () => Promise.resolve(years) };
  return new WorkCalendar(repository as unknown as CalendarRepository, BUS);
}

const after = async (from: string, count: number, calendar = calendarOf()) => (await calendar.addWorkingDays(from, count)).value;
const isProvisional = async (from: string, count: number, calendar = calendarOf()) => (await calendar.addWorkingDays(from, count)).citation.provisional;

describe('the working calendar', () => {
  it.each([
    ['2026-09-28', 5, '2026-10-10'],
    ['2026-09-30', 1, '2026-10-08'],
    ['2026-10-10', -5, '2026-09-28'],
    ['2026-02-13', 1, '2026-02-14'],
    ['2026-02-14', 1, '2026-02-24'],
    ['2026-11-27', 1, '2026-11-30'],
    ['2026-11-28', 1, '2026-11-30'],
    ['2026-11-30', -1, '2026-11-27'],
    ['2026-10-01', 0, '2026-10-01'],
    ['2024-02-28', 1, '2024-02-29'],
  ])('from %s counts %i workdays to %s', async (from, count, day) => {
    expect(await after(from, count)).toBe(day);
  });

  it('names holidays, and of a make-up day the holiday that it is for', async () => {
    expect(await calendarOf().days('2026-10-09', '2026-10-11')).toEqual([
      { day: '2026-10-09', kind: 'workday', name: null, provisional: false },
      { day: '2026-10-10', kind: 'workday', name: '国庆节', provisional: false },
      { day: '2026-10-11', kind: 'weekend', name: null, provisional: false },
    ]);
    expect(await calendarOf().day('2026-10-01')).toEqual({ day: '2026-10-01', kind: 'holiday', name: '国庆节', provisional: false });
  });

  it('cites CAL-1, provisional once a day of a year without data is counted over', async () => {
    const { citation } = await calendarOf().addWorkingDays('2026-12-30', 2);
    expect(citation).toEqual({ code: 'CAL-1', regulation: '全国年节及纪念日放假办法', article: '第七条', ruleVersion: '2024-11-10', provisional: true });
    expect([await isProvisional('2026-12-30', 1), await isProvisional('2027-01-04', -1), await isProvisional('2027-01-04', 0)]).toEqual([false, true, false]);
    expect((await calendarOf().workingDaysBetween('2026-12-31', '2027-01-01')).citation.provisional).toBe(true);
    expect((await calendarOf().workingDaysBetween('2026-12-01', '2026-12-31')).citation.provisional).toBe(false);
    expect((await calendarOf().day('2003-05-01')).provisional).toBe(true);
  });

  it('is no longer provisional in a year that an operator declared complete', async () => {
    const own: OwnDay[] = [{ day: '2027-01-01', kind: 'holiday', name: '元旦', label: null }];
    expect([await after('2026-12-31', 1, calendarOf(own, [2027])), await isProvisional('2026-12-31', 1, calendarOf(own, [2027]))]).toEqual(['2027-01-04', false]);
    expect(await isProvisional('2026-12-31', 1, calendarOf(own))).toBe(true);
    expect([await calendarOf([], [2027]).isComplete(2027), await calendarOf().isComplete(2027), await calendarOf().isComplete(2026)]).toEqual([true, false, true]);
  });

  it('lets what operators set win, the lowest organisation first', async () => {
    const calendar = calendarOf([
      { day: '2026-11-26', kind: 'holiday', name: '全局', label: null },
      { day: '2026-11-26', kind: 'workday', name: '县', label: '2' },
      { day: '2026-11-26', kind: 'holiday', name: '镇', label: '3' },
      { day: '2026-10-01', kind: 'workday', name: '值班', label: null },
    ]);
    const kindAt = async (node?: string) => (await calendar.day('2026-11-26', node)).name;
    expect([await kindAt(), await kindAt('1/'), await kindAt('1/2/'), await kindAt('1/2/3/'), await kindAt('1/4/')]).toEqual(['全局', '全局', '县', '镇', '全局']);
    expect((await calendar.day('2026-10-01', '1/2/')).kind).toBe('workday');
    expect((await calendar.addWorkingDays('2026-11-25', 1)).value).toBe('2026-11-27');
    expect((await calendar.addWorkingDays('2026-11-25', 1, '1/2/')).value).toBe('2026-11-26');
  });

  it('refuses to count without end', async () => {
    await expect(after('2026-01-01', 10_001)).rejects.toThrow(RangeError);
    await expect(after('2026-01-01', 1.5)).rejects.toThrow(RangeError);
  });

  const FIRST = dayNumber('2004-01-01');
  const LAST = dayNumber('2026-12-31');
  const day = fc.integer({ min: FIRST, max: LAST }).map(dayOf);

  it('agrees with the library on every day that it has data for', async () => {
    const days = await calendarOf().days(dayOf(FIRST), dayOf(LAST));
    expect(days).toHaveLength(LAST - FIRST + 1);
    expect(days.filter((each) => (each.kind === 'workday') !== chineseDays.isWorkday(each.day)).map((each) => each.day)).toEqual([]);
  });

  it('comes back the way it went', async () => {
    await fc.assert(
      fc.asyncProperty(day, fc.integer({ min: -300, max: 300 }), async (from, count) => {
        const calendar = calendarOf();
        const { value: to } = await calendar.addWorkingDays(from, count);
        expect((await calendar.workingDaysBetween(from, to)).value).toBe(count);
      }),
    );
  });

  it('adds in steps as at once', async () => {
    await fc.assert(
      fc.asyncProperty(day, fc.integer({ min: 0, max: 100 }), fc.integer({ min: 0, max: 100 }), async (from, a, b) => {
        expect(await after(await after(from, a), b)).toBe(await after(from, a + b));
      }),
    );
  });
});
