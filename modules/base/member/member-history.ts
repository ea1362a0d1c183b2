import { Injectable } from '@nestjs/common';
import { defineList, equals, ListReader, type Page, type RequestContext, requestErrors, scopeBy } from '../../../src/index.js';
import { MemberRepository } from './member.repository.js';
import type { MemberAct, MemberActQuery } from './member-act.dto.js';
import { MEMBERS } from './member-rows.js';

const ACTS = defineList<MemberAct>({
  name: 'base.member_acts',
  from: `base_member_acts a JOIN ${MEMBERS} m ON m.id = a.member_id`,
  key: 'a.id',
  columns: {
    id: 'a.id',
    kind: 'a.kind',
    effectiveOn: 'a.effective_on',
    documentNumber: 'a.document_number',
    reason: 'a.reason',
    details: 'a.details',
    recordedAt: 'a.recorded_at',
  },
  sorts: { effectiveOn: { sql: 'a.effective_on', type: 'date' } },
  defaultSort: 'effectiveOn',
  filters: { memberId: equals('a.member_id', 'uuid') },
  scope: scopeBy.managed('m.organization_id'),
});

/** Tells what happened to a member. */
@Injectable()
export class MemberHistory {
  constructor(
    private readonly lists: ListReader,
    private readonly repository: MemberRepository,
  ) {}

  /** @throws Problem `request.not_found` */
  async list({ scope }: RequestContext, memberId: string, query: MemberActQuery): Promise<Page<MemberAct>> {
    const page = await this.lists.page(ACTS, { ...query, memberId } as MemberActQuery, scope);
    if (page.items.length === 0 && !(await this.repository.find(scope, memberId))) throw requestErrors.notFound();
    return page;
  }
}
