import { choose, load } from '../../../src/app/prepare.js';
import { CoreRoutesModule } from '../../../src/app/app.module.js';
import { readDeployment } from '../../../src/config/deployment.js';
import { routesOf } from '../../../src/http/route-table.js';
import type { Language } from '../../../src/i18n/text.js';
import { buildOpenApi } from '../../../src/openapi/build-openapi.js';
import type { OpenApi } from '../../../src/openapi/open-api.js';
import { openApiSource } from '../../../src/openapi/openapi-source.js';

const TIMEOUT_MS = 30_000;

/** Which document of a running server is meant. */
export interface ServerDocument {
  readonly url: string;
  /** Only what is in force for it; needs a token. */
  readonly organization?: string;
  /** An access token. */
  readonly token?: string;
}

/**
 * The API of the modules that this deployment chose (`zhibu.yaml`, `ZHIBU_MODULES`); needs neither server nor database.
 *
 * @throws StartupError for every bad choice and every bad setting
 */
export async function deployedDocument(env: NodeJS.ProcessEnv, language: Language): Promise<OpenApi> {
  const modules = await load(await choose(readDeployment(env)));
  const nest = modules.map(({ manifest, body }) => [manifest.id, body.nest] as const);
  return buildOpenApi(openApiSource(routesOf(new Map([['core', CoreRoutesModule], ...nest])), modules), language);
}

/** The API that a running server serves. @throws Error that says why there is none */
export async function servedDocument({ url, organization, token }: ServerDocument, language: Language): Promise<OpenApi> {
  const address = new URL('/openapi.json', url);
  if (organization !== undefined) address.searchParams.set('organization', organization);
  const headers = { 'Accept-Language': language === 'zh' ? 'zh-CN' : 'en', ...(token !== undefined && { Authorization: `Bearer ${token}` }) };
  const response = await fetch(address, { headers, signal: AbortSignal.timeout(TIMEOUT_MS) }).catch((error: unknown) => {
    throw new Error(`${address.origin} does not answer. Start the server, or correct --url.`, { cause: error });
  });
  const body = (await response.json().catch(() => null)) as (Partial<OpenApi> & { readonly detail?: string }) | null;
  if (!response.ok) throw new Error(`${address.href} answered ${response.status}${body?.detail === undefined ? '' : `: ${body.detail}`}`);
  if (!body?.openapi || !body.components?.schemas?.['Problem']) throw new Error(`${address.href} is no document of a zhibu server. Correct --url.`);
  return body as OpenApi;
}
