import { nearestName } from './nearest-name.js';

describe('the name that was meant', () => {
  it.each([
    ['infos', 'info'],
    ['inof', 'info'],
    ['Info', 'info'],
    ['volunteer-hour', 'volunteer-hours'],
    ['pens-bxo', 'pens-box'],
  ])('%s is near to %s', (typed, meant) => {
    expect(nearestName(typed, ['base', 'info', 'pens', 'pens-box', 'volunteer-hours'])).toBe(meant);
  });

  it.each([['study', ['base', 'info']], ['x', []]])('%s is near to nothing of %j', (typed, known) => {
    expect(nearestName(typed, known)).toBeNull();
  });
});
