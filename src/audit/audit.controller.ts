import { Controller, Get, Query } from '@nestjs/common';
import { corePermissions } from '../access/core-permissions.js';
import { Requires } from '../access/route-access.js';
import { Endpoint } from '../http/endpoint.decorator.js';
import { type Page, pageOf } from '../http/fields/page.js';
import type { RequestContext } from '../http/request-context.js';
import { Ctx } from '../http/zhibu-request.js';
import { AuditEntryDto, AuditEntryQuery } from './audit-entry.dto.js';
import { AuditReader } from './audit-reader.js';

/** The audit log, for those who may read it in their subtree. */
@Controller('audit-entries')
export class AuditController {
  constructor(private readonly reader: AuditReader) {}

  @Get()
  @Requires(corePermissions.audit.read)
  @Endpoint({ summary: { zh: '审计日志', en: 'Read the audit log' }, returns: pageOf(AuditEntryDto) })
  list(@Ctx() context: RequestContext, @Query() query: AuditEntryQuery): Promise<Page<AuditEntryDto>> {
    return this.reader.list(context, query);
  }
}
