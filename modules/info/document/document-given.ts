import type { GivenText } from '../secrecy/require-unmarked.js';
import type { DocumentGiven } from './document-drafts.js';

/** What people write of an official document, each with its place in a request (INF-1). */
export function documentTextsOf(document: DocumentGiven['document']): GivenText[] {
  if (!document) return [];
  const { addressees, copies, signer } = document;
  return [
    ...addressees.map((text, index) => ({ pointer: `/document/addressees/${index}`, text })),
    ...copies.map((text, index) => ({ pointer: `/document/copies/${index}`, text })),
    ...(signer ? [{ pointer: '/document/signer', text: signer }] : []),
  ];
}
