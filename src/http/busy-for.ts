import type { Problem } from '../errors/problem.js';
import { requestErrors } from './http-errors.js';

/** The refusal of who comes while too many wait already: `request.busy` (503), to come again after so many seconds. */
export function busyFor(seconds: number): () => Problem {
  return () => requestErrors.busy({}, { headers: { 'Retry-After': String(seconds) } });
}
