import { Injectable } from '@nestjs/common';
import { Clock, type RequestContext } from '../../../src/index.js';
import { OrganizationGrants } from '../identity/grant/organization-grants.js';
import { requireActDay } from '../organization/act-day.js';
import { ActStage } from './act-stage.js';
import { OpenCases } from './open-cases.js';
import type { DissolveOrganization, ReorganizedOrganization } from './organization-act.dto.js';
import { organizationActErrors } from './organization-act.errors.js';
import { organizationDissolved } from './organization-act.events.js';
import { extentOf, latestOfMembers } from './organization-act-rows.js';
import { writeStatus } from './organization-act-writes.js';

/** The act by which an organisation ends (撤销). */
@Injectable()
export class DissolutionService {
  constructor(
    private readonly stage: ActStage,
    private readonly cases: OpenCases,
    private readonly grants: OrganizationGrants,
    private readonly clock: Clock,
  ) {}

  /**
   * Dissolves an organisation without members, without anything below it and without open cases; its grants end.
   *
   * @throws Problem `base.root_stays`, and those of {@link OpenCases.requireNone} and {@link ActStage.perform}
   */
  dissolve(context: RequestContext, id: string, input: DissolveOrganization): Promise<ReorganizedOrganization> {
    return this.stage.perform(context, { id, kind: 'dissolve', input, reshapes: true }, async (act) => {
      const { tx, subject, payload } = act;
      if (subject.parentId === null) throw organizationActErrors.rootStays();
      await this.cases.requireNone(act, 'dissolve', [{ id, pointer: '' }]);
      const { latest } = await extentOf(tx, subject);
      for (const day of [latest, await latestOfMembers(tx, subject)]) requireActDay(act.effectiveOn, { today: this.clock.today(), latest: day });
      await act.record({});
      await writeStatus(tx, act, [id], 'dissolved');
      await this.grants.end(tx, [id]);
      tx.emit(organizationDissolved, { organizationId: id, payload: { ...payload, successorId: null } });
      return {};
    });
  }
}
