import { tellStages } from './demo-start.js';

const members = { zh: '党员', en: 'members' };
const organizations = { zh: '组织', en: 'organizations' };

describe('the stages of the demo', () => {
  it('are told of when they begin, and by tenths, each once', () => {
    const lines: string[] = [];
    const tell = tellStages((line) => lines.push(line));
    tell(organizations, 0, 3);
    tell(organizations, 0, 3);
    tell(organizations, 3, 3);
    tell(members, 0, 1000);
    for (let done = 50; done <= 1000; done += 50) tell(members, done, 1000);
    expect(lines).toEqual([
      'demo district: organizations, 0 of 3',
      'demo district: organizations, 3 of 3',
      'demo district: members, 0 of 1000',
      ...Array.from({ length: 10 }, (_, index) => `demo district: members, ${(index + 1) * 100} of 1000`),
    ]);
  });
});
