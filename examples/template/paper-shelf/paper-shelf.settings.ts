import { IsInt, Max, Min } from 'class-validator';
import { Setting } from 'zhibu';

/** What organisations may set for themselves and below; in zhibu.yaml `settings.paper-shelf`. */
export class PaperShelfSettings {
  @Setting({ zh: '可提前登记的天数', en: 'How many days ahead of its day an entry may be made' }) @IsInt() @Min(0) @Max(3650) daysAhead = 365;
}
