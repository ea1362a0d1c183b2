import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { accessErrors, Ctx, Endpoint, JobAccepted, type RequestContext, requestErrors, Requires } from '../../../src/index.js';
import { basePermissions } from '../base.permissions.js';
import { Metrics, Statistics, StatisticsQuery } from './statistics.dto.js';
import { statisticsErrors } from './statistics.errors.js';
import { StatisticsIntake } from './statistics-intake.js';
import { StatisticsService } from './statistics.service.js';

const REFUSALS = [requestErrors.notFound, accessErrors.permissionMissing, statisticsErrors.metricUnknown, statisticsErrors.statisticsInFuture];

/** Figures over a subtree: counts alone, of nobody in particular, and no ranking. */
@Controller('statistics')
export class StatisticsController {
  constructor(
    private readonly statistics: StatisticsService,
    private readonly intake: StatisticsIntake,
  ) {}

  @Get()
  @Requires(basePermissions.statistics.read)
  @Endpoint({
    summary: { zh: '一个组织及其全部下级的统计', en: 'Figures of an organization and everything below it' },
    returns: Statistics,
    errors: [...REFUSALS, statisticsErrors.statisticsTooLarge],
  })
  count(@Ctx() context: RequestContext, @Query() query: StatisticsQuery): Promise<Statistics> {
    return this.statistics.answer(context, query);
  }

  /** For what is too large to wait for: the result of the job is what `GET /statistics` answers. */
  @Post()
  @Requires(basePermissions.statistics.read)
  @Endpoint({ summary: { zh: '作为后台任务统计', en: 'Have figures counted as a job' }, returns: JobAccepted, creates: true, status: 202, errors: REFUSALS })
  order(@Ctx() context: RequestContext, @Body() query: StatisticsQuery): Promise<JobAccepted> {
    return this.intake.accept(context, query);
  }

  @Get('metrics')
  @Requires(basePermissions.statistics.read)
  @Endpoint({ summary: { zh: '统计指标', en: 'List what can be counted' }, returns: Metrics })
  metrics(@Ctx() context: RequestContext): Promise<Metrics> {
    return this.statistics.metrics(context);
  }
}
