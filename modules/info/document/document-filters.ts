import { custom, equals, unevenly } from '../../../src/index.js';
import { inForceOn } from './document-columns.js';

const among = (condition: (value: string) => string) =>
  unevenly(
    custom<string>((value, parameters) => `a.kind = 'document' AND a.id IN (SELECT d.article_id FROM info_documents d WHERE ${condition(parameters.add(value))})`),
  );

/** How a list of articles `a` is narrowed to official documents. */
export const documentFilters = {
  documentType: among((type) => `d.type = ${type}::text`),
  issuingOrganizationId: among((id) => `d.issuing_organization_id = ${id}::uuid`),
  documentNumber: equals('a.document_number'),
  inForceOn: custom<string>((value, parameters) => {
    const day = `${parameters.add(value)}::date`;
    return `a.kind = 'document' AND a.status = 'published' AND EXISTS (SELECT FROM info_documents d WHERE d.article_id = a.id AND ${inForceOn(day)})`;
  }),
};
