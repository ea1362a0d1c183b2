import { applyDecorators } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import type { FastifyInstance } from 'fastify';
import { DescribesBody } from '../../http/described-input.js';
import { requestErrors } from '../../http/http-errors.js';
import type { Text } from '../../i18n/text.js';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Whether the route takes `multipart/form-data`. */
    multipart?: boolean;
  }
}

/** A text field that comes with a file: what it means, and what it may be. */
export interface UploadField extends Text {
  readonly oneOf?: readonly string[];
  readonly example?: string;
}

/**
 * The route takes a form with one file in the part `file`; its handler reads the request itself, by `receiveUpload`.
 *
 * @param fields text fields that may come with the file
 */
export function AcceptsUpload(fields: Readonly<Record<string, UploadField>> = {}): MethodDecorator {
  const texts = Object.entries(fields).map(([name, { zh, en, oneOf, example }]) => [
    name,
    { type: 'string', ...(oneOf && { enum: oneOf }), ...(example !== undefined && { examples: [example] }), description: `${zh} (${en})` },
  ]);
  const properties = { file: { type: 'string', format: 'binary' }, ...(Object.fromEntries(texts) as Record<string, object>) };
  return applyDecorators(
    RouteConfig({ multipart: true }),
    DescribesBody({ contentType: 'multipart/form-data', schema: { type: 'object', properties, required: ['file'] } }),
  );
}

/** Lets forms through to the routes that take them, unread, and refuses them everywhere else with 415. */
export function acceptMultipart(fastify: FastifyInstance): void {
  fastify.addContentTypeParser('multipart/form-data', (request, _payload, done) => {
    if (request.routeOptions.config.multipart) done(null);
    else done(requestErrors.unsupportedMediaType());
  });
}
