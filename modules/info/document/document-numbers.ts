import { Injectable } from '@nestjs/common';
import { Clock, type ManagedRows, type Transaction } from '../../../src/index.js';
import { citationOf } from '../rule-citation.js';
import { documentErrors } from './document.errors.js';
import { DocumentRepository } from './document.repository.js';
import { documentNumber } from './document.rules.js';
import { NUMBER_CURES, readDocumentNumber } from './document-number.js';

const INVALID = 'not_a_document_number';
const TAKEN = 'taken';

/** The numbers of official documents (INF-3). */
@Injectable()
export class DocumentNumbers {
  constructor(
    private readonly documents: DocumentRepository,
    private readonly clock: Clock,
  ) {}

  /** A number as it is kept. @throws Problem `info.document_number_invalid` with the cure */
  read(text: string): string {
    const read = this.tryRead(text);
    if ('number' in read) return read.number;
    const message = NUMBER_CURES[read.cure];
    const errors = [{ pointer: '/documentNumber', code: INVALID, message }];
    throw documentErrors.documentNumberInvalid({ number: text, cure: message }, { errors, rule: citationOf(documentNumber) });
  }

  /** What somebody looks for: a number as it is kept, or the text itself. */
  soughtBy(text: string): string {
    const read = this.tryRead(text);
    return 'number' in read ? read.number : text;
  }

  /** @throws Problem `info.document_number_taken` where the issuing organisation has another document of that number, named where the caller may see it */
  async requireFree(tx: Transaction, rows: ManagedRows, id: string, issuerId: string, number: string): Promise<void> {
    const other = await this.documents.withNumber(tx, rows, id, issuerId, number);
    if (!other) return;
    const { title } = other;
    const errors = [{ pointer: '/documentNumber', code: TAKEN, message: { zh: '字号已被使用。', en: 'The number is taken.' } }];
    const named = title === null ? '' : { zh: `《${title}》`, en: ` (${title})` };
    throw documentErrors.documentNumberTaken({ number, other: named }, { errors, rule: citationOf(documentNumber) });
  }

  private tryRead(text: string) {
    return readDocumentNumber(text, Number(this.clock.today().slice(0, 4)));
  }
}
