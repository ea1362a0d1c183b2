import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException, Injectable } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { isConnectionLoss, isOverload, isSerializationConflict } from '../database/pg-errors.js';
import { Problem } from '../errors/problem.js';
import { languageOf } from '../i18n/text.js';
import { Log } from '../observability/log.js';
import { addressCaller } from './address-caller.js';
import { requestErrors } from './http-errors.js';
import { RequestBudget } from './request-budget.js';
import type { ZhibuRequest } from './zhibu-request.js';

const RETRY_SECONDS = '2';

/** Turns whatever was thrown into an `application/problem+json` answer that gives nothing of the inside away. */
@Catch()
@Injectable()
export class ProblemFilter implements ExceptionFilter {
  constructor(
    private readonly log: Log,
    private readonly budget: RequestBudget,
  ) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    this.send(error, http.getRequest<ZhibuRequest>(), http.getResponse<FastifyReply>());
  }

  /** Also used for what fails before a route is found. */
  send(error: unknown, request: ZhibuRequest, reply: FastifyReply): void {
    if (reply.sent) return;
    // Whoever hangs up in the middle of a request is no failure of ours, and reads no answer.
    const cause = isCutOff(request) ? requestErrors.malformed({}, { cause: error }) : problemOf(error, request.id);
    const problem = this.refusalBeforeGuard(request, reply) ?? cause;
    if (problem.status >= 500) this.log.failure({ error, requestId: request.id, code: problem.code }, 'request failed');
    const language = languageOf(request.headers['accept-language']);
    const instance = request.url.split('?', 1)[0] ?? '/';
    void reply
      .code(problem.status)
      .headers({ ...problem.extras.headers })
      .header('Content-Type', 'application/problem+json; charset=utf-8')
      .header('Content-Language', language === 'zh' ? 'zh-CN' : 'en')
      .serializer((body: unknown) => JSON.stringify(body))
      .send(problem.toBody(language, instance));
  }

  /** What fails before the guard was under no limit until now, and nobody knows yet who sent it. */
  private refusalBeforeGuard(request: ZhibuRequest, reply: FastifyReply): Problem | null {
    return request.zhibuRoute === undefined ? this.budget.spend(reply, addressCaller(request.ip)) : null;
  }
}

function isCutOff({ raw }: ZhibuRequest): boolean {
  return raw.destroyed && !raw.complete;
}

/** The registered problem for anything thrown. */
export function problemOf(error: unknown, requestId: string): Problem {
  if (error instanceof Problem) return error;
  if (isConnectionLoss(error) || isOverload(error) || isSerializationConflict(error)) {
    return requestErrors.unavailable({}, { headers: { 'Retry-After': RETRY_SECONDS }, cause: error });
  }
  switch (statusOf(error)) {
    case 400:
      return requestErrors.malformed({}, { cause: error });
    case 404:
      return requestErrors.unknownPath();
    case 413:
      return requestErrors.tooLarge();
    case 414:
      return requestErrors.uriTooLong();
    case 415:
      return requestErrors.unsupportedMediaType();
    case 503:
      return requestErrors.unavailable({}, { headers: { 'Retry-After': RETRY_SECONDS } });
    default:
      return requestErrors.internal({ requestId }, { cause: error });
  }
}

/** The status that Nest or Fastify gave an error of theirs. */
function statusOf(error: unknown): number | undefined {
  if (error instanceof HttpException) return error.getStatus();
  const { code, statusCode } = (error ?? {}) as { code?: unknown; statusCode?: unknown };
  return typeof code === 'string' && code.startsWith('FST_') && typeof statusCode === 'number' ? statusCode : undefined;
}
