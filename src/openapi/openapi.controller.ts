import { Controller, Get, Headers, Query, Res, SetMetadata } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Public } from '../access/route-access.js';
import { matchesTag } from '../http/conditional-headers.js';
import { DescribesParameter } from '../http/described-input.js';
import { Endpoint } from '../http/endpoint.decorator.js';
import { AT_ROOT } from '../http/route-table.js';
import type { RequestContext } from '../http/request-context.js';
import { Ctx } from '../http/zhibu-request.js';
import { accessErrors } from '../access/access-errors.js';
import { requestErrors } from '../http/http-errors.js';
import { OpenApiQuery } from './openapi.dto.js';
import { DocumentedFields } from './custom-fields-in-document.js';
import { OrganizationMenus } from './organization-menus.js';
import { ServedOpenApi } from './served-openapi.js';

/** The contract of this deployment, for people and generators. */
@SetMetadata(AT_ROOT, true)
@Controller()
export class OpenApiController {
  constructor(
    private readonly document: ServedOpenApi,
    private readonly menus: OrganizationMenus,
    private readonly fields: DocumentedFields,
  ) {}

  @Get('openapi.json')
  @Public('the API is meant to be built against; the document holds no data')
  @Endpoint({
    summary: { zh: '接口文档（OpenAPI 3.1）', en: 'The API document (OpenAPI 3.1)' },
    contentType: 'application/json',
    errors: [accessErrors.signInRequired, requestErrors.notFound],
  })
  @DescribesParameter({ name: 'If-None-Match', in: 'header', schema: { type: 'string' } })
  async read(
    @Ctx() context: RequestContext,
    @Query() { organization }: OpenApiQuery,
    @Headers('if-none-match') known: string | undefined,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { modules, node } = await this.menus.scopeFor(context, organization);
    const { text, etag } = this.document.in(context.language, modules, await this.fields.at(node));
    reply
      .header('ETag', etag)
      .header('Cache-Control', 'no-cache')
      .header('Content-Language', context.language === 'zh' ? 'zh-CN' : 'en');
    if (matchesTag(known, etag)) void reply.code(304).send();
    else void reply.type('application/json; charset=utf-8').send(text);
  }
}
