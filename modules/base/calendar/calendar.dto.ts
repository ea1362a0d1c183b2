import { ArrayField, ChoiceField, DateField, FlagField, IdField, IntegerField, of, TextField } from '../../../src/index.js';

/** The longest span that is answered at once. */
export const MAX_SPAN = 731;

/** What a day is. */
export class CalendarDayDto {
  @DateField() day: string;
  @ChoiceField(['workday', 'weekend', 'holiday']) kind: string;
  @TextField({ nullable: true, description: { zh: '节日；调休上班日为其所属节日', en: 'The holiday; of a make-up day the one it is for' } }) name: string | null;
  @FlagField({ description: { zh: '该年放假安排未知，结果为暂算', en: 'The holidays of its year are not known' } }) provisional: boolean;
}

/** The answer of `GET /calendar/days`. */
export class CalendarDays {
  @ArrayField(of.object(() => CalendarDayDto), { maxItems: MAX_SPAN }) items: CalendarDayDto[];
}

/** The query of `GET /calendar/days`. */
export class CalendarQuery {
  @DateField() from: string;
  @DateField() to: string;
  @IdField({ optional: true, description: { zh: '按哪个组织的日历，默认为所代表的组织', en: 'Whose calendar; the acting organization’s unless said' } })
  organizationId?: string;
}

/** Where a day is set. */
export class CalendarPlace {
  @IdField({ optional: true, description: { zh: '对其及下级设定；不填为所有组织', en: 'For this organization and below; everywhere where left out' } })
  organizationId?: string;
}

/** The body of `PUT /calendar/days/{day}`. */
export class SetCalendarDay extends CalendarPlace {
  @ChoiceField(['workday', 'holiday']) kind: 'workday' | 'holiday';
  @TextField({ max: 50, trim: true, example: '壮族三月三' }) name: string;
}

/** A year, and whether its holidays are known. */
export class CalendarYear {
  @IntegerField() year: number;
  @FlagField({ description: { zh: '放假安排是否完整', en: 'Whether all of its holidays are known' } }) complete: boolean;
}

/** The body of `PUT /calendar/years/{year}`. */
export class DeclareCalendarYear {
  @FlagField({ description: { zh: '是否已录入该年全部放假安排', en: 'Whether every holiday of the year has been entered' } }) complete: boolean;
}
