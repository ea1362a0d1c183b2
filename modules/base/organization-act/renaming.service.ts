import { Injectable } from '@nestjs/common';
import type { RequestContext, Transaction, Warning } from '../../../src/index.js';
import { warnOfNesting } from '../organization/nesting.js';
import { upgradesGoStepByStep } from '../organization/organization.rules.js';
import type { OrganizationType } from '../organization/organization-types.js';
import { citationOn } from '../rule/rule-book.js';
import { ActStage } from './act-stage.js';
import { OpenCases } from './open-cases.js';
import type { RenameOrganization, ReorganizedOrganization, UpgradeOrganization } from './organization-act.dto.js';
import { organizationActErrors } from './organization-act.errors.js';
import { organizationRenamed, organizationUpgraded } from './organization-act.events.js';
import type { Subject } from './organization-act-rows.js';
import { writeName, writeType } from './organization-act-writes.js';

/** From the lowest to the highest. */
const STEPS: readonly OrganizationType[] = ['branch', 'generalBranch', 'committee'];

const NEIGHBOURS = `
  SELECT (SELECT type FROM base_organizations WHERE id = $1) AS parent,
    ARRAY(SELECT DISTINCT type FROM base_organizations WHERE parent_id = $2 AND status = 'active') AS children`;

/** The acts after which an organisation is called or ranks otherwise: rename (更名), upgrade (升格). */
@Injectable()
export class RenamingService {
  constructor(
    private readonly stage: ActStage,
    private readonly cases: OpenCases,
  ) {}

  /** @throws Problem `base.act_changes_nothing`, and those of {@link ActStage.perform} */
  rename(context: RequestContext, id: string, input: RenameOrganization): Promise<ReorganizedOrganization> {
    return this.stage.perform(context, { id, kind: 'rename', input, reshapes: false }, async (act) => {
      const { tx, subject, payload } = act;
      const { name, shortName = subject.shortName } = input;
      if (name === subject.name && shortName === subject.shortName) throw organizationActErrors.actChangesNothing();
      await act.record({ name, shortName });
      await writeName(tx, act, id, name, shortName);
      tx.emit(organizationRenamed, { organizationId: id, payload });
      return {};
    });
  }

  /** @throws Problem `base.not_an_upgrade`, and those of {@link OpenCases.requireNone} and {@link ActStage.perform} */
  upgrade(context: RequestContext, id: string, input: UpgradeOrganization): Promise<ReorganizedOrganization> {
    return this.stage.perform(context, { id, kind: 'upgrade', input, reshapes: false }, async (act) => {
      const { tx, subject, effectiveOn, payload } = act;
      const [fromType, toType] = [subject.type, input.type];
      const steps = STEPS.indexOf(toType) - STEPS.indexOf(fromType);
      if (!STEPS.includes(fromType) || steps < 1) throw organizationActErrors.notAnUpgrade();
      await this.cases.requireNone(act, 'upgrade', [{ id, pointer: '' }]);
      if (steps > 1) act.warnings.push(leap(effectiveOn));
      act.warnings.push(...(await warnOfNeighbours(tx, subject, toType, effectiveOn)));
      await act.record({ type: toType, fromType });
      await writeType(tx, act, id, toType);
      tx.emit(organizationUpgraded, { organizationId: id, payload: { ...payload, fromType, toType } });
      return {};
    });
  }
}

async function warnOfNeighbours(tx: Transaction, { id, parentId }: Subject, type: OrganizationType, on: string): Promise<Warning[]> {
  const row = await tx.one<{ parent: OrganizationType | null; children: OrganizationType[] }>(NEIGHBOURS, [parentId, id]);
  const above = row?.parent ? warnOfNesting(row.parent, type, on) : [];
  return [...above, ...(row?.children ?? []).flatMap((child) => warnOfNesting(type, child, on))];
}

function leap(on: string): Warning {
  return {
    code: 'base.upgrade_leaps',
    message: { zh: '党支部越过党总支直接升格为党委。', en: 'The branch becomes a committee without having been a general branch.' },
    rule: citationOn(upgradesGoStepByStep, on),
  };
}
