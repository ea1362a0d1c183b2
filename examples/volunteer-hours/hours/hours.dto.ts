import { ArrayField, ChoiceField, DateField, IdField, InstantField, IntegerField, ListQuery, of, PageQuery, partialOf, pickOf, TextField } from 'zhibu';
import { HOURS_STATES, type HoursState } from './hours-state.js';

const FIRST_YEAR = 1921;
const LAST_YEAR = 9999;
const MOST_YEARS = LAST_YEAR - FIRST_YEAR + 1;
const DAY_MINUTES = 1440;

/** The body of `POST /volunteer-activities/{id}/hours`. */
export class RegisterHours {
  @IdField({ description: { zh: '党员编号', en: 'The member who worked' } }) memberId: string;
  @IntegerField({ min: 1, max: DAY_MINUTES, description: { zh: '分钟', en: 'Minutes' } }) minutes: number;
  @TextField({ max: 500, optional: true, nullable: true, description: { zh: '所做的工作', en: 'What he did' } }) note?: string | null;
}

/** The body of `PATCH /volunteer-hours/{id}`. */
export class UpdateHours extends partialOf(pickOf(RegisterHours, ['minutes', 'note'])) {}

/** The hours of one person in one activity. */
export class VolunteerHours {
  @IdField() id: string;
  @IdField() activityId: string;
  @TextField() activityTitle: string;
  @DateField() heldOn: string;
  @IdField({ description: { zh: '活动所属组织', en: 'The organization whose activity it is' } }) organizationId: string;
  @IdField({ nullable: true, description: { zh: '已清除个人信息的为 null', en: 'Null once he is erased' } }) memberId: string | null;
  @TextField({ nullable: true }) memberName: string | null;
  @IntegerField({ min: 1 }) minutes: number;
  @TextField({ max: 500, nullable: true }) note: string | null;
  @ChoiceField(HOURS_STATES) state: HoursState;
  @InstantField({ nullable: true }) confirmedAt: string | null;
  @IntegerField({ min: 1 }) version: number;
  @InstantField() createdAt: string;
  @InstantField() updatedAt: string;
}

/** The parameters of `GET /volunteer-hours`. */
export class VolunteerHoursQuery extends ListQuery {
  @IdField({ optional: true }) organizationId?: string;
  @IdField({ optional: true }) activityId?: string;
  @IdField({ optional: true }) memberId?: string;
  @IntegerField({ min: FIRST_YEAR, max: LAST_YEAR, optional: true }) year?: number;
  @ChoiceField(HOURS_STATES, { optional: true }) state?: HoursState;
}

/** The same for an export. */
export class VolunteerHoursFilter extends pickOf(VolunteerHoursQuery, ['organizationId', 'activityId', 'memberId', 'year', 'state']) {}

/** The parameters of `GET /me/volunteer-hours`. */
export class OwnHoursQuery extends PageQuery {
  @IntegerField({ min: FIRST_YEAR, max: LAST_YEAR, optional: true }) year?: number;
}

/** What sums are of; left out: of everything in scope. */
export class HoursSumsQuery extends pickOf(VolunteerHoursQuery, ['organizationId', 'memberId', 'year']) {}

/** What was done in a year and is confirmed. */
export class YearOfHours {
  @IntegerField() year: number;
  @IntegerField({ min: 1 }) minutes: number;
  @IntegerField({ min: 1, description: { zh: '活动次数', en: 'Activities' } }) activities: number;
  @IntegerField({ min: 0, description: { zh: '参加人数，不计已清除个人信息的', en: 'People who worked, but for those who were erased' } }) people: number;
}

/** Sums by year, the latest first. Of a person or of organisations; nobody is ranked by them. */
export class HoursSums {
  @ArrayField(of.object(() => YearOfHours), { maxItems: MOST_YEARS }) years: YearOfHours[];
}
