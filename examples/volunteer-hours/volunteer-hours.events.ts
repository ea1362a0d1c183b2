import { defineEvent } from 'zhibu';

/** What {@link hoursConfirmed} tells. */
export interface HoursConfirmedPayload {
  readonly hoursId: string;
  readonly activityId: string;
  readonly memberId: string;
  readonly minutes: number;
}

/** Somebody's hours were confirmed: they count from now on. */
export const hoursConfirmed = defineEvent<HoursConfirmedPayload>('volunteer-hours.hours_confirmed');
