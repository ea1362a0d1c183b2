import { IsInt, Max, Min } from 'class-validator';

/** `settings.paper-shelf` of zhibu.yaml. */
export class PaperShelfSettings {
  /** How many days ahead of its day an entry may be made. */
  @IsInt() @Min(0) @Max(3650) daysAhead = 365;
}
