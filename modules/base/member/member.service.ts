import { Injectable } from '@nestjs/common';
import {
  acknowledgedReasons,
  isUniqueViolation,
  type RequestContext,
  requestErrors,
  type RowScope,
  toWarningBodies,
  UnitOfWork,
  type WarningBody,
  type WorkTransaction,
} from '../../../src/index.js';
import { organizationErrors } from '../organization/organization.errors.js';
import type { CreateMember, Member, MemberWithWarnings, UpdateMember } from './member.dto.js';
import { memberErrors } from './member.errors.js';
import { MemberRepository } from './member.repository.js';
import { MemberChanges } from './member-changes.js';
import { MemberChecks } from './member-checks.js';
import { MemberEntries } from './member-entries.js';
import { MemberFlags } from './member-flags.js';
import { MemberAnswers } from './member-answers.js';

/** What is kept for an idempotency key: no personal data. */
interface Registered {
  readonly id: string;
  readonly warnings: WarningBody[];
}

/** Brings members onto the roll and changes what is known of them. */
@Injectable()
export class MemberService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly repository: MemberRepository,
    private readonly entries: MemberEntries,
    private readonly changes: MemberChanges,
    private readonly checks: MemberChecks,
    private readonly flags: MemberFlags,
    private readonly answers: MemberAnswers,
  ) {}

  /**
   * Registers a member of an organisation in scope.
   *
   * @throws Problem `base.organization_not_found`, `base.group_not_in_organization`, `base.member_exists`, and those of {@link MemberEntries.draft}
   */
  async create(context: RequestContext, input: CreateMember): Promise<MemberWithWarnings> {
    let added: Member | undefined;
    const { id, warnings } = await this.work.run(context, async (tx): Promise<Registered> => {
      const home = await this.repository.lockHome(tx, context.scope, input.organizationId);
      if (!home) throw organizationErrors.organizationNotFound({ id: input.organizationId });
      const draft = await this.entries.draft(tx, context.scope, input, home);
      if (input.groupId) await this.requireGroup(tx, home.id, input.groupId);
      const reason = acknowledgedReasons(draft.warnings, input.acknowledge);
      [added] = await this.entries.add(tx, [draft], new Map(reason === undefined ? [] : [[draft.row.id, reason]]));
      if (!added) throw await this.exists(tx, context.scope, draft.row.idNumberIndex);
      const flags = await this.flags.of(added, home.node, tx);
      return { id: added.id, warnings: toWarningBodies([...draft.warnings, ...flags], context.language) };
    });
    const row = added?.id === id ? added : await this.repository.find(context.scope, id);
    if (!row) throw requestErrors.notFound();
    return { ...(await this.answers.of(row)), warnings };
  }

  /**
   * Changes roster fields; stage, status and organisation change by acts.
   *
   * @throws Problem `request.not_found`, `request.stale`, and those of {@link MemberChanges.plan}
   */
  async update(context: RequestContext, id: string, input: UpdateMember): Promise<MemberWithWarnings> {
    try {
      return await this.work.run(context, (tx) => this.change(tx, context, id, input));
    } catch (error) {
      // Somebody else came onto a roll with the corrected number between the look and the write.
      if (isUniqueViolation(error, 'base_members_one_home')) throw this.checks.memberExists(null, error);
      throw error;
    }
  }

  private async change(tx: WorkTransaction, { scope, ifMatch, language }: RequestContext, id: string, input: UpdateMember): Promise<MemberWithWarnings> {
    const current = await this.repository.lock(tx, scope, id);
    if (!current) throw requestErrors.notFound();
    ifMatch?.require(current.version);
    const change = await this.changes.plan(tx, scope, current, input);
    const reason = acknowledgedReasons(change.warnings, input.acknowledge);
    const [changed = current] = await this.changes.write(tx, [change], new Map(reason === undefined ? [] : [[id, reason]]));
    const warnings = [...change.warnings, ...(await this.flags.of(changed, current.node, tx))];
    return { ...(await this.answers.of(changed)), warnings: toWarningBodies(warnings, language) };
  }

  private async requireGroup(tx: WorkTransaction, organizationId: string, groupId: string): Promise<void> {
    const groups = await this.repository.groupsOf(tx, organizationId, [groupId]);
    if (!groups.has(groupId)) throw memberErrors.groupNotInOrganization();
  }

  private async exists(tx: WorkTransaction, rows: RowScope, idNumberIndex: string) {
    const twin = await this.repository.twin(tx, rows, idNumberIndex);
    return this.checks.memberExists(twin?.id ?? null);
  }
}
