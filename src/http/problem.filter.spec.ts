import { problemOf } from './problem.filter.js';

describe('the problem behind an error of the database', () => {
  it.each(['ECONNREFUSED', '53300', '55P03', '57014', '40001', '40P01'])('is that it cannot serve now, for %s', (code) => {
    const { status, extras } = problemOf(Object.assign(new Error('x'), { code }), 'request-1');
    expect([status, extras.headers]).toEqual([503, { 'Retry-After': '2' }]);
  });

  it.each(['42P01', '23505', '22P02'])('is a fault of ours for %s', (code) => {
    expect(problemOf(Object.assign(new Error('x'), { code }), 'request-1').status).toBe(500);
  });
});
