import { Body, Controller, Get, Patch, Post, Query } from '@nestjs/common';
import { Ctx, Endpoint, IdParam, type Page, pageOf, type RequestContext, requestErrors, Requires } from 'zhibu';
import { paperShelfErrors } from '../paper-shelf.errors.js';
import { paperShelfPermissions } from '../paper-shelf.permissions.js';
import { CreatePaperSheet, PaperSheet, PaperSheetQuery, UpdatePaperSheet } from './paper-sheet.dto.js';
import { PaperSheetService } from './paper-sheet.service.js';

const { paperSheet } = paperShelfPermissions;

/** Paper sheets of organisations. */
@Controller('paper-sheets')
export class PaperSheetController {
  constructor(private readonly paperSheets: PaperSheetService) {}

  @Get()
  @Requires(paperSheet.read)
  @Endpoint({ summary: { zh: '纸页列表', en: 'List paper sheets' }, returns: pageOf(PaperSheet) })
  list(@Ctx() context: RequestContext, @Query() query: PaperSheetQuery): Promise<Page<PaperSheet>> {
    return this.paperSheets.list(context, query);
  }

  @Post()
  @Requires(paperSheet.manage)
  @Endpoint({
    summary: { zh: '登记纸页', en: 'Register one paper sheet' },
    returns: PaperSheet,
    creates: true,
    errors: [requestErrors.notFound, paperShelfErrors.dayTooFarAhead],
  })
  create(@Ctx() context: RequestContext, @Body() input: CreatePaperSheet): Promise<PaperSheet> {
    return this.paperSheets.create(context, input);
  }

  @Get(':id')
  @Requires(paperSheet.read)
  @Endpoint({ summary: { zh: '查看纸页', en: 'Read one paper sheet' }, returns: PaperSheet, errors: [requestErrors.notFound] })
  get(@Ctx() context: RequestContext, @IdParam() id: string): Promise<PaperSheet> {
    return this.paperSheets.get(context, id);
  }

  @Patch(':id')
  @Requires(paperSheet.manage)
  @Endpoint({
    summary: { zh: '修改纸页', en: 'Change one paper sheet' },
    returns: PaperSheet,
    errors: [requestErrors.notFound, requestErrors.stale, paperShelfErrors.dayTooFarAhead],
  })
  update(@Ctx() context: RequestContext, @IdParam() id: string, @Body() input: UpdatePaperSheet): Promise<PaperSheet> {
    return this.paperSheets.update(context, id, input);
  }
}
