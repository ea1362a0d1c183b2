import type { Clock, TreeSettings } from 'zhibu';
import { HoursChecks } from './hours-checks.js';

const TODAY = '2026-03-05';
const settings = { of: (_: unknown, id: string) => Promise.resolve({ mostMinutes: id === 'strict' ? 480 : 720 }) } as unknown as TreeSettings;
const checks = new HoursChecks(settings, { today: () => TODAY } as Clock);
const codeOf = (activity: { state: 'open' | 'closed'; heldOn: string }, minutes: number) => checks.faultOf(activity, minutes, 480)?.code ?? null;

describe('hours', () => {
  it.each([
    ['on the day itself, up to the most', { state: 'open', heldOn: TODAY }, 480, null],
    ['longer than anybody works', { state: 'open', heldOn: TODAY }, 481, 'volunteer-hours.too_many_minutes'],
    ['before the day', { state: 'open', heldOn: '2026-03-06' }, 60, 'volunteer-hours.not_held_yet'],
    ['of what is closed', { state: 'closed', heldOn: '2026-03-01' }, 60, 'volunteer-hours.activity_closed'],
  ] as const)('%s', (_, activity, minutes, code) => {
    expect(codeOf(activity, minutes)).toBe(code);
  });

  it('have the limit of the organisation whose activity it is', async () => {
    expect(await checks.mostMinutesIn(['strict', 'other', 'strict'])).toEqual(new Map([['strict', 480], ['other', 720]]));
  });
});
