import { Injectable } from '@nestjs/common';
import { CustomFields } from '../../../src/index.js';
import type { Member } from './member.dto.js';
import { MEMBER_HOST } from './member-field-host.js';
import { MemberNumbers } from './member-numbers.js';

/** Makes answers of rows of members: their numbers masked, of their custom values those that hold where they are. */
@Injectable()
export class MemberAnswers {
  constructor(
    private readonly numbers: MemberNumbers,
    private readonly fields: CustomFields,
  ) {}

  /** The same row, which is changed: a list has up to a hundred. */
  async of<T extends Member>(row: T): Promise<T> {
    await this.all([row]);
    return row;
  }

  async all(rows: readonly Member[]): Promise<void> {
    await this.fields.show(MEMBER_HOST, rows);
    for (const row of rows) this.numbers.masked(row);
  }
}
