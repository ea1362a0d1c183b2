import { Controller, Get, SetMetadata } from '@nestjs/common';
import { Public } from '../access/route-access.js';
import { Database } from '../database/database.js';
import { Endpoint } from '../http/endpoint.decorator.js';
import { ChoiceField } from '../http/fields/field.decorators.js';
import { requestErrors } from '../http/http-errors.js';
import { AT_ROOT } from '../http/route-table.js';
import { Readiness } from './readiness.js';

/** The answer of a health check. */
export class Health {
  @ChoiceField(['up'], { description: { zh: '运行状态', en: 'State of the server' } })
  status: 'up';
}

const UP: Health = { status: 'up' };

/** For balancers and containers. */
@SetMetadata(AT_ROOT, true)
@Controller('health')
export class HealthController {
  constructor(
    private readonly database: Database,
    private readonly readiness: Readiness,
  ) {}

  /** Whether the process runs; never asks the database. */
  @Get('live')
  @Public('a balancer has no account, and the answer says nothing', { ignoresToken: true })
  @Endpoint({ summary: { zh: '进程存活检查', en: 'Whether the process runs' }, returns: Health })
  live(): Health {
    return UP;
  }

  /** Whether requests can be served: the database answers, and no shutdown has begun. */
  @Get('ready')
  @Public('a balancer has no account, and the answer says nothing', { ignoresToken: true })
  @Endpoint({ summary: { zh: '就绪检查', en: 'Whether requests can be served' }, returns: Health, errors: [requestErrors.unavailable] })
  async ready(): Promise<Health> {
    if (this.readiness.isDraining) throw requestErrors.unavailable({}, { headers: { 'Retry-After': '5' } });
    await this.database.query('SELECT 1 AS up');
    return UP;
  }
}
