import { createHash } from 'node:crypto';
import { requestErrors } from '../../http/http-errors.js';
import type { ListSource } from './list-definition.js';
import type { ListPosition, ListRequest } from './list-sql.js';

/** Makes and checks the signature of a cursor, with a key and a purpose of its own. */
export abstract class CursorSigner {
  /** A URL-safe token that holds `payload`. */
  abstract sign(payload: string): string;

  /** The payload of a token that this signer made, or null. */
  abstract verify(token: string): string | null;
}

type Payload = readonly [binding: string, sort: string, key: string];

/** The token of the place after which the next page starts; good for this list, order and filter only. */
export function writeCursor(signer: CursorSigner, list: ListSource, request: ListRequest, position: ListPosition): string {
  const payload: Payload = [bindingOf(list, request), position.sort, position.key];
  return signer.sign(JSON.stringify(payload));
}

/**
 * The place that `cursor` names.
 * @throws Problem `request.invalid_cursor` for one that is foreign, altered or of another shape of the list
 */
export function readCursor(signer: CursorSigner, list: ListSource, request: ListRequest, cursor: string): ListPosition {
  const payload = signer.verify(cursor);
  if (payload === null) throw requestErrors.invalidCursor();
  const [binding, sort, key] = JSON.parse(payload) as Payload;
  if (binding !== bindingOf(list, request)) throw requestErrors.invalidCursor();
  return { sort, key };
}

/** All that a position depends on; the types too, because the texts are cast to them. */
function bindingOf(list: ListSource, { order, filters, q }: ListRequest): string {
  const direction = order.descending ? '-' : '+';
  return `${list.name} ${direction}${order.name}:${order.sort.type}:${list.keyType} ${digestOf([q, ...filters])}`;
}

function digestOf(values: readonly unknown[]): string {
  if (values.every((value) => value === undefined)) return '';
  return createHash('sha256').update(JSON.stringify(values)).digest('base64url').slice(0, 22);
}
