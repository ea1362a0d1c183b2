import { Injectable } from '@nestjs/common';
import { acknowledgedReasons, Clock, CustomFields, type RequestContext, requestErrors, toWarningBodies, TreeMoves, UnitOfWork, type Warning, type WorkTransaction } from '../../../src/index.js';
import { PrincipalChanges } from '../identity/session/principal-changes.js';
import { requireActDay } from '../organization/act-day.js';
import type { OrganizationActKind } from '../organization/organization-history.entity.js';
import { ORGANIZATION_HOST } from '../organization/organization-field-host.js';
import { changesAreApproved } from '../organization/organization.rules.js';
import type { OrganizationStatus } from '../organization/organization-types.js';
import { citationOn } from '../rule/rule-book.js';
import { OpenAct } from './open-act.js';
import type { DatedAct, ReorganizedOrganization } from './organization-act.dto.js';
import { organizationActErrors } from './organization-act.errors.js';
import { lockSubjects, lockTree, readOrganization } from './organization-act-rows.js';

/** What is to be done to which organisation. */
export interface ActOrder {
  readonly id: string;
  readonly kind: OrganizationActKind;
  readonly input: DatedAct;
  /** Whether places, members or rights change with it: nobody else may then touch the tree meanwhile. */
  readonly reshapes: boolean;
}

/** Does acts: what all of them have in common. */
@Injectable()
export class ActStage {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly changes: PrincipalChanges,
    private readonly moves: TreeMoves,
    private readonly clock: Clock,
    private readonly fields: CustomFields,
  ) {}

  /**
   * Has `work` do an act on an organisation in scope, in one transaction.
   *
   * @returns the organisation as it is then, and what `work` adds to the answer
   * @throws Problem `request.not_found`, `request.stale`, `base.organization_dissolved`, `base.organization_not_dissolved`,
   *   `base.act_in_future`, `base.act_out_of_order`
   */
  perform<More extends object>(context: RequestContext, order: ActOrder, work: (act: OpenAct) => Promise<More>): Promise<ReorganizedOrganization & More> {
    return this.unit.run(context, async (tx) => {
      const { id, kind, input, reshapes } = order;
      if (reshapes) await lockTree(tx);
      const [subject] = await lockSubjects(tx, context.scope, [id]);
      if (!subject) throw requestErrors.notFound();
      context.ifMatch?.require(subject.version);
      requireStatus(kind, subject.status);
      const today = this.clock.today();
      const { effectiveOn = today, documentNumber = null, reason = null } = input;
      requireActDay(effectiveOn, { today, latest: subject.effectiveOn });
      const act = new OpenAct({ tx, context, kind, subject, effectiveOn, documentNumber, reason });
      if (documentNumber === null) act.warnings.push(documentMissing(effectiveOn));
      const more = await work(act);
      if (reshapes) await this.announce(tx);
      const warnings = distinct(act.warnings);
      const acknowledged = acknowledgedReasons(warnings, input.acknowledge);
      const note = { action: `base.organization.${kind}`, targetKind: 'organization', targetId: id, organizationId: id };
      tx.audit({ ...note, ...(acknowledged !== undefined && { reason: acknowledged }) });
      const organization = await readOrganization(tx, id);
      await this.fields.show(ORGANIZATION_HOST, [organization]);
      return { ...organization, warnings: toWarningBodies(warnings, context.language), ...more };
    });
  }

  private async announce(tx: WorkTransaction): Promise<void> {
    await this.changes.ofEveryone(tx);
    await this.moves.announce(tx);
  }
}

function requireStatus(kind: OrganizationActKind, status: OrganizationStatus): void {
  if (kind === 'restore' && status === 'active') throw organizationActErrors.organizationNotDissolved();
  if (kind !== 'restore' && status === 'dissolved') throw organizationActErrors.organizationDissolved();
}

function documentMissing(on: string): Warning {
  return {
    code: 'base.document_number_missing',
    message: { zh: '没有批复文号。', en: 'No number of an approving document is given.' },
    rule: citationOn(changesAreApproved, on),
  };
}

function distinct(warnings: readonly Warning[]): Warning[] {
  return [...new Map(warnings.map((warning) => [`${warning.code} ${warning.message.zh} ${JSON.stringify(warning.values)}`, warning])).values()];
}
