import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { type RequestContext, requestErrors, UnitOfWork, type WorkTransaction } from 'zhibu';
import { MemberDirectory } from 'zhibu/base';
import type { VolunteerActivity } from '../activity/activity.dto.js';
import { ActivityRepository } from '../activity/activity.repository.js';
import { volunteerHoursErrors } from '../volunteer-hours.errors.js';
import { volunteerHoursPermissions } from '../volunteer-hours.permissions.js';
import type { RegisterHours, UpdateHours, VolunteerHours } from './hours.dto.js';
import { HoursChecks } from './hours-checks.js';
import { HoursReader } from './hours-reader.js';
import { HoursRepository } from './hours.repository.js';
import type { LockedHours } from './hours-rows.js';

/** Registers hours, and corrects them until they are confirmed. */
@Injectable()
export class HoursService {
  constructor(
    private readonly hours: HoursRepository,
    private readonly activities: ActivityRepository,
    private readonly members: MemberDirectory,
    private readonly checks: HoursChecks,
    private readonly reader: HoursReader,
    private readonly work: UnitOfWork,
  ) {}

  /** @throws Problem `request.not_found` for an activity out of scope, and `volunteer-hours.*` */
  async register(context: RequestContext, activityId: string, { memberId, minutes, note = null }: RegisterHours): Promise<VolunteerHours> {
    const { id } = await this.work.run(context, async (tx) => {
      const activity = (await this.activities.lock(tx, context.scope, [activityId])).get(activityId);
      if (!activity) throw requestErrors.notFound();
      await this.requireFit(activity, minutes);
      const member = (await this.members.find(tx, [memberId])).get(memberId);
      if (!member || !context.scope.covers(member.node)) throw volunteerHoursErrors.memberUnknown({ memberId });
      const entry = { id: uuidv7(), activityId, memberId, minutes, note };
      const [inserted] = await this.hours.insert(tx, [entry], context.principal.accountId);
      if (inserted === undefined) throw volunteerHoursErrors.alreadyRegistered();
      noteHours(tx, { id: inserted, organizationId: activity.organizationId }, ['memberId', 'minutes', 'note']);
      return { id: inserted };
    });
    return this.reader.get(context, id);
  }

  /** @throws Problem `request.not_found`, `request.stale`, and `volunteer-hours.*` */
  async update(context: RequestContext, id: string, change: UpdateHours): Promise<VolunteerHours> {
    await this.work.run(context, async (tx) => {
      const entry = await this.changeable(tx, context, id);
      const { minutes = entry.minutes, note = entry.note } = change;
      await this.requireFit({ ...entry, state: entry.activityState }, minutes);
      await this.hours.update(tx, [{ id, minutes, note }]);
      noteHours(tx, entry, Object.keys(change));
    });
    return this.reader.get(context, id);
  }

  /** @throws Problem `request.not_found`, `request.stale`, `volunteer-hours.already_confirmed` */
  delete(context: RequestContext, id: string): Promise<void> {
    return this.work.run(context, async (tx) => {
      const entry = await this.changeable(tx, context, id);
      await this.hours.delete(tx, id);
      noteHours(tx, entry, ['deleted']);
    });
  }

  private async requireFit(activity: Pick<VolunteerActivity, 'organizationId' | 'state' | 'heldOn'>, minutes: number): Promise<void> {
    const limits = await this.checks.mostMinutesIn([activity.organizationId]);
    const fault = this.checks.faultOf(activity, minutes, limits.get(activity.organizationId) ?? 0);
    if (fault) throw fault;
  }

  private async changeable(tx: WorkTransaction, { scope, ifMatch }: RequestContext, id: string): Promise<LockedHours> {
    const entry = await this.hours.lock(tx, scope, id);
    if (!entry) throw requestErrors.notFound();
    ifMatch?.require(entry.version);
    if (entry.state === 'confirmed') throw volunteerHoursErrors.alreadyConfirmed();
    return entry;
  }
}

function noteHours(tx: WorkTransaction, { id, organizationId }: { readonly id: string; readonly organizationId: string }, fields: readonly string[]): void {
  tx.audit({ action: volunteerHoursPermissions.hours.register.key, targetKind: 'volunteerHours', targetId: id, organizationId, fields });
}
