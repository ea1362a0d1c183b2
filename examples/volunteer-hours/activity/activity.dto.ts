import { ChoiceField, DateField, IdField, InstantField, IntegerField, ListQuery, partialOf, pickOf, TextField } from 'zhibu';
import { ACTIVITY_STATES, type ActivityState } from './activity-state.js';

/** The body of `POST /volunteer-activities`. */
export class CreateVolunteerActivity {
  @IdField() organizationId: string;
  @TextField({ trim: true, description: { zh: '活动名称', en: 'What is done' }, example: '清理河道' }) title: string;
  @TextField({ trim: true, description: { zh: '地点', en: 'Where' }, example: '东山镇文化广场' }) place: string;
  @DateField({ description: { zh: '日期', en: 'On which day' } }) heldOn: string;
  @IdField({ description: { zh: '组织者，党员编号', en: 'The member who organizes it' } }) organizerId: string;
  @TextField({ max: 2000, multiline: true, optional: true, nullable: true, description: { zh: '备注', en: 'Note' } }) note?: string | null;
}

/** The body of `PATCH /volunteer-activities/{id}`. */
export class UpdateVolunteerActivity extends partialOf(pickOf(CreateVolunteerActivity, ['title', 'place', 'heldOn', 'organizerId', 'note'])) {}

/** Voluntary work of an organisation. */
export class VolunteerActivity {
  @IdField() id: string;
  @IdField() organizationId: string;
  @TextField() title: string;
  @TextField() place: string;
  @DateField() heldOn: string;
  @IdField({ nullable: true, description: { zh: '组织者；已清除个人信息的为 null', en: 'Its organizer; null once he is erased' } }) organizerId: string | null;
  @TextField({ max: 2000, multiline: true, nullable: true }) note: string | null;
  @ChoiceField(ACTIVITY_STATES) state: ActivityState;
  @IntegerField({ min: 1 }) version: number;
  @InstantField() createdAt: string;
  @InstantField() updatedAt: string;
}

/** The parameters of `GET /volunteer-activities`. */
export class VolunteerActivityQuery extends ListQuery {
  @IdField({ optional: true }) organizationId?: string;
  @ChoiceField(ACTIVITY_STATES, { optional: true }) state?: ActivityState;
  @DateField({ optional: true, description: { zh: '不早于', en: 'Not before this day' } }) heldFrom?: string;
  @DateField({ optional: true, description: { zh: '不晚于', en: 'Not after this day' } }) heldUntil?: string;
}
