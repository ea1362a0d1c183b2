import { hash } from 'node:crypto';
import { sign, verify } from '../../crypto/signed-token.js';
import { requestErrors } from '../../http/http-errors.js';
import type { ListSource } from './list-definition.js';
import type { ListPosition, ListRequest } from './list-sql.js';

const PURPOSE = 'list-cursor';

/** Makes and checks the signature of cursors. */
export class CursorSigner {
  /** `key`: 32 bytes; cursors made with another one are refused. */
  constructor(private readonly key: Buffer) {}

  /** A URL-safe token that holds `payload`. */
  sign(payload: string): string {
    return sign(this.key, PURPOSE, payload);
  }

  /** The payload of a token that this signer made, or null. */
  verify(token: string): string | null {
    return verify(this.key, PURPOSE, token);
  }
}

type Payload = readonly [binding: string, sort: string, key: string];

/** The cursors of one request: good for its list, order and filter only. */
export class ListCursors {
  private knownBinding: string | undefined;

  constructor(
    private readonly signer: CursorSigner,
    private readonly list: ListSource,
    private readonly request: ListRequest,
  ) {}

  /** The token of the place after which the next page starts. */
  write({ sort, key }: ListPosition): string {
    const payload: Payload = [this.binding, sort, key];
    return this.signer.sign(JSON.stringify(payload));
  }

  /**
   * The place that `cursor` names.
   * @throws Problem `request.invalid_cursor` for one that is foreign, altered or of another shape of the list
   */
  read(cursor: string): ListPosition {
    const payload = this.signer.verify(cursor);
    if (payload === null) throw requestErrors.invalidCursor();
    const [binding, sort, key] = JSON.parse(payload) as Payload;
    if (binding !== this.binding) throw requestErrors.invalidCursor();
    return { sort, key };
  }

  /** All that a position depends on; the types too, because the texts are cast to them. */
  private get binding(): string {
    const { list, request } = this;
    const { name, sort, descending } = request.order;
    this.knownBinding ??= `${list.name} ${descending ? '-' : '+'}${name}:${sort.type}:${list.keyType} ${digestOf([request.q, ...request.filters])}`;
    return this.knownBinding;
  }
}

function digestOf(values: readonly unknown[]): string {
  if (values.every((value) => value === undefined)) return '';
  return hash('sha256', JSON.stringify(values), 'base64url').slice(0, 22);
}
