import { Body, Controller, Get, Patch, Post, Query } from '@nestjs/common';
import { Ctx, Endpoint, IdParam, type Page, pageOf, type RequestContext, requestErrors, Requires } from 'zhibu';
import { volunteerHoursErrors } from '../volunteer-hours.errors.js';
import { volunteerHoursPermissions } from '../volunteer-hours.permissions.js';
import { CreateVolunteerActivity, UpdateVolunteerActivity, VolunteerActivity, VolunteerActivityQuery } from './activity.dto.js';
import { ActivityService } from './activity.service.js';

const { activity } = volunteerHoursPermissions;

/** Voluntary work (志愿服务活动). */
@Controller('volunteer-activities')
export class ActivityController {
  constructor(private readonly activities: ActivityService) {}

  @Get()
  @Requires(activity.read)
  @Endpoint({ summary: { zh: '志愿服务活动列表', en: 'List voluntary work' }, returns: pageOf(VolunteerActivity) })
  list(@Ctx() context: RequestContext, @Query() query: VolunteerActivityQuery): Promise<Page<VolunteerActivity>> {
    return this.activities.list(context, query);
  }

  @Post()
  @Requires(activity.manage)
  @Endpoint({
    summary: { zh: '登记志愿服务活动', en: 'Register voluntary work' },
    returns: VolunteerActivity,
    creates: true,
    errors: [requestErrors.notFound, volunteerHoursErrors.memberUnknown],
  })
  create(@Ctx() context: RequestContext, @Body() input: CreateVolunteerActivity): Promise<VolunteerActivity> {
    return this.activities.create(context, input);
  }

  @Get(':id')
  @Requires(activity.read)
  @Endpoint({ summary: { zh: '一项志愿服务活动', en: 'One piece of voluntary work' }, returns: VolunteerActivity, errors: [requestErrors.notFound] })
  get(@Ctx() context: RequestContext, @IdParam() id: string): Promise<VolunteerActivity> {
    return this.activities.get(context, id);
  }

  @Patch(':id')
  @Requires(activity.manage)
  @Endpoint({
    summary: { zh: '修改志愿服务活动', en: 'Change voluntary work' },
    returns: VolunteerActivity,
    errors: [
      requestErrors.notFound,
      requestErrors.stale,
      volunteerHoursErrors.activityClosed,
      volunteerHoursErrors.memberUnknown,
      volunteerHoursErrors.notHeldYet,
    ],
  })
  update(@Ctx() context: RequestContext, @IdParam() id: string, @Body() input: UpdateVolunteerActivity): Promise<VolunteerActivity> {
    return this.activities.update(context, id, input);
  }

  @Post(':id/close')
  @Requires(activity.manage)
  @Endpoint({
    summary: { zh: '办结志愿服务活动', en: 'Close voluntary work, all hours of which are confirmed' },
    returns: VolunteerActivity,
    errors: [requestErrors.notFound, requestErrors.stale, volunteerHoursErrors.notHeldYet, volunteerHoursErrors.hoursUnconfirmed],
  })
  close(@Ctx() context: RequestContext, @IdParam() id: string): Promise<VolunteerActivity> {
    return this.activities.close(context, id);
  }

  @Post(':id/reopen')
  @Requires(activity.manage)
  @Endpoint({
    summary: { zh: '重新打开志愿服务活动', en: 'Reopen voluntary work, to correct its hours' },
    returns: VolunteerActivity,
    errors: [requestErrors.notFound, requestErrors.stale],
  })
  reopen(@Ctx() context: RequestContext, @IdParam() id: string): Promise<VolunteerActivity> {
    return this.activities.reopen(context, id);
  }
}
