import { Injectable } from '@nestjs/common';
import { Clock, type Problem, TreeSettings } from 'zhibu';
import type { VolunteerActivity } from '../activity/activity.dto.js';
import { volunteerHoursErrors } from '../volunteer-hours.errors.js';
import { VolunteerHoursSettings } from '../volunteer-hours.settings.js';

/** What hours must be like, whether they come by a request or in a file. */
@Injectable()
export class HoursChecks {
  constructor(
    private readonly settings: TreeSettings,
    private readonly clock: Clock,
  ) {}

  /** The most minutes of one person in an activity of each of these organisations, by id. */
  async mostMinutesIn(organizationIds: Iterable<string>): Promise<ReadonlyMap<string, number>> {
    const limits = [...new Set(organizationIds)].map(async (id) => [id, (await this.settings.of(VolunteerHoursSettings, id)).mostMinutes] as const);
    return new Map(await Promise.all(limits));
  }

  /** Why hours cannot be written into an activity; null where they can. */
  faultOf({ state, heldOn }: Pick<VolunteerActivity, 'state' | 'heldOn'>, minutes: number, most: number): Problem | null {
    if (state === 'closed') return volunteerHoursErrors.activityClosed();
    if (heldOn > this.clock.today()) return volunteerHoursErrors.notHeldYet({ heldOn });
    return minutes > most ? volunteerHoursErrors.tooManyMinutes({ most }) : null;
  }
}
