import { Module } from '@nestjs/common';
import { DocumentDrafts } from './document-drafts.js';
import { DocumentNumbers } from './document-numbers.js';
import { DocumentReplacing } from './document-replacing.js';
import { DocumentRepository } from './document.repository.js';
import { TurnDocumentsJob } from './turn-documents.job.js';

/** What articles are as official documents. */
@Module({ providers: [DocumentDrafts, DocumentNumbers, DocumentReplacing, DocumentRepository, TurnDocumentsJob], exports: [DocumentDrafts, DocumentNumbers, DocumentRepository] })
export class DocumentModule {}
