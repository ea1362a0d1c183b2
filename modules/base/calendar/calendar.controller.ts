import { Body, Controller, Delete, Get, Put, Query } from '@nestjs/common';
import { Authenticated, Ctx, DateParam, Endpoint, KeyParam, type RequestContext, requestErrors, Requires } from '../../../src/index.js';
import { basePermissions } from '../base.permissions.js';
import { CalendarDayDto, CalendarDays, CalendarPlace, CalendarQuery, CalendarYear, DeclareCalendarYear, SetCalendarDay } from './calendar.dto.js';
import { calendarErrors } from './calendar.errors.js';
import { CalendarService } from './calendar.service.js';

const { manage } = basePermissions.calendar;
const YEAR = /^[1-9][0-9]{3}$/;

/** Workdays and holidays. */
@Controller('calendar')
export class CalendarController {
  constructor(private readonly calendar: CalendarService) {}

  @Get('days')
  @Authenticated()
  @Endpoint({
    summary: { zh: '工作日历', en: 'List workdays and holidays' },
    returns: CalendarDays,
    errors: [requestErrors.notFound, calendarErrors.calendarSpanInvalid],
  })
  days(@Ctx() context: RequestContext, @Query() query: CalendarQuery): Promise<CalendarDays> {
    return this.calendar.days(context, query);
  }

  @Put('days/:day')
  @Requires(manage)
  @Endpoint({
    summary: { zh: '设定一天为工作日或假日', en: 'Make a day a workday or a holiday' },
    returns: CalendarDayDto,
    errors: [requestErrors.notFound, calendarErrors.calendarEverywhereDenied],
  })
  set(@Ctx() context: RequestContext, @DateParam('day') day: string, @Body() body: SetCalendarDay): Promise<CalendarDayDto> {
    return this.calendar.set(context, day, body);
  }

  @Delete('days/:day')
  @Requires(manage)
  @Endpoint({
    summary: { zh: '取消对一天的设定', en: 'Take back what was set for a day' },
    errors: [requestErrors.notFound, calendarErrors.calendarEverywhereDenied],
  })
  remove(@Ctx() context: RequestContext, @DateParam('day') day: string, @Query() place: CalendarPlace): Promise<void> {
    return this.calendar.remove(context, day, place);
  }

  @Get('years/:year')
  @Authenticated()
  @Endpoint({ summary: { zh: '一年的放假安排是否完整', en: 'Whether the holidays of a year are known' }, returns: CalendarYear, errors: [requestErrors.notFound] })
  year(@KeyParam('year', YEAR) year: string): Promise<CalendarYear> {
    return this.calendar.year(Number(year));
  }

  @Put('years/:year')
  @Requires(manage, { everywhere: true })
  @Endpoint({ summary: { zh: '声明一年的放假安排是否完整', en: 'Say whether the holidays of a year are all entered' }, returns: CalendarYear, errors: [requestErrors.notFound] })
  declare(@Ctx() context: RequestContext, @KeyParam('year', YEAR) year: string, @Body() { complete }: DeclareCalendarYear): Promise<CalendarYear> {
    return this.calendar.declare(context, Number(year), complete);
  }
}
