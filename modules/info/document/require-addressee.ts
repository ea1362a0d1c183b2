import { citationOf } from '../rule-citation.js';
import { documentErrors } from './document.errors.js';
import { upwardDocuments } from './document.rules.js';
import { REQUEST, type WrittenDocument } from './document-types.js';

type Addressed = Pick<WrittenDocument, 'type' | 'addressees'>;

/** @throws Problem `info.one_addressee` for a request with several (INF-4); while it is written it may have none yet */
export function refuseSeveralAddressees(document: Addressed): void {
  if (document.addressees.length > 1) requireOneAddressee(document);
}

/** @throws Problem `info.one_addressee` for a request that has not exactly one (INF-4) */
export function requireOneAddressee({ addressees: { length: count }, type }: Addressed): void {
  if (type !== REQUEST || count === 1) return;
  const errors = [{ pointer: '/document/addressees', code: 'one_addressee', message: { zh: '须且只能有一个主送机关。', en: 'There is exactly one main addressee.' } }];
  throw documentErrors.oneAddressee({ count }, { errors, rule: citationOf(upwardDocuments) });
}
