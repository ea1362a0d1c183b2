import { Body, Controller, Delete, Get, Patch, Post, Query } from '@nestjs/common';
import { Ctx, Endpoint, IdParam, type Page, pageOf, type RequestContext, requestErrors, Requires } from 'zhibu';
import { volunteerHoursErrors } from '../volunteer-hours.errors.js';
import { volunteerHoursPermissions } from '../volunteer-hours.permissions.js';
import { HoursConfirmationService } from './hours-confirmation.service.js';
import { HoursSums, HoursSumsQuery, RegisterHours, UpdateHours, VolunteerHours, VolunteerHoursQuery } from './hours.dto.js';
import { HoursReader } from './hours-reader.js';
import { HoursService } from './hours.service.js';

const { hours } = volunteerHoursPermissions;

/** The hours that people gave to voluntary work (志愿服务时长). */
@Controller()
export class HoursController {
  constructor(
    private readonly reader: HoursReader,
    private readonly entries: HoursService,
    private readonly confirmations: HoursConfirmationService,
  ) {}

  @Post('volunteer-activities/:id/hours')
  @Requires(hours.register)
  @Endpoint({
    summary: { zh: '登记一名党员的时长', en: 'Register the hours of a member' },
    returns: VolunteerHours,
    creates: true,
    errors: [
      requestErrors.notFound,
      volunteerHoursErrors.activityClosed,
      volunteerHoursErrors.notHeldYet,
      volunteerHoursErrors.tooManyMinutes,
      volunteerHoursErrors.memberUnknown,
      volunteerHoursErrors.alreadyRegistered,
    ],
  })
  register(@Ctx() context: RequestContext, @IdParam() id: string, @Body() input: RegisterHours): Promise<VolunteerHours> {
    return this.entries.register(context, id, input);
  }

  @Get('volunteer-hours')
  @Requires(hours.read)
  @Endpoint({ summary: { zh: '志愿服务时长列表', en: 'List volunteer hours' }, returns: pageOf(VolunteerHours) })
  list(@Ctx() context: RequestContext, @Query() query: VolunteerHoursQuery): Promise<Page<VolunteerHours>> {
    return this.reader.list(context, query);
  }

  /** Of an organisation, of a member, or of everything in scope; nobody is ranked. */
  @Get('volunteer-hours/sums')
  @Requires(hours.read)
  @Endpoint({ summary: { zh: '按年汇总已确认的时长', en: 'Confirmed hours by year' }, returns: HoursSums })
  sums(@Ctx() context: RequestContext, @Query() query: HoursSumsQuery): Promise<HoursSums> {
    return this.reader.sums(context, query);
  }

  @Get('volunteer-hours/:id')
  @Requires(hours.read)
  @Endpoint({ summary: { zh: '一条时长', en: 'One entry of hours' }, returns: VolunteerHours, errors: [requestErrors.notFound] })
  get(@Ctx() context: RequestContext, @IdParam() id: string): Promise<VolunteerHours> {
    return this.reader.get(context, id);
  }

  @Patch('volunteer-hours/:id')
  @Requires(hours.register)
  @Endpoint({
    summary: { zh: '修改尚未确认的时长', en: 'Change hours that are not confirmed' },
    returns: VolunteerHours,
    errors: [
      requestErrors.notFound,
      requestErrors.stale,
      volunteerHoursErrors.alreadyConfirmed,
      volunteerHoursErrors.activityClosed,
      volunteerHoursErrors.notHeldYet,
      volunteerHoursErrors.tooManyMinutes,
    ],
  })
  update(@Ctx() context: RequestContext, @IdParam() id: string, @Body() input: UpdateHours): Promise<VolunteerHours> {
    return this.entries.update(context, id, input);
  }

  @Delete('volunteer-hours/:id')
  @Requires(hours.register)
  @Endpoint({
    summary: { zh: '删除尚未确认的时长', en: 'Delete hours that are not confirmed' },
    errors: [requestErrors.notFound, requestErrors.stale, volunteerHoursErrors.alreadyConfirmed],
  })
  delete(@Ctx() context: RequestContext, @IdParam() id: string): Promise<void> {
    return this.entries.delete(context, id);
  }

  @Post('volunteer-hours/:id/confirm')
  @Requires(hours.confirm)
  @Endpoint({
    summary: { zh: '确认时长', en: 'Confirm hours' },
    returns: VolunteerHours,
    errors: [requestErrors.notFound, requestErrors.stale, volunteerHoursErrors.confirmedByRegistrar],
  })
  confirm(@Ctx() context: RequestContext, @IdParam() id: string): Promise<VolunteerHours> {
    return this.confirmations.confirm(context, id);
  }

  @Post('volunteer-hours/:id/unconfirm')
  @Requires(hours.confirm)
  @Endpoint({
    summary: { zh: '撤销确认', en: 'Withdraw a confirmation' },
    returns: VolunteerHours,
    errors: [requestErrors.notFound, requestErrors.stale, volunteerHoursErrors.activityClosed],
  })
  unconfirm(@Ctx() context: RequestContext, @IdParam() id: string): Promise<VolunteerHours> {
    return this.confirmations.unconfirm(context, id);
  }
}
