import { Controller, Get, Query } from '@nestjs/common';
import { accessErrors, Ctx, Endpoint, type RequestContext, requestErrors, Requires } from '../../../src/index.js';
import { basePermissions } from '../base.permissions.js';
import { Metrics, Statistics, StatisticsQuery } from './statistics.dto.js';
import { statisticsErrors } from './statistics.errors.js';
import { StatisticsService } from './statistics.service.js';

/** Figures over a subtree: counts alone, of nobody in particular, and no ranking. */
@Controller('statistics')
export class StatisticsController {
  constructor(private readonly statistics: StatisticsService) {}

  @Get()
  @Requires(basePermissions.statistics.read)
  @Endpoint({
    summary: { zh: '一个组织及其全部下级的统计', en: 'Figures of an organization and everything below it' },
    returns: Statistics,
    errors: [requestErrors.notFound, accessErrors.permissionMissing, statisticsErrors.metricUnknown, statisticsErrors.statisticsInFuture],
  })
  count(@Ctx() context: RequestContext, @Query() query: StatisticsQuery): Promise<Statistics> {
    return this.statistics.count(context, query);
  }

  @Get('metrics')
  @Requires(basePermissions.statistics.read)
  @Endpoint({ summary: { zh: '统计指标', en: 'List what can be counted' }, returns: Metrics })
  metrics(@Ctx() context: RequestContext): Metrics {
    return this.statistics.metrics(context);
  }
}
