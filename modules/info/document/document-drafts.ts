import { Injectable } from '@nestjs/common';
import { type ManagedRows, ScopeTree, type Transaction } from '../../../src/index.js';
import { CodeBook } from '../../base/index.js';
import { DOCUMENT_TYPE_CODES } from './document.codes.js';
import type { DocumentInput } from './document.dto.js';
import { documentErrors } from './document.errors.js';
import { DocumentNumbers } from './document-numbers.js';
import { DocumentReplacing } from './document-replacing.js';
import type { WrittenDocument } from './document-types.js';
import { refuseSeveralAddressees } from './require-addressee.js';

/** The article that a document is, as it is before. */
export interface DocumentPlace {
  readonly id: string;
  readonly organizationId: string;
  readonly documentNumber?: string | null;
  readonly document?: WrittenDocument | null;
}

/** What a request says of an article, as far as it concerns official documents; `type` is null where that was never said. */
export interface DocumentGiven {
  readonly kind: string;
  readonly documentNumber?: string | null;
  readonly document?: (Omit<DocumentInput, 'type' | 'addressees' | 'copies' | 'replaces'> & Pick<WrittenDocument, 'type' | 'addressees' | 'copies' | 'replaces'>) | null;
}

/** What is kept of it. The number of what is no official document is any text. */
export interface DocumentDraft {
  readonly documentNumber: string | null;
  readonly document: WrittenDocument | null;
}

/** Turns what a request says of an official document into what is kept, once nothing is wrong with it. */
@Injectable()
export class DocumentDrafts {
  constructor(
    private readonly codes: CodeBook,
    private readonly numbers: DocumentNumbers,
    private readonly replacing: DocumentReplacing,
    private readonly tree: ScopeTree,
  ) {}

  /**
   * @param rows what the caller manages
   * @throws Problem `info.not_a_document`, `info.document_type_unknown`, `info.document_period_reversed`, `info.issuer_out_of_scope`,
   *   `info.document_number_invalid`, `info.document_number_taken`, `info.one_addressee`, `info.not_replaceable`, `info.replacement_cycle`
   */
  async draftOf(tx: Transaction, rows: ManagedRows, before: DocumentPlace, { document: given = null, documentNumber: text = null, kind }: DocumentGiven): Promise<DocumentDraft> {
    if (kind !== 'document') {
      if (given) throw documentErrors.notADocument();
      return { document: null, documentNumber: text };
    }
    const document = writtenOf(given, before.organizationId);
    const known = before.document ?? null;
    if (document.type !== (known?.type ?? null)) await this.requireType(document.type);
    requirePeriod(document);
    refuseSeveralAddressees(document);
    await this.requireIssuer(tx, rows, document.issuingOrganizationId, [before.organizationId, known?.issuingOrganizationId]);
    // Whoever issued something else named what it replaces for himself.
    const isSameIssuer = document.issuingOrganizationId === known?.issuingOrganizationId;
    const documentNumber = await this.numberOf(tx, rows, before, document, text, isSameIssuer);
    await this.replacing.require(tx, rows, before.id, document.issuingOrganizationId, document.replaces, isSameIssuer ? known.replaces : []);
    return { document, documentNumber };
  }

  private async requireType(type: string | null): Promise<void> {
    if (type !== null && !(await this.codes.has(DOCUMENT_TYPE_CODES, type))) throw documentErrors.documentTypeUnknown({ type });
  }

  private async requireIssuer(tx: Transaction, rows: ManagedRows, issuerId: string, known: readonly (string | undefined)[]): Promise<void> {
    if (known.includes(issuerId)) return;
    const node = await this.tree.nodeOf(issuerId, tx);
    if (node === null || !rows.covers(node)) throw documentErrors.issuerOutOfScope();
  }

  private async numberOf(tx: Transaction, rows: ManagedRows, before: DocumentPlace, { issuingOrganizationId }: WrittenDocument, text: string | null, isSameIssuer: boolean): Promise<string | null> {
    if (text === null || (isSameIssuer && text === before.documentNumber)) return text;
    const number = this.numbers.read(text);
    await this.numbers.requireFree(tx, rows, before.id, issuingOrganizationId, number);
    return number;
  }
}

/** What is kept of what was given; what is left out is not said. */
export function writtenOf(given: DocumentGiven['document'], organizationId: string): WrittenDocument {
  const { addressees = [], copies = [], inForceFrom = null, inForceTo = null, issuedOn = null, issuingOrganizationId = organizationId, replaces = [], signer = null, type = null, urgency = null } = given ?? {};
  return { type, issuingOrganizationId, urgency, addressees, copies, signer, issuedOn, inForceFrom, inForceTo, replaces: [...new Set(replaces)].toSorted() };
}

function requirePeriod({ inForceFrom, inForceTo, issuedOn }: WrittenDocument): void {
  const begin = inForceFrom ?? issuedOn;
  if (begin !== null && inForceTo !== null && inForceTo < begin) throw documentErrors.documentPeriodReversed();
}
