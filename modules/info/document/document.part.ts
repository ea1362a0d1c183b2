import type { ModulePart } from '../../../src/index.js';
import { documentCodeSystems } from './document.codes.js';
import { DocumentEntity } from './document.entity.js';
import { documentErrors } from './document.errors.js';
import { DocumentReplacementEntity } from './document-replacement.entity.js';
import { documentNumber, upwardDocuments } from './document.rules.js';
import { TurnDocumentsJob } from './turn-documents.job.js';

/** What official documents bring. */
export const documentPart: ModulePart = {
  entities: [DocumentEntity, DocumentReplacementEntity],
  errors: [documentErrors],
  codeSystems: documentCodeSystems,
  rules: [documentNumber, upwardDocuments],
  jobs: [TurnDocumentsJob],
};
