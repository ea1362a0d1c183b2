import { Controller, Get, Header, Query, StreamableFile } from '@nestjs/common';
import { Authenticated } from '../access/route-access.js';
import { Endpoint } from '../http/endpoint.decorator.js';
import { type Page, pageOf } from '../http/fields/page.js';
import { requestErrors } from '../http/http-errors.js';
import { IdParam } from '../http/id-param.decorator.js';
import type { RequestContext } from '../http/request-context.js';
import { Ctx } from '../http/zhibu-request.js';
import { JobDto, JobQuery } from './job.dto.js';
import { jobErrors } from './job-errors.js';
import { JobEvents } from './job-events.js';
import { JobReader } from './job-reader.js';

const EVENT_STREAM = 'text/event-stream; charset=utf-8';

/** The caller's long work. */
@Controller('jobs')
export class JobController {
  constructor(
    private readonly reader: JobReader,
    private readonly streams: JobEvents,
  ) {}

  @Get()
  @Authenticated()
  @Endpoint({ summary: { zh: '我的后台任务', en: 'My jobs' }, returns: pageOf(JobDto) })
  list(@Ctx() context: RequestContext, @Query() query: JobQuery): Promise<Page<JobDto>> {
    return this.reader.list(context, query);
  }

  @Get(':id')
  @Authenticated()
  @Endpoint({ summary: { zh: '一个后台任务', en: 'One job' }, returns: JobDto, errors: [requestErrors.notFound] })
  get(@Ctx() context: RequestContext, @IdParam() id: string): Promise<JobDto> {
    return this.reader.get(context, id);
  }

  /** Events `progress` while it runs and one `end` with the final state; both carry the job as `GET /jobs/{id}` does. */
  @Get(':id/events')
  @Authenticated()
  @Header('X-Accel-Buffering', 'no')
  @Endpoint({
    summary: { zh: '任务进度事件流（SSE）', en: 'Progress of a job as server-sent events' },
    contentType: EVENT_STREAM,
    errors: [requestErrors.notFound, jobErrors.tooManyStreams],
  })
  async events(@Ctx() context: RequestContext, @IdParam() id: string): Promise<StreamableFile> {
    return new StreamableFile(await this.streams.open(context, id), { type: EVENT_STREAM });
  }
}
