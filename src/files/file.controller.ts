import { Controller, Get, Post, Req, Res, type StreamableFile } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { accessErrors } from '../access/access-errors.js';
import { Authenticated } from '../access/route-access.js';
import { DescribesParameter } from '../http/described-input.js';
import { Endpoint } from '../http/endpoint.decorator.js';
import { requestErrors } from '../http/http-errors.js';
import { IdParam } from '../http/id-param.decorator.js';
import type { RequestContext } from '../http/request-context.js';
import { Ctx } from '../http/zhibu-request.js';
import { answerContent } from './content-answer.js';
import { FileDto, toFileDto } from './file.dto.js';
import { FileAccess } from './file-access.js';
import { fileErrors } from './file-errors.js';
import { FileUploader } from './file-uploader.js';
import { FileStorage } from './storage/file-storage.js';
import { AcceptsUpload } from './upload/multipart.js';

const { notAttachable: _, ...uploadErrors } = fileErrors;

/** Files that people upload, to be attached to what a module keeps. */
@Controller('files')
export class FileController {
  constructor(
    private readonly uploader: FileUploader,
    private readonly access: FileAccess,
    private readonly storage: FileStorage,
  ) {}

  /** A form (`multipart/form-data`) with the file in the part `file`, and nothing else. */
  @Post()
  @Authenticated()
  @AcceptsUpload()
  @Endpoint({
    summary: { zh: '上传文件', en: 'Upload a file' },
    creates: true,
    returns: FileDto,
    errors: [...Object.values(uploadErrors), accessErrors.tooManyRequests],
  })
  upload(@Ctx() context: RequestContext, @Req() request: FastifyRequest): Promise<FileDto> {
    return this.uploader.upload(context, request);
  }

  @Get(':id')
  @Authenticated()
  @Endpoint({ summary: { zh: '文件信息', en: 'About a file' }, returns: FileDto, errors: [requestErrors.notFound] })
  async get(@Ctx() context: RequestContext, @IdParam() id: string): Promise<FileDto> {
    return toFileDto(await this.access.find(context, id));
  }

  /** The content as a download; takes `Range` and `If-None-Match`. */
  @Get(':id/content')
  @DescribesParameter({ name: 'If-None-Match', in: 'header', schema: { type: 'string' } })
  @DescribesParameter({ name: 'Range', in: 'header', description: 'bytes=0-99', schema: { type: 'string' } })
  @Authenticated()
  @Endpoint({ summary: { zh: '下载文件内容', en: 'Download a file' }, contentType: '*/*', errors: [requestErrors.notFound, requestErrors.rangeNotSatisfiable] })
  async content(
    @Ctx() context: RequestContext,
    @IdParam() id: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile | undefined> {
    return answerContent(await this.access.find(context, id), this.storage, request, reply);
  }
}
