import { Body, Controller, Get, Patch, Post, Query } from '@nestjs/common';
import { corePermissions } from '../access/core-permissions.js';
import { Authenticated, Requires } from '../access/route-access.js';
import { Endpoint } from '../http/endpoint.decorator.js';
import { type Page, pageOf } from '../http/fields/page.js';
import { requestErrors } from '../http/http-errors.js';
import { IdParam } from '../http/id-param.decorator.js';
import type { RequestContext } from '../http/request-context.js';
import { Ctx } from '../http/zhibu-request.js';
import { CreateCustomField, CustomFieldDto, CustomFieldQuery, UpdateCustomField } from './custom-field.dto.js';
import { customFieldErrors } from './custom-field.errors.js';
import { CustomFieldReader, toDto } from './custom-field-reader.js';
import { CustomFieldService } from './custom-field.service.js';

const { codeSystemUnknown, hostUnknown, keyReserved, keyTaken, optionMissing, optionNotOfType, rangeWrong, retired, setByDeployment, tooLongForIndex, tooManyFields, typeInUse, valuesDisagree } =
  customFieldErrors;
const DECLARED = [codeSystemUnknown, hostUnknown, optionMissing, optionNotOfType, rangeWrong, tooLongForIndex, keyTaken];

/** Fields that organisations add to organisations, members and what other modules open. */
@Controller('custom-fields')
export class CustomFieldController {
  constructor(
    private readonly reader: CustomFieldReader,
    private readonly fields: CustomFieldService,
  ) {}

  @Get()
  @Authenticated()
  @Endpoint({ summary: { zh: '自定义字段列表', en: 'List custom fields' }, returns: pageOf(CustomFieldDto) })
  list(@Ctx() context: RequestContext, @Query() query: CustomFieldQuery): Promise<Page<CustomFieldDto>> {
    return this.reader.list(context, query);
  }

  @Post()
  @Requires(corePermissions.customField.manage)
  @Endpoint({
    summary: { zh: '增加自定义字段', en: 'Add a custom field' },
    returns: CustomFieldDto,
    creates: true,
    errors: [requestErrors.notFound, keyReserved, tooManyFields, ...DECLARED],
  })
  async create(@Ctx() context: RequestContext, @Body() input: CreateCustomField): Promise<CustomFieldDto> {
    return toDto(await this.fields.create(context, input));
  }

  @Get(':id')
  @Authenticated()
  @Endpoint({ summary: { zh: '一个自定义字段', en: 'One custom field' }, returns: CustomFieldDto, errors: [requestErrors.notFound] })
  get(@Ctx() context: RequestContext, @IdParam() id: string): Promise<CustomFieldDto> {
    return this.reader.get(context, id);
  }

  @Patch(':id')
  @Requires(corePermissions.customField.manage)
  @Endpoint({
    summary: { zh: '修改自定义字段', en: 'Change a custom field' },
    returns: CustomFieldDto,
    errors: [requestErrors.notFound, requestErrors.stale, setByDeployment, retired, typeInUse, valuesDisagree, tooManyFields, ...DECLARED],
  })
  async update(@Ctx() context: RequestContext, @IdParam() id: string, @Body() input: UpdateCustomField): Promise<CustomFieldDto> {
    return toDto(await this.fields.update(context, id, input));
  }

  @Post(':id/retire')
  @Requires(corePermissions.customField.manage)
  @Endpoint({ summary: { zh: '停用自定义字段，数据保留', en: 'Retire a custom field; its data are kept' }, returns: CustomFieldDto, errors: [requestErrors.notFound, requestErrors.stale, setByDeployment] })
  async retire(@Ctx() context: RequestContext, @IdParam() id: string): Promise<CustomFieldDto> {
    return toDto(await this.fields.retire(context, id));
  }

  @Post(':id/restore')
  @Requires(corePermissions.customField.manage)
  @Endpoint({
    summary: { zh: '恢复自定义字段', en: 'Restore a custom field' },
    returns: CustomFieldDto,
    errors: [requestErrors.notFound, requestErrors.stale, setByDeployment, keyTaken, tooManyFields],
  })
  async restore(@Ctx() context: RequestContext, @IdParam() id: string): Promise<CustomFieldDto> {
    return toDto(await this.fields.restore(context, id));
  }
}
