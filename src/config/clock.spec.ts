import { Clock } from './clock.js';

class StoppedClock extends Clock {
  constructor(private readonly instant: string) {
    super();
  }

  override now(): Date {
    return new Date(this.instant);
  }
}

describe('Clock', () => {
  it('changes the day at midnight in China, wherever the server stands', () => {
    expect(new StoppedClock('2026-06-30T15:59:59Z').today()).toBe('2026-06-30');
    expect(new StoppedClock('2026-06-30T16:00:00Z').today()).toBe('2026-07-01');
  });

  it('tells the present time', () => {
    const before = Date.now();
    const told = new Clock().now().getTime();
    expect(told).toBeGreaterThanOrEqual(before);
    expect(told).toBeLessThanOrEqual(Date.now());
  });
});
