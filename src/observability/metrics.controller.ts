import { Controller, Get, Header, SetMetadata } from '@nestjs/common';
import { corePermissions } from '../access/core-permissions.js';
import { Requires } from '../access/route-access.js';
import { Endpoint } from '../http/endpoint.decorator.js';
import { AT_ROOT } from '../http/route-table.js';
import { Metrics } from './metrics.js';

const CONTENT_TYPE = 'text/plain; version=0.0.4; charset=utf-8';

/** For Prometheus, which signs in with the token of `ZHIBU_METRICS_TOKEN`. */
@SetMetadata(AT_ROOT, true)
@Controller('metrics')
export class MetricsController {
  constructor(private readonly metrics: Metrics) {}

  @Get()
  @Header('Content-Type', CONTENT_TYPE)
  @Requires(corePermissions.metrics.read, { everywhere: true })
  @Endpoint({ summary: { zh: '运行指标（Prometheus）', en: 'Metrics for Prometheus' }, contentType: CONTENT_TYPE })
  read(): Promise<string> {
    return this.metrics.read();
  }
}
