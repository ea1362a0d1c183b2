import { applyDecorators } from '@nestjs/common';
import { DescribesParameter, Endpoint, pictureErrors, requestErrors, type Text } from '../../../src/index.js';

/** Documents a route that answers with a file of an article, whole or in part; its query is {@link ArticleFileQuery}. */
export function FileEndpoint(summary: Text): MethodDecorator {
  return applyDecorators(
    DescribesParameter({ name: 'If-None-Match', in: 'header', schema: { type: 'string' } }),
    DescribesParameter({ name: 'Range', in: 'header', description: 'bytes=0-99', schema: { type: 'string' } }),
    Endpoint({
      summary,
      contentType: '*/*',
      errors: [requestErrors.notFound, requestErrors.rangeNotSatisfiable, requestErrors.notAcceptable, requestErrors.busy, ...Object.values(pictureErrors)],
    }),
  );
}
