import { QueryFailedError } from 'typeorm';
import {
  isCheckViolation, isConnectionLoss, isForeignKeyViolation, isOverload, isSerializationConflict,
  isStaleStatement, isUniqueViolation,
} from './pg-errors.js';

const failure = (fields: object, message = '') => Object.assign(new Error(message), fields);

it.each([
  failure({ code: 'ECONNREFUSED' }), failure({ code: 'ECONNRESET' }), failure({ code: 'ENOENT', syscall: 'connect' }),
  failure({ code: '57P01' }), failure({ code: '57P03' }), failure({ code: '08006' }), failure({ code: '25P03' }),
  failure({ code: '28P01' }), failure({ code: '3D000' }), failure({ code: '57P05' }),
  failure({}, 'Connection terminated unexpectedly'), failure({}, 'Query read timeout'),
  failure({}, 'Client has encountered a connection error and is not queryable'),
  new QueryFailedError('', [], failure({ code: '57P01' })),
])('calls $code $message a lost connection', (error) => {
  expect(isConnectionLoss(error)).toBe(true);
  expect(isOverload(error)).toBe(false);
});

it.each([failure({ code: '53300' }), failure({ code: '57014' }), failure({ code: '55P03' }), failure({}, 'timeout exceeded when trying to connect')])(
  'calls $code $message an overload',
  (error) => {
    expect(isOverload(error)).toBe(true);
    expect(isConnectionLoss(error)).toBe(false);
  },
);

it.each([failure({ code: '23505' }), failure({ code: 'ENOENT', syscall: 'open' }), failure({}, 'x'), 'text', null, undefined])(
  'calls %p neither',
  (error) => {
    expect([isOverload(error), isConnectionLoss(error), isSerializationConflict(error), isStaleStatement(error)]).not.toContain(true);
  },
);

it('tells conflicts that a second try solves', () => {
  expect(['40001', '40P01', '40002'].map((code) => isSerializationConflict({ code }))).toEqual([true, true, false]);
});

it('tells a stale prepared statement from a feature that is not supported', () => {
  expect(isStaleStatement({ code: '0A000', routine: 'RevalidateCachedQuery' })).toBe(true);
  expect(isStaleStatement({ code: '0A000', routine: 'transformLockingClause' })).toBe(false);
});

it.each([
  [isUniqueViolation, '23505'],
  [isForeignKeyViolation, '23503'],
  [isCheckViolation, '23514'],
])('names the constraint that is broken (%p)', (is, code) => {
  const error = new QueryFailedError('', [], failure({ code, constraint: 'one' }));
  expect([is(error), is(error, 'one'), is(error, 'other'), is({ code: '23000' })]).toEqual([true, true, false, false]);
});
