import { Injectable } from '@nestjs/common';
import { cellsOf, CustomFields, type ExportRow, type RequestContext } from '../../../src/index.js';
import { MemberAnswers } from '../member/member-answers.js';
import { MEMBER_HOST } from '../member/member-field-host.js';
import type { MemberFilter } from './member-file.dto.js';
import { type ListedMember, MemberFileRepository } from './member-file.repository.js';

/** Members for a file: what a reader of the list sees, their numbers masked. */
@Injectable()
export class MemberExport {
  constructor(
    private readonly repository: MemberFileRepository,
    private readonly answers: MemberAnswers,
    private readonly fields: CustomFields,
  ) {}

  async *exportRows(context: RequestContext, filter: MemberFilter): AsyncGenerator<ExportRow[]> {
    const custom = await this.fields.filters(MEMBER_HOST, context, filter.custom);
    for await (const page of this.repository.all(context.scope, filter, custom)) {
      await this.answers.all(page);
      yield page.map(rowOf);
    }
  }
}

/** By the fields of a file; the writer takes those that it has a column for. */
function rowOf({ custom, ...member }: ListedMember): ExportRow {
  const fields = Object.entries(member).filter((entry): entry is [string, string | boolean | null] => typeof entry[1] !== 'number');
  return { ...Object.fromEntries(fields), ...cellsOf(custom) };
}
