import { Controller, Get, Header, Param, Req, Res, SetMetadata } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Public } from '../access/route-access.js';
import { DescribesParameter } from '../http/described-input.js';
import { Endpoint } from '../http/endpoint.decorator.js';
import { requestErrors } from '../http/http-errors.js';
import { AT_ROOT } from '../http/route-table.js';
import { isPageFile, PAGE_POLICY, pageHtml, sendPageFile } from './swagger-ui.js';

const HTML = 'text/html; charset=utf-8';

/** Swagger UI over `/openapi.json`. */
@SetMetadata(AT_ROOT, true)
@Controller('docs')
export class DocsController {
  @Get()
  @Public('shows the API document, which is public')
  @Header('Content-Type', HTML)
  @Header('Content-Security-Policy', PAGE_POLICY)
  @Endpoint({ summary: { zh: '接口文档页面（Swagger UI）', en: 'The API document as a page (Swagger UI)' }, contentType: HTML })
  read(): Promise<string> {
    return pageHtml();
  }

  @Get(':file')
  @Public('files of the public page')
  @DescribesParameter({ name: 'If-None-Match', in: 'header', schema: { type: 'string' } })
  @Endpoint({ summary: { zh: '接口文档页面的文件', en: 'A file of the page' }, contentType: '*/*' })
  async readFile(@Param('file') file: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    if (!isPageFile(file)) throw requestErrors.notFound();
    const { 'cache-control': _, ...headers } = reply.getHeaders();
    for (const [name, value] of Object.entries(headers)) if (value !== undefined) reply.raw.setHeader(name, value);
    reply.hijack();
    await sendPageFile(file, request.raw, reply.raw);
  }
}
