import type { OpenApi, Operation } from '../../../src/openapi/open-api.js';
import { leanDocument } from './lean-document.js';
import { openApiTypes } from './openapi-types.js';

const HEAD = '// Made by `npm run sdk` from the OpenAPI document; not to be edited by hand.\n\n';

/** The files of `src/generated/`: name to text. */
export async function generatedFiles(document: OpenApi): Promise<Readonly<Record<string, string>>> {
  return { 'schema.ts': `${HEAD}${await openApiTypes(leanDocument(document))}`, 'registry.ts': `${HEAD}${registryText(document)}` };
}

/** What the client needs of the document while it runs, and the codes, which the document keeps beside its schemas. */
export function registryText(document: OpenApi): string {
  const { 'x-zhibu-error-codes': codes } = document.components.schemas['Problem'] as { readonly 'x-zhibu-error-codes'?: readonly string[] };
  if (!codes || codes.length === 0) throw new Error('the document registers no error codes');
  const creating = Object.entries(document.paths)
    .filter(([, { post }]) => post && takesKey(post))
    .map(([path]) => path);
  return [
    '/** Every registered code of a refusal. */',
    'export type ErrorCode =',
    `${codes.map((code) => `  | '${code}'`).join('\n')};`,
    '',
    '/** The paths whose `POST` takes an `Idempotency-Key`. */',
    'export const CREATING_PATHS: readonly string[] = [',
    ...creating.map((path) => `  '${path}',`),
    '];',
    '',
  ].join('\n');
}

function takesKey({ parameters }: Operation): boolean {
  return parameters.some((parameter) => '$ref' in parameter && String(parameter.$ref).endsWith('/IdempotencyKey'));
}
