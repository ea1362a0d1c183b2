import { Injectable } from '@nestjs/common';
import type { ExportRow, RequestContext } from '../../../src/index.js';
import { MemberNumbers } from '../member/member-numbers.js';
import type { MemberFilter } from './member-file.dto.js';
import { type ListedMember, MemberFileRepository } from './member-file.repository.js';

/** Members for a file: what a reader of the list sees, their numbers masked. */
@Injectable()
export class MemberExport {
  constructor(
    private readonly repository: MemberFileRepository,
    private readonly numbers: MemberNumbers,
  ) {}

  async *exportRows({ scope }: RequestContext, filter: MemberFilter): AsyncGenerator<ExportRow[]> {
    for await (const page of this.repository.all(scope, filter)) yield page.map((member) => rowOf(this.numbers.masked({ ...member })));
  }
}

/** By the fields of a file; the writer takes those that it has a column for. */
function rowOf(member: ListedMember): ExportRow {
  return Object.fromEntries(Object.entries(member).filter((entry): entry is [string, string | boolean | null] => typeof entry[1] !== 'number'));
}
