import { ChoiceField, DateField, IdField, pickOf, type SpreadsheetColumn, TextField } from 'zhibu';
import { RegisterHours } from './hours.dto.js';
import { HOURS_STATES } from './hours-state.js';

const ONLY_EXPORTED = { zh: '导出时带有，导入时不读', en: 'Comes with an export, and is not read' };

/** The columns of a file, in the order of the template. */
export const HOURS_COLUMNS: readonly SpreadsheetColumn[] = [
  { field: 'id', title: { zh: '编号', en: 'Id' }, note: ONLY_EXPORTED },
  { field: 'activityId', title: { zh: '活动编号', en: 'Id of the activity' }, required: true },
  { field: 'activityTitle', title: { zh: '活动名称', en: 'Activity' }, note: ONLY_EXPORTED },
  { field: 'heldOn', title: { zh: '日期', en: 'Day' }, date: true, note: ONLY_EXPORTED },
  { field: 'memberId', title: { zh: '党员编号', en: 'Id of the member' }, required: true },
  { field: 'memberName', title: { zh: '姓名', en: 'Name' }, note: ONLY_EXPORTED },
  { field: 'minutes', title: { zh: '分钟', en: 'Minutes' }, required: true, number: true },
  { field: 'note', title: { zh: '所做的工作', en: 'What he did' } },
  {
    field: 'state',
    title: { zh: '状态', en: 'State' },
    choices: [
      { code: 'registered', name: { zh: '已登记', en: 'registered' } },
      { code: 'confirmed', name: { zh: '已确认', en: 'confirmed' } },
    ],
    note: ONLY_EXPORTED,
  },
];

/** A row of a file: the hours of a member in an activity, by which it is known. */
export class HoursFileRow extends pickOf(RegisterHours, ['memberId', 'minutes', 'note']) {
  @IdField() activityId: string;
  @IdField({ optional: true }) id?: string;
  @TextField({ optional: true }) activityTitle?: string;
  @DateField({ optional: true }) heldOn?: string;
  @TextField({ optional: true }) memberName?: string;
  @ChoiceField(HOURS_STATES, { optional: true }) state?: string;
}
