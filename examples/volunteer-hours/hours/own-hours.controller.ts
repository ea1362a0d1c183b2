import { Controller, Get, Query } from '@nestjs/common';
import { Authenticated, Ctx, Endpoint, type Page, pageOf, type RequestContext } from 'zhibu';
import { HoursSums, OwnHoursQuery, VolunteerHours } from './hours.dto.js';
import { HoursReader } from './hours-reader.js';

/** A member's own hours. */
@Controller('me/volunteer-hours')
export class OwnHoursController {
  constructor(private readonly reader: HoursReader) {}

  @Get()
  @Authenticated()
  @Endpoint({ summary: { zh: '自己的志愿服务时长', en: 'The own volunteer hours' }, returns: pageOf(VolunteerHours) })
  list(@Ctx() context: RequestContext, @Query() query: OwnHoursQuery): Promise<Page<VolunteerHours>> {
    return this.reader.ownList(context, query);
  }

  @Get('sums')
  @Authenticated()
  @Endpoint({ summary: { zh: '自己历年已确认的时长', en: 'The own confirmed hours by year' }, returns: HoursSums })
  sums(@Ctx() context: RequestContext): Promise<HoursSums> {
    return this.reader.ownSums(context);
  }
}
