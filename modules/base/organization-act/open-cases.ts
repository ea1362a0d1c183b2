import { Injectable } from '@nestjs/common';
import { Contributions, type FieldFault, TreeMenu, type VetoedAct } from '../../../src/index.js';
import { treeStaysWhole } from '../organization/organization.rules.js';
import { citationOn } from '../rule/rule-book.js';
import type { OpenAct } from './open-act.js';
import { organizationActErrors } from './organization-act.errors.js';

/** An organisation that an act concerns, with where the request names it. */
export interface Concerned {
  readonly id: string;
  /** `/organizationIds/0`; empty for the one in the path. */
  readonly pointer: string;
}

/** Asks the modules whether anything open stands in the way of an act. */
@Injectable()
export class OpenCases {
  constructor(
    private readonly contributions: Contributions,
    private readonly menu: TreeMenu,
  ) {}

  /**
   * Asks those that are in force for the organisation: of another nobody could close a case.
   * @throws Problem 409 `base.organization_has_open_cases` with each case in `errors`
   */
  async requireNone(act: OpenAct, kind: Exclude<VetoedAct['act'], 'erase'>, organizations: readonly Concerned[]): Promise<void> {
    const errors: FieldFault[] = [];
    for (const organization of organizations) errors.push(...(await this.of(act, kind, organization)));
    if (errors.length > 0) throw organizationActErrors.organizationHasOpenCases({}, { errors, rule: citationOn(treeStaysWhole, act.effectiveOn) });
  }

  private async of({ tx }: OpenAct, act: VetoedAct['act'], { id: targetId, pointer }: Concerned): Promise<FieldFault[]> {
    const faults: FieldFault[] = [];
    for (const { moduleId, value } of this.contributions.instances('vetoes')) {
      if (!(await this.menu.isInForce(moduleId, targetId, tx))) continue;
      const cases = await value.openCases({ act, targetKind: 'organization', targetId }, tx);
      faults.push(...cases.map(({ code, message, values, count }) => ({ pointer, code, message, values: { ...values, count } })));
    }
    return faults;
  }
}
