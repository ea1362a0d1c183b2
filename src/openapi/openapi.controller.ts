import { Controller, Get, Headers, Res, SetMetadata } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Public } from '../access/route-access.js';
import { matchesTag } from '../http/conditional-headers.js';
import { DescribesParameter } from '../http/described-input.js';
import { Endpoint } from '../http/endpoint.decorator.js';
import { AT_ROOT } from '../http/route-table.js';
import type { RequestContext } from '../http/request-context.js';
import { Ctx } from '../http/zhibu-request.js';
import { ServedOpenApi } from './served-openapi.js';

/** The contract of this deployment, for people and generators. */
@SetMetadata(AT_ROOT, true)
@Controller()
export class OpenApiController {
  constructor(private readonly document: ServedOpenApi) {}

  @Get('openapi.json')
  @Public('the API is meant to be built against; the document holds no data')
  @Endpoint({
    summary: { zh: '接口文档（OpenAPI 3.1）', en: 'The API document (OpenAPI 3.1)' },
    contentType: 'application/json',
  })
  @DescribesParameter({ name: 'If-None-Match', in: 'header', schema: { type: 'string' } })
  read(@Ctx() context: RequestContext, @Headers('if-none-match') known: string | undefined, @Res() reply: FastifyReply): void {
    const { text, etag } = this.document.in(context.language);
    reply
      .header('ETag', etag)
      .header('Cache-Control', 'no-cache')
      .header('Content-Language', context.language === 'zh' ? 'zh-CN' : 'en');
    if (matchesTag(known, etag)) void reply.code(304).send();
    else void reply.type('application/json; charset=utf-8').send(text);
  }
}
