import { Body, Controller, Get, Post, Query, Req, type StreamableFile } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { accessErrors } from '../access/access-errors.js';
import { Authenticated } from '../access/route-access.js';
import { fileErrors } from '../files/file-errors.js';
import { AcceptsUpload } from '../files/upload/multipart.js';
import { Endpoint } from '../http/endpoint.decorator.js';
import type { RequestContext } from '../http/request-context.js';
import { Ctx } from '../http/zhibu-request.js';
import { ExportRequest, TemplateQuery } from './exporting/export.dto.js';
import { ExportIntake } from './exporting/export-intake.js';
import { IMPORT_FIELDS, ImportIntake } from './importing/import-intake.js';
import { menuErrors } from '../menu/menu.errors.js';
import { JobAccepted } from './job-accepted.dto.js';
import { spreadsheetErrors } from './spreadsheet.errors.js';

const { notAttachable: _, typeNotAllowed: __, unknownEncoding: ___, imageTooLarge: ____, ...uploadErrors } = fileErrors;
const RESOURCE_ERRORS = [spreadsheetErrors.unknownResource, accessErrors.permissionMissing, menuErrors.moduleNotInForce];

/** Spreadsheets in and out. The permission is that of the resource that the request names. */
@Controller()
export class SpreadsheetController {
  constructor(
    private readonly imports: ImportIntake,
    private readonly exports: ExportIntake,
  ) {}

  /** A form with the file in the part `file`. The job tells `created, updated, unchanged, failed, errors`. */
  @Post('imports')
  @Authenticated()
  @AcceptsUpload(IMPORT_FIELDS)
  @Endpoint({
    summary: { zh: '从表格文件导入', en: 'Import a spreadsheet' },
    creates: true,
    status: 202,
    returns: JobAccepted,
    errors: [...RESOURCE_ERRORS, spreadsheetErrors.exportOnly, spreadsheetErrors.unknownFlag, spreadsheetErrors.wrongKind, ...Object.values(uploadErrors), accessErrors.tooManyRequests],
  })
  import(@Ctx() context: RequestContext, @Req() request: FastifyRequest): Promise<JobAccepted> {
    return this.imports.accept(context, request);
  }

  /** An empty file to fill in, with drop-downs and notes where it is an xlsx. */
  @Get('imports/template')
  @Authenticated()
  @Endpoint({ summary: { zh: '导入模板', en: 'Template of an import' }, contentType: '*/*', errors: [...RESOURCE_ERRORS, spreadsheetErrors.exportOnly] })
  template(@Ctx() context: RequestContext, @Query() query: TemplateQuery): Promise<StreamableFile> {
    return this.exports.template(context, query);
  }

  /** The result of the job has `fileId`, to be downloaded at `GET /files/{id}/content` within a day. */
  @Post('exports')
  @Authenticated()
  @Endpoint({
    summary: { zh: '导出为表格文件', en: 'Export a spreadsheet' },
    creates: true,
    status: 202,
    returns: JobAccepted,
    errors: [...RESOURCE_ERRORS, accessErrors.tooManyRequests],
  })
  export(@Ctx() context: RequestContext, @Body() order: ExportRequest): Promise<JobAccepted> {
    return this.exports.accept(context, order);
  }
}
