import Negotiator from 'negotiator';
import { requestErrors } from './http-errors.js';

/** What clients say who take anything. */
const ANYTHING = [undefined, '', '*/*'];

/**
 * The media type to answer with: the one of `offered` that the `Accept` header wants most, the first of those it wants alike
 * (RFC 9110 §12.5.1).
 *
 * @throws Problem 406 `request.not_acceptable` where it wants none of them
 */
export function acceptedType<T extends string>(accept: string | undefined, offered: readonly [T, ...T[]]): T {
  if (ANYTHING.includes(accept) || accept === offered[0]) return offered[0];
  const [wanted] = new Negotiator({ headers: { accept } }).mediaTypes([...offered]);
  if (wanted === undefined) throw requestErrors.notAcceptable({ types: offered.join(', ') });
  return wanted as T;
}
