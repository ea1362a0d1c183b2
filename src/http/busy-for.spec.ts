import { busyFor } from './busy-for.js';

it('tells who comes while too many wait when to come again', () => {
  const refusal = busyFor(5);
  expect(refusal().code).toBe('request.busy');
  expect(refusal().extras.headers).toEqual({ 'Retry-After': '5' });
  expect(refusal()).not.toBe(refusal());
});
