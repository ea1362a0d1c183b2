import { applyDecorators, HttpCode, SetMetadata } from '@nestjs/common';
import type { ErrorDefinition } from '../errors/problem.js';
import type { Text } from '../i18n/text.js';
import type { FieldsClass } from './fields/field-type.js';

/** What a route answers with; its access is declared beside it (`@Requires`, `@Authenticated`, `@Public`). */
export interface EndpointOptions {
  readonly summary: Text;
  /** The class of the body; absent where there is none, or where `contentType` says it is no JSON. */
  readonly returns?: FieldsClass;
  /** Other media types in which what it returns is written for who prefers them by `Accept`, each with its writer. */
  readonly alsoAs?: Readonly<Record<string, (body: never) => string>>;
  /** Of the answer when all is well; by default 201 for a creating route, 200 or 204 else. */
  readonly status?: number;
  /** A POST that makes something: takes `Idempotency-Key`, answers 201. */
  readonly creates?: boolean;
  /** For answers that are no JSON, e.g. `text/event-stream`. */
  readonly contentType?: string;
  /** Refusals of its own, beside those every route can give. */
  readonly errors?: readonly { readonly definition: ErrorDefinition }[];
}

/** Metadata key of {@link EndpointOptions} on a handler. */
export const ENDPOINT = 'zhibu:endpoint';

/** Says what a route is for and what it answers: the one source of its OpenAPI entry, status and serializer. */
export function Endpoint(options: EndpointOptions): MethodDecorator {
  return applyDecorators(SetMetadata(ENDPOINT, options), HttpCode(statusOf(options)));
}

/** The status a route answers with when all is well. */
export function statusOf({ status, creates, returns, contentType }: EndpointOptions): number {
  if (status !== undefined) return status;
  if (creates) return 201;
  return returns || contentType ? 200 : 204;
}
