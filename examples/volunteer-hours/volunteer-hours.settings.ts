import { IsBoolean, IsInt, Max, Min } from 'class-validator';

/** `settings.volunteer-hours` of zhibu.yaml. */
export class VolunteerHoursSettings {
  /** The most minutes that one person can have worked in one activity. */
  @IsInt() @Min(1) @Max(1440) mostMinutes = 720;

  /** Whether hours are confirmed by somebody else than who registered them. */
  @IsBoolean() confirmedByAnother = false;
}
