import { custom, equals, unevenly } from '../../../src/index.js';
import { DOCUMENT_OF, inForceOn } from './document-columns.js';

/** With the copies: by their ids, so that a rare type or issuer is looked for in the documents first. */
const among = (condition: (value: string) => string) =>
  unevenly(
    custom<string>((value, parameters) => {
      const holds = condition(parameters.add(value));
      return `a.kind = 'document' AND a.id IN (
        SELECT d.article_id FROM info_documents d WHERE ${holds}
        UNION ALL SELECT k.article_id FROM info_documents d JOIN info_copies k ON k.origin_id = d.article_id JOIN info_articles origin ON origin.id = k.origin_id
        WHERE ${holds} AND k.recalled_at IS NULL AND origin.status = 'published')`;
    }),
  );

/** How a list of articles `a` is narrowed to official documents. */
export const documentFilters = {
  documentType: among((type) => `d.type = ${type}::text`),
  issuingOrganizationId: among((id) => `d.issuing_organization_id = ${id}::uuid`),
  documentNumber: equals('a.document_number'),
  inForceOn: custom<string>((value, parameters) => {
    const day = `${parameters.add(value)}::date`;
    return `a.kind = 'document' AND a.status = 'published' AND EXISTS (SELECT FROM info_documents d WHERE d.article_id = ${DOCUMENT_OF} AND ${inForceOn(day)})`;
  }),
};
