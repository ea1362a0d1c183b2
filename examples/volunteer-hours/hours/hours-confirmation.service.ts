import { Injectable } from '@nestjs/common';
import { type RequestContext, requestErrors, TreeSettings, UnitOfWork, type WorkTransaction } from 'zhibu';
import { Notifier } from 'zhibu/base';
import { volunteerHoursErrors } from '../volunteer-hours.errors.js';
import { hoursConfirmed } from '../volunteer-hours.events.js';
import { volunteerHoursNotifications } from '../volunteer-hours.notifications.js';
import { volunteerHoursPermissions } from '../volunteer-hours.permissions.js';
import { VolunteerHoursSettings } from '../volunteer-hours.settings.js';
import type { VolunteerHours } from './hours.dto.js';
import { HoursReader } from './hours-reader.js';
import { HoursRepository } from './hours.repository.js';
import type { LockedHours } from './hours-rows.js';

/** Confirms hours, from when on they count, and takes a confirmation back. */
@Injectable()
export class HoursConfirmationService {
  constructor(
    private readonly hours: HoursRepository,
    private readonly reader: HoursReader,
    private readonly settings: TreeSettings,
    private readonly notifier: Notifier,
    private readonly work: UnitOfWork,
  ) {}

  /**
   * Confirms an entry; one that is confirmed stays as it is.
   * @throws Problem `request.not_found`, `request.stale`, `volunteer-hours.confirmed_by_registrar`
   */
  async confirm(context: RequestContext, id: string): Promise<VolunteerHours> {
    const { accountId } = context.principal;
    await this.work.run(context, async (tx) => {
      const entry = await this.locked(tx, context, id);
      if (entry.state === 'confirmed') return;
      const { confirmedByAnother } = await this.settings.of(VolunteerHoursSettings, entry.organizationId);
      if (confirmedByAnother && entry.registeredBy === accountId) throw volunteerHoursErrors.confirmedByRegistrar();
      await this.hours.confirm(tx, id, accountId);
      noteState(tx, entry, 'confirmed');
      await this.tell(tx, entry);
    });
    return this.reader.get(context, id);
  }

  /** @throws Problem `request.not_found`, `request.stale`, `volunteer-hours.activity_closed` */
  async unconfirm(context: RequestContext, id: string): Promise<VolunteerHours> {
    await this.work.run(context, async (tx) => {
      const entry = await this.locked(tx, context, id);
      if (entry.activityState === 'closed') throw volunteerHoursErrors.activityClosed();
      if (entry.state === 'registered') return;
      await this.hours.unconfirm(tx, id);
      noteState(tx, entry, 'registered');
    });
    return this.reader.get(context, id);
  }

  private async locked(tx: WorkTransaction, { scope, ifMatch }: RequestContext, id: string): Promise<LockedHours> {
    const entry = await this.hours.lock(tx, scope, id);
    if (!entry) throw requestErrors.notFound();
    ifMatch?.require(entry.version);
    return entry;
  }

  private async tell(tx: WorkTransaction, { id, activityId, activityTitle, heldOn, memberId, minutes, organizationId }: LockedHours): Promise<void> {
    if (memberId === null) return;
    tx.emit(hoursConfirmed, { organizationId, payload: { hoursId: id, activityId, memberId, minutes } });
    await this.notifier.notify(tx, volunteerHoursNotifications.hoursConfirmed, {
      to: { memberIds: [memberId] },
      organizationId,
      values: { title: activityTitle, heldOn, minutes },
      url: '/me/volunteer-hours',
    });
  }
}

function noteState(tx: WorkTransaction, { id, organizationId }: LockedHours, state: VolunteerHours['state']): void {
  const action = volunteerHoursPermissions.hours.confirm.key;
  tx.audit({ action, targetKind: 'volunteerHours', targetId: id, organizationId, fields: [`state:${state}`] });
}
