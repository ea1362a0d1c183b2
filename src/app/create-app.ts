import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { getDataSourceToken } from '@nestjs/typeorm';
import { HttpSettings, SecuritySettings } from '../config/core-settings.js';
import { FieldCrypto } from '../crypto/field-crypto.js';
import { PasswordHasher } from '../crypto/passwords.js';
import type { Secrets } from '../crypto/secrets.js';
import { SignInKeys } from '../crypto/sign-in-keys.js';
import { Database } from '../database/database.js';
import { CursorSigner } from '../database/listing/list-cursor.js';
import { Queryable } from '../database/queryable.js';
import { FilesSettings } from '../files/files-settings.js';
import type { FilePlaces } from '../files/open-files.js';
import { FileStorage } from '../files/storage/file-storage.js';
import { UploadFolder } from '../files/upload/upload-folder.js';
import { createAdapter, dressAdapter } from '../http/http-adapter.js';
import { ProblemFilter } from '../http/problem.filter.js';
import { RateLimiter } from '../http/rate-limiter.js';
import { RequestBudget } from '../http/request-budget.js';
import { API_PREFIX, type NestModules, RouteTable, routesOf } from '../http/route-table.js';
import type { InstalledModule, LoadedModule } from '../menu/installed-module.js';
import { Contributions } from '../menu/contributions.js';
import { DeployedMenu } from '../menu/menu.js';
import { refuseProviderClashes } from '../menu/provider-names.js';
import { FileRecipes } from '../menu/recipes/file-recipes.js';
import { DeployedSettings } from '../menu/settings/deployed-settings.js';
import { Log } from '../observability/log.js';
import { Metrics } from '../observability/metrics.js';
import { MetricsToken } from '../observability/metrics-token.js';
import { OutboundSettings } from '../outbound/outbound-settings.js';
import { openApiSource } from '../openapi/openapi-source.js';
import { ServedOpenApi } from '../openapi/served-openapi.js';
import { AppModule, CoreRoutesModule } from './app.module.js';
import { CoreModule } from './core.module.js';
import { CORE_SERVICES } from './core-services.js';
import type { Settings } from './prepare.js';

const PREFLIGHT_SECONDS = 600;

/** What an application is made of: everything that was chosen, opened and loaded before it. */
export interface AppParts {
  readonly installed: ReadonlyMap<string, InstalledModule>;
  readonly modules: readonly LoadedModule[];
  readonly settings: Settings;
  readonly recipes: FileRecipes;
  readonly database: Database;
  readonly secrets: Secrets;
  readonly files: FilePlaces;
  /** Of the deployment; without it Prometheus cannot sign in. */
  readonly metricsToken?: string | null;
  readonly log: Log;
}

/**
 * Builds the application, ready to listen.
 *
 * @throws StartupError for routes that clash or declare no access, and for names of providers that clash
 */
export async function createApp(parts: AppParts): Promise<NestFastifyApplication> {
  const { settings, modules, log } = parts;
  const nestModules: NestModules = new Map([
    ['core', CoreRoutesModule],
    ...modules.map(({ manifest, body }) => [manifest.id, body.nest] as const),
  ]);
  const routes = routesOf(nestModules);
  const limiter = new RateLimiter(parts.database);
  const budget = new RequestBudget(limiter, settings.http);
  const problems = new ProblemFilter(log, budget);
  const metrics = new Metrics();
  const { tokenKey, cursorKey, hashKey } = parts.secrets;
  const core = CoreModule.with(
    [
      { token: Log, value: log },
      { token: Metrics, value: metrics },
      { token: MetricsToken, value: new MetricsToken(parts.metricsToken ?? null) },
      { token: RateLimiter, value: limiter },
      { token: RequestBudget, value: budget },
      { token: ProblemFilter, value: problems },
      { token: Database, value: parts.database },
      { token: Queryable, value: parts.database },
      // For modules that inject TypeORM's repositories: TypeOrmModule.forFeature([Entity]).
      { token: getDataSourceToken(), value: parts.database.dataSource },
      { token: CursorSigner, value: new CursorSigner(cursorKey) },
      { token: HttpSettings, value: settings.http },
      { token: SecuritySettings, value: settings.security },
      { token: FilesSettings, value: settings.files },
      { token: OutboundSettings, value: settings.outbound },
      { token: FileStorage, value: parts.files.storage },
      { token: UploadFolder, value: parts.files.uploads },
      { token: FieldCrypto, value: new FieldCrypto(parts.secrets) },
      { token: SignInKeys, value: { tokenKey, cursorKey, hashKey } },
      { token: PasswordHasher, value: new PasswordHasher() },
      { token: RouteTable, value: new RouteTable(routes) },
      { token: ServedOpenApi, value: new ServedOpenApi(openApiSource(routes, modules)) },
      { token: DeployedMenu, value: new DeployedMenu(parts.installed, modules, routes) },
      { token: FileRecipes, value: parts.recipes },
      { token: DeployedSettings, value: new DeployedSettings(settings.modules) },
      ...settings.modules.map(({ settings: token, values: value }) => ({ token, value })),
    ],
    CORE_SERVICES,
  );
  const adapter = createAdapter(settings.http, problems);
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.with(core, modules), adapter, {
    logger: log,
    abortOnError: false,
    // Nest's parsers also take forms, which pages of other origins may send without asking; Fastify's own take JSON.
    bodyParser: false,
  });
  refuseProviderClashes(app.get(Contributions, { strict: false }));
  dressAdapter(adapter, log, metrics, settings.log.requests);
  allowOrigins(app, settings.http.allowedOrigins);
  app.setGlobalPrefix(API_PREFIX.slice(1), { exclude: routes.filter(({ path }) => !path.startsWith(API_PREFIX)).map(({ path }) => path) });
  await app.init();
  return app;
}

/** Lets web pages of these origins call; without any, a request pays nothing for it. */
function allowOrigins(app: NestFastifyApplication, origins: string[]): void {
  if (origins.length === 0) return;
  app.enableCors({
    origin: origins,
    methods: ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE'],
    exposedHeaders: ['Content-Disposition', 'ETag', 'RateLimit', 'RateLimit-Policy', 'Retry-After', 'X-Request-Id'],
    maxAge: PREFLIGHT_SECONDS,
  });
}
