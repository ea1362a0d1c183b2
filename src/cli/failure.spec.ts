import { PoolTimeout } from '../database/pg-errors.js';
import { failureOf } from './failure.js';

const failed = (code: string) => Object.assign(new Error('failed'), { code });

describe('a command that failed by the database', () => {
  it.each([
    ['one that fell silent', new Error('Query read timeout'), 'database.unreachable'],
    ['one that went away', failed('57P01'), 'database.unreachable'],
    ['a statement over its limit', failed('57014'), 'database.overloaded'],
    ['a lock over its limit', failed('55P03'), 'database.overloaded'],
    ['no connection in time', new PoolTimeout(), 'database.overloaded'],
  ])('says what to do: %s', (_, error, code) => {
    const failure = failureOf(error, 'en');
    expect(failure).toEqual({ code, exitCode: 1, message: expect.stringMatching(/ again/) });
    expect(failureOf(error, 'zh').message).toContain('重新执行');
  });

  it('shows the stack of a fault of ours', () => {
    expect(failureOf(new Error('ours'), 'en')).toMatchObject({ code: 'internal_error', message: expect.stringContaining('failure.spec') });
  });
});
