import { Injectable } from '@nestjs/common';
import { Clock, type Page, type RequestContext, requestErrors } from '../../../src/index.js';
import type { Transfer, TransferQuery } from './transfer.dto.js';
import { TransferRepository, type TransferRow } from './transfer.repository.js';

/** Reads transfers for a request. Both sides see a case once its letter is issued; before that the sender alone (TRF-3). */
@Injectable()
export class TransferReader {
  constructor(
    private readonly repository: TransferRepository,
    private readonly clock: Clock,
  ) {}

  async list({ scope }: RequestContext, query: TransferQuery): Promise<Page<Transfer>> {
    const today = this.clock.today();
    const page = await this.repository.page(scope, query, today);
    return { ...page, items: page.items.map((row) => toTransfer(row, today)) };
  }

  /** @throws Problem `request.not_found` */
  async get({ scope }: RequestContext, id: string): Promise<Transfer> {
    const row = await this.repository.find(scope, id);
    if (!row) throw requestErrors.notFound();
    return toTransfer(row, this.clock.today());
  }
}

function toTransfer(row: TransferRow, today: string): Transfer {
  return { ...row, isExpired: row.state === 'issued' && row.validUntil !== null && row.validUntil < today };
}
