import { Injectable } from '@nestjs/common';
import { acknowledgedReasons, Clock, type RequestContext, requestErrors, toWarningBodies, UnitOfWork, type WorkTransaction } from '../../../src/index.js';
import { organizationErrors } from '../organization/organization.errors.js';
import { RuleBook } from '../rule/rule-book.js';
import type { CreateMember, Member, MemberWithWarnings } from './member.dto.js';
import { memberErrors } from './member.errors.js';
import { type Home, MemberRepository } from './member.repository.js';
import { oneHomeRule } from './member.rules.js';
import { type MemberDraft, MemberEntries } from './member-entries.js';
import { MemberNumbers } from './member-numbers.js';

/** Brings members onto the roll. */
@Injectable()
export class MemberService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly repository: MemberRepository,
    private readonly entries: MemberEntries,
    private readonly numbers: MemberNumbers,
    private readonly rules: RuleBook,
    private readonly clock: Clock,
  ) {}

  /**
   * Registers a member of an organisation in scope.
   *
   * @throws Problem `base.organization_not_found`, `base.group_not_in_organization`, `base.member_exists`, and those of {@link MemberEntries.draft}
   */
  async create(context: RequestContext, input: CreateMember): Promise<MemberWithWarnings> {
    let added: Member | undefined;
    // What is kept for the idempotency key is no personal data.
    const { id, warnings } = await this.work.run(context, async (tx) => {
      const home = await this.repository.lockHome(tx, context.scope, input.organizationId);
      if (!home) throw organizationErrors.organizationNotFound({ id: input.organizationId });
      const draft = await this.entries.draft(tx, input, home);
      if (input.groupId) await this.requireGroup(tx, home.id, input.groupId);
      const reason = acknowledgedReasons(draft.warnings, input.acknowledge);
      [added] = await this.entries.add(tx, [draft], new Map(reason === undefined ? [] : [[draft.row.id, reason]]));
      if (!added) throw await this.exists(tx, context, draft, home);
      return { id: added.id, warnings: toWarningBodies(draft.warnings, context.language) };
    });
    const row = added?.id === id ? added : await this.repository.find(context.scope, id);
    if (!row) throw requestErrors.notFound();
    return { ...this.numbers.masked(row), warnings };
  }

  private async requireGroup(tx: WorkTransaction, organizationId: string, groupId: string): Promise<void> {
    const groups = await this.repository.groupsOf(tx, organizationId, [groupId]);
    if (!groups.has(groupId)) throw memberErrors.groupNotInOrganization();
  }

  /** Says that somebody has the ID number; who, only to those who may see him. */
  private async exists(tx: WorkTransaction, { scope }: RequestContext, { row }: MemberDraft, { node }: Home) {
    const id = await this.repository.twin(tx, scope, row.idNumberIndex);
    const { citation: rule } = await this.rules.inForce(oneHomeRule, { node, on: this.clock.today() });
    return memberErrors.memberExists({}, { rule, ...(id !== null && { errors: [{ ...IN_SCOPE, values: { id } }] }) });
  }
}

const IN_SCOPE = {
  pointer: '/idNumber',
  code: 'member_in_scope',
  message: { zh: '此人在您的管理范围内，编号 {id}。', en: 'He is a member in your scope: {id}.' },
};
