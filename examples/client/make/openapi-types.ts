import { register } from 'node:module';
import type { OpenApi } from '../../../src/openapi/open-api.js';

/**
 * `openapi-typescript` writes its output by the API of the TypeScript compiler, which TypeScript 7 does not have: it is
 * given the last release that does, installed beside it under a name of its own.
 */
const COMPILER_HOOK = `export const resolve = (name, context, next) =>
  next(name === 'typescript' && context.parentURL?.includes('/openapi-typescript/') ? 'typescript-5' : name, context);`;

let isHooked = false;

/** The types of a document, as the text of a TypeScript file. */
export async function openApiTypes(document: OpenApi): Promise<string> {
  if (!isHooked) register(`data:text/javascript,${encodeURIComponent(COMPILER_HOOK)}`);
  isHooked = true;
  const { default: openapiTS, astToString } = await import('openapi-typescript');
  const { factory } = (await import('typescript-5')).default;
  const blob = factory.createTypeReferenceNode('Blob');
  const nodes = await openapiTS(JSON.stringify(document), {
    // A file in a form.
    transform: ({ format }) => (format === 'binary' ? blob : undefined),
    // What has a default may be left out of a request.
    defaultNonNullable: false,
    silent: true,
  });
  return astToString(nodes);
}
