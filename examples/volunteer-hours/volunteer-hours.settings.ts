import { IsBoolean, IsInt, Max, Min } from 'class-validator';
import { Setting } from 'zhibu';

/** What organisations may set for themselves and below; in zhibu.yaml `settings.volunteer-hours`. */
export class VolunteerHoursSettings {
  @Setting({ zh: '一人一次活动最多分钟数', en: 'Most minutes of one person in one activity' }) @IsInt() @Min(1) @Max(1440) mostMinutes = 720;

  @Setting({ zh: '时长须由登记人以外的人确认', en: 'Hours are confirmed by somebody else than who registered them' }) @IsBoolean() confirmedByAnother = false;
}
