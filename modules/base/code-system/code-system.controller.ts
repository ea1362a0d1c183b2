import { Body, Controller, Get, Post, Put, Query } from '@nestjs/common';
import { Authenticated, Ctx, Endpoint, KeyParam, type Page, pageOf, type RequestContext, requestErrors, Requires } from '../../../src/index.js';
import { basePermissions } from '../base.permissions.js';
import { Code, CodeQuery, CodeSystem, CodeSystemQuery, CreateCodeSystem, ReplaceCodes, SYSTEM_ID } from './code-system.dto.js';
import { codeSystemErrors } from './code-system.errors.js';
import { CodeSystemReader } from './code-system-reader.js';
import { CodeSystemService } from './code-system.service.js';

const { manage } = basePermissions.codeSystem;

/** Tables of codes: what a field may hold, and what that is called. */
@Controller('code-systems')
export class CodeSystemController {
  constructor(
    private readonly reader: CodeSystemReader,
    private readonly systems: CodeSystemService,
  ) {}

  @Get()
  @Authenticated()
  @Endpoint({ summary: { zh: '代码表列表', en: 'List code systems' }, returns: pageOf(CodeSystem) })
  list(@Ctx() context: RequestContext, @Query() query: CodeSystemQuery): Promise<Page<CodeSystem>> {
    return this.reader.list(context, query);
  }

  @Post()
  @Requires(manage, { everywhere: true })
  @Endpoint({
    summary: { zh: '新建代码表', en: 'Make a code system' },
    returns: CodeSystem,
    creates: true,
    errors: [codeSystemErrors.codeSystemTaken],
  })
  create(@Ctx() context: RequestContext, @Body() system: CreateCodeSystem): Promise<CodeSystem> {
    return this.systems.create(context, system);
  }

  @Get(':id')
  @Authenticated()
  @Endpoint({ summary: { zh: '一个代码表', en: 'One code system' }, returns: CodeSystem, errors: [requestErrors.notFound] })
  get(@Ctx() context: RequestContext, @KeyParam('id', SYSTEM_ID) id: string): Promise<CodeSystem> {
    return this.reader.get(context, id);
  }

  @Get(':id/codes')
  @Authenticated()
  @Endpoint({ summary: { zh: '代码表中的代码', en: 'List the codes of a system' }, returns: pageOf(Code), errors: [requestErrors.notFound] })
  codes(@Ctx() context: RequestContext, @KeyParam('id', SYSTEM_ID) id: string, @Query() query: CodeQuery): Promise<Page<Code>> {
    return this.reader.codes(context, id, query);
  }

  @Put(':id/codes')
  @Requires(manage, { everywhere: true })
  @Endpoint({
    summary: { zh: '替换代码表的全部代码', en: 'Replace all codes of a system' },
    returns: CodeSystem,
    errors: [
      requestErrors.notFound,
      codeSystemErrors.builtInCodeMissing,
      codeSystemErrors.builtInCodeChanged,
      codeSystemErrors.codeRepeated,
      codeSystemErrors.codeParentUnknown,
      codeSystemErrors.codeTooDeep,
    ],
  })
  replace(@Ctx() context: RequestContext, @KeyParam('id', SYSTEM_ID) id: string, @Body() { codes }: ReplaceCodes): Promise<CodeSystem> {
    return this.systems.replace(context, id, codes);
  }
}
