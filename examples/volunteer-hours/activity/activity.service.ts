import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { Clock, type Page, type RequestContext, requestErrors, requireInScope, ScopeTree, UnitOfWork, type WorkTransaction } from 'zhibu';
import { MemberDirectory } from 'zhibu/base';
import { volunteerHoursErrors } from '../volunteer-hours.errors.js';
import { volunteerHoursPermissions } from '../volunteer-hours.permissions.js';
import type { CreateVolunteerActivity, UpdateVolunteerActivity, VolunteerActivity, VolunteerActivityQuery } from './activity.dto.js';
import { ActivityRepository } from './activity.repository.js';
import type { ActivityState } from './activity-state.js';

/** Voluntary work: what is planned, held and closed. */
@Injectable()
export class ActivityService {
  constructor(
    private readonly activities: ActivityRepository,
    private readonly members: MemberDirectory,
    private readonly tree: ScopeTree,
    private readonly clock: Clock,
    private readonly work: UnitOfWork,
  ) {}

  list({ scope }: RequestContext, query: VolunteerActivityQuery): Promise<Page<VolunteerActivity>> {
    return this.activities.page(scope, query);
  }

  /** @throws Problem `request.not_found` */
  async get({ scope }: RequestContext, id: string): Promise<VolunteerActivity> {
    const activity = await this.activities.find(scope, id);
    if (!activity) throw requestErrors.notFound();
    return activity;
  }

  /** @throws Problem `request.not_found` for an organisation out of scope, `volunteer-hours.member_unknown` for its organizer */
  create(context: RequestContext, input: CreateVolunteerActivity): Promise<VolunteerActivity> {
    return this.work.run(context, async (tx) => {
      await requireInScope(this.tree, tx, context.scope, input.organizationId);
      await this.requireMember(tx, context, input.organizerId);
      const activity = await this.activities.insert(tx, uuidv7(), input);
      note(tx, activity, Object.keys(input));
      return activity;
    });
  }

  /** @throws Problem `request.not_found`, `request.stale`, `volunteer-hours.activity_closed`, `.member_unknown`, `.not_held_yet` */
  update(context: RequestContext, id: string, change: UpdateVolunteerActivity): Promise<VolunteerActivity> {
    return this.work.run(context, async (tx) => {
      const current = await this.locked(tx, context, id);
      if (current.state === 'closed') throw volunteerHoursErrors.activityClosed();
      if (change.organizerId !== undefined) await this.requireMember(tx, context, change.organizerId);
      if (change.heldOn !== undefined) await this.requireHeldOrEmpty(tx, id, change.heldOn);
      const activity = await this.activities.update(tx, { ...current, ...change });
      note(tx, activity, Object.keys(change));
      return activity;
    });
  }

  /** @throws Problem `request.not_found`, `request.stale`, `volunteer-hours.not_held_yet`, `.hours_unconfirmed` */
  close(context: RequestContext, id: string): Promise<VolunteerActivity> {
    return this.turn(context, id, 'closed', async (tx, { heldOn }) => {
      if (heldOn > this.clock.today()) throw volunteerHoursErrors.notHeldYet({ heldOn });
      const count = await this.activities.countUnconfirmed(tx, id);
      if (count > 0) throw volunteerHoursErrors.hoursUnconfirmed({ count });
    });
  }

  /** @throws Problem `request.not_found`, `request.stale` */
  reopen(context: RequestContext, id: string): Promise<VolunteerActivity> {
    return this.turn(context, id, 'open', () => Promise.resolve());
  }

  /** Turned to what it is already, it stays as it is. */
  private turn(
    context: RequestContext,
    id: string,
    state: ActivityState,
    check: (tx: WorkTransaction, activity: VolunteerActivity) => Promise<void>,
  ): Promise<VolunteerActivity> {
    return this.work.run(context, async (tx) => {
      const current = await this.locked(tx, context, id);
      if (current.state === state) return current;
      await check(tx, current);
      note(tx, current, [`state:${state}`]);
      return this.activities.setState(tx, id, state);
    });
  }

  private async locked(tx: WorkTransaction, { scope, ifMatch }: RequestContext, id: string): Promise<VolunteerActivity> {
    const activity = (await this.activities.lock(tx, scope, [id])).get(id);
    if (!activity) throw requestErrors.notFound();
    ifMatch?.require(activity.version);
    return activity;
  }

  private async requireMember(tx: WorkTransaction, { scope }: RequestContext, memberId: string): Promise<void> {
    const member = (await this.members.find(tx, [memberId])).get(memberId);
    if (!member || !scope.covers(member.node)) throw volunteerHoursErrors.memberUnknown({ memberId });
  }

  /** Nobody can have worked on a day to come. */
  private async requireHeldOrEmpty(tx: WorkTransaction, id: string, heldOn: string): Promise<void> {
    if (heldOn > this.clock.today() && (await this.activities.hasHours(tx, id))) throw volunteerHoursErrors.notHeldYet({ heldOn });
  }
}

function note(tx: WorkTransaction, { id, organizationId }: VolunteerActivity, fields: readonly string[]): void {
  tx.audit({ action: volunteerHoursPermissions.activity.manage.key, targetKind: 'volunteerActivity', targetId: id, organizationId, fields });
}
