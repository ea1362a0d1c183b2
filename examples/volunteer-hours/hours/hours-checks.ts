import { Injectable } from '@nestjs/common';
import { Clock, type Problem } from 'zhibu';
import type { VolunteerActivity } from '../activity/activity.dto.js';
import { volunteerHoursErrors } from '../volunteer-hours.errors.js';
import { VolunteerHoursSettings } from '../volunteer-hours.settings.js';

/** What hours must be like, whether they come by a request or in a file. */
@Injectable()
export class HoursChecks {
  constructor(
    private readonly settings: VolunteerHoursSettings,
    private readonly clock: Clock,
  ) {}

  /** Why hours cannot be written into an activity; null where they can. */
  faultOf({ state, heldOn }: Pick<VolunteerActivity, 'state' | 'heldOn'>, minutes: number): Problem | null {
    const most = this.settings.mostMinutes;
    if (state === 'closed') return volunteerHoursErrors.activityClosed();
    if (heldOn > this.clock.today()) return volunteerHoursErrors.notHeldYet({ heldOn });
    return minutes > most ? volunteerHoursErrors.tooManyMinutes({ most }) : null;
  }
}
